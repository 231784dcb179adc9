// @customer-impact Engineer: knows which imports no figure takes into account, since nobody can tell what they mean

import type { ImportNote } from "../imports/family.ts";
import type { ImportForm } from "../languages/importSyntax.ts";
import type { Report } from "./report.ts";

/** An import that may be of the workspace, and means no file that can be told for certain. */
export interface UnresolvedImport {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly form: ImportForm;
  /** What is imported, as it is written. */
  readonly specifier: string;
}

/** What became of the imports of a workspace, or of a directory of it. */
export interface ImportSummary {
  /** Modules that import other modules, and how many edges there are between them. */
  readonly importing: number;
  readonly edges: number;
  /** By path and line. */
  readonly unresolved: readonly UnresolvedImport[];
  /** What is wrong with files that describe others. */
  readonly notes: readonly ImportNote[];
}

/** Counts the imports of the modules of a report. Nothing is counted where they were not read. */
export function importSummary({ lines, scope }: Pick<Report, "lines" | "scope">): ImportSummary {
  const { imports, modules } = lines;
  if (!imports) return { importing: 0, edges: 0, unresolved: [], notes: [] };
  let [importing, edges] = [0, 0];
  modules.forEach(({ module }, number) => {
    const count = module.path.startsWith(scope) ? imports.graph.importsOf(number).targets.length : 0;
    edges += count;
    if (count > 0) importing++;
  });
  const unresolved: UnresolvedImport[] = [];
  for (const { path, import: one } of imports.unresolved())
    if (path.startsWith(scope) && one.form !== "implicit")
      unresolved.push({ path, line: one.line + 1, form: one.form, specifier: one.specifier });
  return { importing, edges, unresolved, notes: imports.notes };
}
