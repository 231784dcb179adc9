// @customer-impact Engineer: takes the graph to whatever draws or searches it

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathInside } from "../../host/workspaceRoot.ts";
import type { Report } from "../../coverage/report.ts";
import { graphFormats } from "../../reports/formats.ts";
import { analyse, type Engine } from "../analyse.ts";
import { Failure } from "../failure.ts";
import { noModule } from "../moduleAt.ts";
import type { Options } from "../options.ts";
import { writeFormats } from "../output.ts";
import type { Run } from "../program.ts";

/** `customer-impact graph` */
export const graph: Run = async (path, options) => {
  const { focus, depth } = options;
  if (depth !== undefined && focus === undefined)
    throw new Failure("--depth counts from a focus: name one with --focus.");
  const both = options.stated === undefined && options.imports === undefined;
  const kinds = { stated: both || options.stated === true, imports: both || options.imports === true };
  const { report, root, engine } = await analyse(path, options, kinds.imports ? "always" : undefined);
  const { lines, scope } = report;
  const found = engine.moduleGraph(lines, { ...kinds, focus: focusIn(report, root, options, engine), scope });
  if (!found) throw new Failure("There are more than 5 million edges: name one file with --focus, or write one kind.");
  await writeFormats(options, graphFormats, (format) => engine.writeGraph(format, found));
};

function focusIn(
  report: Report,
  root: string,
  { focus, depth = 1 }: Options,
  { focusOf }: Engine,
): { readonly module: number; readonly depth: number } | undefined {
  if (focus === undefined) return undefined;
  // As the shell completes it, else from the root, as reports write it.
  const here = resolve(focus);
  const file = existsSync(here) ? here : resolve(root, focus);
  const inside = pathInside(root, file);
  const module = inside === undefined ? -1 : focusOf(report.lines, inside);
  if (module < 0)
    throw existsSync(file) ? noModule(report, focus, file, inside) : new Failure(`There is no file ${focus}.`);
  return { module, depth };
}
