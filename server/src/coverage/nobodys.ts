// @customer-impact Engineering lead: finds code that serves nobody, before anybody writes a line for it

import { importedFrom } from "../imports/closure.ts";
import type { ImportGraph } from "../imports/graph.ts";
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
  return modules.filter(nobodysOf(lines)).map(({ module }) => module.path);
}

/** Whether a module is nobody's; of one in a language whose imports are not read, that cannot be told. */
export function neverImported(lines: Lines): (module: JudgedModule, number: number) => boolean {
  const { imports } = lines;
  if (!imports) return () => false;
  let imported: Uint8Array | undefined;
  return ({ module, verdict }, number) =>
    verdict.status === "uncovered" &&
    imports.isKnown(module.language) &&
    (imported ??= importedByLines(lines, imports.graph))[number] === 0;
}

/** The same where the number of a module is not at hand. */
export function nobodysOf(lines: Lines): (module: JudgedModule) => boolean {
  const isNobodys = neverImported(lines);
  return (module) => module.verdict.status === "uncovered" && isNobodys(module, numberOf(lines, module.module.path));
}

interface Marks {
  /** 1 for each module with a line. */
  readonly withLine: Uint8Array;
  /** 1 for each that those import, in any number of steps. */
  readonly imported: Uint8Array;
}

const known = new WeakMap<ImportGraph, Marks>();

/** As long as no import changes, and no module gets or loses its line, it stays what it is: most changes are of that kind. */
function importedByLines({ modules }: Lines, graph: ImportGraph): Uint8Array {
  const withLine = Uint8Array.from(modules, ({ verdict }) => ("distance" in verdict ? 1 : 0));
  let marks = known.get(graph);
  if (!marks?.withLine.every((mark, number) => mark === withLine[number])) {
    const numbers = [...withLine.keys()].filter((number) => withLine[number] === 1);
    known.set(graph, (marks = { withLine, imported: importedFrom(graph, numbers) }));
  }
  return marks.imported;
}
