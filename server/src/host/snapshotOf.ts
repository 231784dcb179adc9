// @customer-impact via ./session: hands features the workspace as it is at one moment

import type { Snapshot } from "../features/snapshot.ts";
import type { Languages } from "../languages/language.ts";
import type { Lines } from "../lines/model.ts";
import { moduleOfFile } from "../lines/moduleOfFile.ts";
import type { Findings } from "../rules/checker.ts";
import { localRuleIds } from "../rules/index.ts";
import { inOrder } from "../rules/problemOrder.ts";
import type { Problem } from "../rules/rule.ts";

export interface SnapshotParts {
  readonly lines: Lines;
  readonly findings: Findings;
  /** While the disk is still being read, only what a file says by itself can be told of it. */
  readonly isPartial: boolean;
  readonly configuration: Snapshot["configuration"];
  readonly baseline?: Snapshot["baseline"];
  readonly languages: Languages;
}

const none: readonly never[] = [];

/** A snapshot of what is known. What it tells of one file it finds when it is asked. */
export function snapshotOf({
  lines,
  findings,
  isPartial,
  configuration,
  baseline,
  languages,
}: SnapshotParts): Snapshot {
  const told = (problems: readonly Problem[]): readonly Problem[] =>
    isPartial ? problems.filter(({ rule }) => localRuleIds.has(rule)) : problems;
  const ofModule = (path: string): readonly Problem[] => {
    const problems = findings.ofModules[moduleOfFile(lines, path)] ?? none;
    return problems.every((problem) => problem.path === path) ? problems : problems.filter((one) => one.path === path);
  };
  let ofConfiguration: readonly Problem[] | undefined;
  const findOfConfiguration = (): readonly Problem[] => {
    const { path } = configuration;
    // A statement of the configuration is judged in every module that it speaks for.
    const inModules = lines.configuration.statements.length > 0 ? problemsIn(findings.ofModules, path) : ofModule(path);
    return inOrder([...findings.ofWorkspace, ...inModules]);
  };
  return {
    lines,
    problemsOf: (path) =>
      told(path === configuration.path ? (ofConfiguration ??= findOfConfiguration()) : ofModule(path)),
    problemPaths: function* () {
      yield configuration.path;
      if (baseline) yield baseline.path;
      for (const problems of findings.ofModules) if (problems.length > 0) yield* pathsOf(problems, configuration.path);
    },
    configuration,
    baseline,
    languages,
    isComplete: !isPartial,
  };
}

function problemsIn(ofModules: Findings["ofModules"], path: string): readonly Problem[] {
  const found: Problem[] = [];
  for (const problems of ofModules) for (const problem of problems) if (problem.path === path) found.push(problem);
  return found;
}

/** Problems of one module are in order by path. */
function* pathsOf(problems: readonly Problem[], besides: string): Iterable<string> {
  let last = besides;
  for (const { path } of problems)
    if (path !== last && path !== besides) {
      last = path;
      yield path;
    }
}
