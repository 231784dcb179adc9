// @customer-impact Engineering lead: gets a plan for all gaps of a code base, with the likely line beside each

import { refTo } from "../lines/refTo.ts";
import { directoryOf } from "../lines/refs.ts";
import type { JudgedModule, Lines, Reason } from "../lines/model.ts";
import { allNearImporters, type NearImporter, ranksOf } from "./importers.ts";
import { nobodysOf } from "./nobodys.ts";
import { numberOf } from "../lines/find.ts";
import type { Report } from "./report.ts";

/** A module with a line that imports a gap, and the ref that names it there. */
export interface PlannedImporter {
  readonly module: string;
  readonly ref: string;
  readonly distance: number;
  /** Ids of those that it reaches, in code point order. */
  readonly customers: readonly string[];
}

/** A module without a line. */
export interface PlannedGap {
  readonly module: string;
  readonly reason: Reason;
  /** The file that would state its line. */
  readonly file: string;
  /** What the file states now, without the tag; absent where it states nothing. */
  readonly stated?: string;
  /** The nearest first. */
  readonly importers: readonly PlannedImporter[];
  /** Nothing with a line imports it, in any number of steps. */
  readonly isNobodys: boolean;
}

/** So many importers are named for each gap. */
const mostImporters = 3;

/** The gaps of a report, by path, each with those who count on it. */
export function planFor({ lines, modules }: Pick<Report, "lines" | "modules">): PlannedGap[] {
  const { imports } = lines;
  const all = imports ? allNearImporters(imports.graph, mostImporters, ranksOf(lines)) : [];
  const isNobodys = nobodysOf(lines);
  return modules.flatMap((judged): PlannedGap[] => {
    const { module, verdict, judgements } = judged;
    const own = judgements.find(({ statement }) => statement.source === "file");
    const file = own?.statement.file ?? module.files[0]?.path;
    if (verdict.status !== "uncovered" || file === undefined) return [];
    const number = numberOf(lines, module.path);
    return [
      {
        module: module.path,
        reason: verdict.reason,
        file,
        // A tag without words says nothing that could be kept.
        ...(own && own.statement.raw.text !== "" && { stated: own.statement.raw.text }),
        importers: (all[number] ?? []).flatMap((importer) => planned(importer, file, lines)),
        isNobodys: isNobodys(judged),
      },
    ];
  });
}

function planned({ module, distance }: NearImporter, file: string, lines: Lines): PlannedImporter[] {
  const other: JudgedModule = lines.modules[module]!;
  const ref = refTo(lines, directoryOf(file), other.module);
  return ref === undefined ? [] : [{ module: other.module.path, ref, distance, customers: other.customers }];
}
