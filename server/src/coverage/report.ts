// @customer-impact via ../reports/json: gathers all that a report may need, for the whole workspace, one directory or what changed

import type { JudgedModule, Lines } from "../lines/model.ts";
import type { Problem } from "../rules/rule.ts";
import type { Baseline, BaselineEntry } from "../workspace/baseline/baseline.ts";
import { type LeftOutCause, leftOutCauses } from "../workspace/workspace.ts";
import { staleEntries } from "./baselineChange.ts";
import type { Changes } from "./changes.ts";
import { type CustomerCoverage, customerCoverage } from "./customers.ts";
import { type KnownGaps, knownGaps } from "./knownGaps.ts";
import { type OwnerCoverage, ownerCoverage } from "./owners.ts";
import { everything, select, type Selected, type Selection } from "./selection.ts";
import { countLeftOut, type Figures, figuresOf, type Summary } from "./summary.ts";

/** What every report and every threshold reads: the lines of a workspace, of one directory of it, or of what changed. */
export interface Report {
  readonly lines: Lines;
  /** The modules that the report is about, by path; `lines.modules` itself where it is about all. */
  readonly modules: readonly JudgedModule[];
  /** Found when they are first asked for: not every report tells them. */
  readonly problems: readonly Problem[];
  readonly customers: readonly CustomerCoverage[];
  /** By name, nobody last. Undefined where there is no CODEOWNERS; found when first asked for. */
  readonly owners: readonly OwnerCoverage[] | undefined;
  /** The figures of `modules`. */
  readonly summary: Summary;
  /** The figures of all modules of the directory: more than `summary` speaks of where only what changed is reported. */
  readonly whole: Figures;
  /** Paths by cause. */
  readonly leftOut: Readonly<Record<LeftOutCause, readonly string[]>>;
  /** The directory, relative to the root, with a trailing `/`; empty for the whole workspace. */
  readonly scope: string;
  /** What changed, where the report is about that alone. */
  readonly changes: Changes | undefined;
  /** What is known of the gaps already; undefined where there is no baseline. They count in the figures all the same. */
  readonly baseline: ReportBaseline | undefined;
}

/** A baseline, and what it comes to in the part of the workspace that a report is about. */
export interface ReportBaseline extends KnownGaps {
  /** The file, as a sentence names it. */
  readonly file: string;
  /** Of `modules`, how many have a gap that is known. */
  readonly known: number;
  /** The same of all modules of the directory. */
  readonly knownInWhole: number;
  /** Entries of the directory whose gap is gone; found when first asked for. */
  readonly stale: readonly BaselineEntry[];
}

/** The baseline that a report goes by. */
export interface GivenBaseline {
  readonly file: string;
  readonly baseline: Baseline;
  /** The modules that have another path now, by their path in the baseline. */
  readonly renames: ReadonlyMap<string, string>;
}

/** @param findProblems all problems of the workspace */
export function createReport(
  lines: Lines,
  findProblems: () => readonly Problem[],
  selection: Selection = everything,
  given?: GivenBaseline,
): Report {
  const { directory: scope, changes } = selection;
  const { whole, modules, hasFile, isInside } = select(lines, selection);
  const isAll = scope === "" && !changes;
  let problems: readonly Problem[] | undefined;
  let owners: readonly OwnerCoverage[] | undefined;
  const leftOut = isAll ? lines.workspace.leftOut : filterLeftOut(lines.workspace.leftOut, hasFile);
  const figures = figuresOf(modules);
  return {
    lines,
    modules,
    get problems() {
      return (problems ??= isAll ? findProblems() : findProblems().filter(({ path }) => hasFile(path)));
    },
    customers: customerCoverage(lines, modules),
    get owners() {
      return (owners ??= ownerCoverage(lines, modules));
    },
    summary: { ...figures, leftOut: countLeftOut(leftOut) },
    whole: modules === whole ? figures : figuresOf(whole),
    leftOut,
    scope,
    changes,
    baseline: given && reportBaseline(lines, given, { whole, modules, isInside }),
  };
}

/** The same report without the problems of known gaps, for what tells each problem to somebody who is to mend it. */
export const withoutKnown = (report: Report): Report =>
  report.baseline ? { ...report, problems: newProblems(report) } : report;

function reportBaseline(
  lines: Lines,
  { file, baseline, renames }: GivenBaseline,
  { whole, modules, isInside }: Pick<Selected, "whole" | "modules" | "isInside">,
): ReportBaseline {
  const gaps = knownGaps(lines, baseline, renames);
  let stale: readonly BaselineEntry[] | undefined;
  return {
    ...gaps,
    file,
    known: modules.filter(gaps.isKnownModule).length,
    knownInWhole: whole.filter(gaps.isKnownModule).length,
    get stale() {
      return (stale ??= staleEntries(lines, baseline, renames).filter(({ path }) => isInside(path)));
    },
  };
}

/** The problems that are not those of known gaps: what a gate judges. */
export const newProblems = ({ problems, baseline }: Pick<Report, "problems" | "baseline">): readonly Problem[] =>
  baseline ? problems.filter((problem) => !baseline.isKnown(problem)) : problems;

const filterLeftOut = (leftOut: Report["leftOut"], hasFile: (path: string) => boolean): Report["leftOut"] =>
  Object.fromEntries(leftOutCauses.map((cause) => [cause, leftOut[cause].filter(hasFile)])) as Record<
    LeftOutCause,
    string[]
  >;

/** The report of one module, or of none. */
export function narrowed(report: Report, module?: JudgedModule): Report {
  const modules = module ? [module] : [];
  const files = new Set(module?.module.files.map(({ path }) => path));
  return {
    ...report,
    modules,
    problems: report.problems.filter(({ path }) => files.has(path)),
    customers: customerCoverage(report.lines, modules),
    owners: ownerCoverage(report.lines, modules),
    summary: { ...report.summary, ...figuresOf(modules) },
    baseline: report.baseline && { ...report.baseline, known: modules.filter(report.baseline.isKnownModule).length },
  };
}
