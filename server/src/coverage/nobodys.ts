// @customer-impact Engineering lead: finds code that serves nobody, before anybody writes a line for it

import { importedFrom } from "../imports/closure.ts";
import { linkedGraph } from "../imports/linkage.ts";
import { numberOf } from "../lines/find.ts";
import type { JudgedModule, Lines } from "../lines/model.ts";
import type { Report } from "./report.ts";

/**
 * Nobody's code: modules without a line that nothing with a line imports, in any number of steps. They are candidates to
 * delete.
 *
 * @returns paths, in order; undefined where imports were not read
 */
export function nobodysCode({ lines, modules }: Pick<Report, "lines" | "modules">): readonly string[] | undefined {
  if (!lines.imports) return undefined;
  const isNobodys = neverImported(lines);
  return modules
    .filter((module) => isNobodys(module, numberOf(lines, module.module.path)))
    .map(({ module }) => module.path);
}

/** Whether a module is nobody's; of one in a language whose imports are not read, that cannot be told. */
export function neverImported(lines: Lines): (module: JudgedModule, number: number) => boolean {
  const { imports, modules } = lines;
  if (!imports) return () => false;
  const withLine = [...modules.keys()].filter((number) => "distance" in modules[number]!.verdict);
  // Where nobody has stated a line yet, that nothing with a line imports a module says nothing of it.
  if (withLine.length === 0) return () => false;
  const graph = linkedGraph(imports.graph, (number) => modules[number]!.module.language);
  const imported = importedFrom(graph, withLine);
  return ({ module, verdict }, number) =>
    verdict.status === "uncovered" && imported[number] === 0 && imports.isKnown(module.language);
}
