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
  readonly languages: Languages;
}

const none: readonly never[] = [];

/** A snapshot of what is known. What it tells of one file it finds when it is asked. */
export function snapshotOf({ lines, findings, isPartial, configuration, languages }: SnapshotParts): Snapshot {
  const told = (problems: readonly Problem[]): readonly Problem[] =>
    isPartial ? problems.filter(({ rule }) => localRuleIds.has(rule)) : problems;
  let ofConfiguration: readonly Problem[] | undefined;
  const isHere = ({ path }: Problem): boolean => path === configuration.path;
  return {
    lines,
    problemsOf: (path) => {
      // A statement of the configuration is judged in every module that it speaks for.
      if (path === configuration.path)
        return (ofConfiguration ??= told(
          inOrder([...findings.ofWorkspace, ...findings.ofModules.flatMap((problems) => problems.filter(isHere))]),
        ));
      const problems = findings.ofModules[moduleOfFile(lines, path)] ?? none;
      return told(
        problems.every((problem) => problem.path === path) ? problems : problems.filter((one) => one.path === path),
      );
    },
    problemPaths: function* () {
      yield configuration.path;
      for (const problems of findings.ofModules) if (problems.length > 0) yield* pathsOf(problems, configuration.path);
    },
    configuration,
    languages,
    isComplete: !isPartial,
  };
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
