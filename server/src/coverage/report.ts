// @customer-impact via ../reports/json: gathers all that a report may need, for the whole workspace or one directory

import type { JudgedModule, Lines } from "../lines/model.ts";
import type { Problem } from "../rules/rule.ts";
import { type LeftOutCause, leftOutCauses } from "../workspace/workspace.ts";
import { type CustomerCoverage, customerCoverage } from "./customers.ts";
import { type OwnerCoverage, ownerCoverage } from "./owners.ts";
import { countLeftOut, figuresOf, type Summary } from "./summary.ts";

/** What every report and every threshold reads: the lines of a workspace, or of one directory of it. */
export interface Report {
  readonly lines: Lines;
  /** Modules of the directory that the report is about, by path. */
  readonly modules: readonly JudgedModule[];
  /** Found when they are first asked for: not every report tells them. */
  readonly problems: readonly Problem[];
  readonly customers: readonly CustomerCoverage[];
  /** By name, nobody last. Undefined where there is no CODEOWNERS; found when first asked for. */
  readonly owners: readonly OwnerCoverage[] | undefined;
  readonly summary: Summary;
  /** Paths by cause. */
  readonly leftOut: Readonly<Record<LeftOutCause, readonly string[]>>;
  /** The directory, relative to the root, with a trailing `/`; empty for the whole workspace. */
  readonly scope: string;
}

/**
 * @param findProblems all problems of the workspace
 * @param scope a directory with a trailing `/`: lines are judged over the whole workspace, but only what lies below it is reported.
 */
export function createReport(lines: Lines, findProblems: () => readonly Problem[], scope = ""): Report {
  const isInside = (path: string): boolean => path.startsWith(scope) || (path === "./" && scope === "");
  const modules = scope
    ? lines.modules.filter(({ module }) => isInside(module.path) || module.files.some(({ path }) => isInside(path)))
    : lines.modules;
  let problems: readonly Problem[] | undefined;
  let owners: readonly OwnerCoverage[] | undefined;
  const leftOut = scope ? filterLeftOut(lines.workspace.leftOut, isInside) : lines.workspace.leftOut;
  return {
    lines,
    modules,
    get problems() {
      return (problems ??= scope ? findProblems().filter(({ path }) => isInside(path)) : findProblems());
    },
    customers: customerCoverage(lines, modules),
    get owners() {
      return (owners ??= ownerCoverage(lines, modules));
    },
    summary: { ...figuresOf(modules), leftOut: countLeftOut(leftOut) },
    leftOut,
    scope,
  };
}

const filterLeftOut = (leftOut: Report["leftOut"], isInside: (path: string) => boolean): Report["leftOut"] =>
  Object.fromEntries(leftOutCauses.map((cause) => [cause, leftOut[cause].filter(isInside)])) as Record<
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
  };
}
