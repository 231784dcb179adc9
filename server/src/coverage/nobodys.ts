// @customer-impact Engineering lead: finds code that serves nobody, before anybody writes a line for it

import { importedFrom } from "../imports/closure.ts";
import type { ImportGraph } from "../imports/graph.ts";
import { linkedGraph } from "../imports/linkage.ts";
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

/** Tells of modules, as they stand in the lines, whether they are nobody's. Nothing is looked for before it is asked. */
export function nobodysOf(lines: Lines): (module: JudgedModule) => boolean {
  let all: ReadonlySet<JudgedModule> | undefined;
  return (module) => module.verdict.status === "uncovered" && (all ??= nobodysIn(lines)).has(module);
}

const known = new WeakMap<Lines, ReadonlySet<JudgedModule>>();

/** Of a module in a language whose imports are not read, it cannot be told. */
function nobodysIn(lines: Lines): ReadonlySet<JudgedModule> {
  const { imports, modules } = lines;
  let found = known.get(lines);
  if (!found) {
    const imported = imports && importedByLines(lines, imports.graph);
    found = new Set(
      modules.filter(
        ({ module, verdict }, number) =>
          imported?.[number] === 0 && verdict.status === "uncovered" && imports?.isKnown(module.language),
      ),
    );
    known.set(lines, found);
  }
  return found;
}

interface Marks {
  /** 1 for each module with a line. */
  readonly withLine: Uint8Array;
  /** 1 for each that those import, in any number of steps. */
  readonly imported: Uint8Array;
}

const marksOf = new WeakMap<ImportGraph, Marks>();

/**
 * The modules that those with a line import, what a linker may bring together included. They stay the same as long as no import
 * changes and no module gets or loses its line: most changes are of another kind.
 *
 * @returns undefined where nobody has stated a line yet: that nothing with a line imports a module says nothing of it then
 */
function importedByLines({ modules }: Lines, graph: ImportGraph): Uint8Array | undefined {
  const withLine = Uint8Array.from(modules, ({ verdict }) => ("distance" in verdict ? 1 : 0));
  const linked = linkedGraph(graph, (number) => modules[number]!.module.language);
  let marks = marksOf.get(linked);
  if (!marks?.withLine.every((mark, number) => mark === withLine[number])) {
    const numbers = [...withLine.keys()].filter((number) => withLine[number] === 1);
    if (numbers.length === 0) return undefined;
    marksOf.set(linked, (marks = { withLine, imported: importedFrom(linked, numbers) }));
  }
  return marks.imported;
}
