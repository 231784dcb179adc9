// @customer-impact Pipeline owner: fails a change for the gaps that it brings, and not for those that were there

import type { JudgedModule, Lines } from "../lines/model.ts";
import { moduleOfFile } from "../lines/moduleOfFile.ts";
import { gapRules, ruleOfReason } from "../rules/gapRules.ts";
import type { Problem } from "../rules/rule.ts";
import { comparePositions } from "../text/range.ts";
import { type Baseline, keyOf } from "../workspace/baseline/baseline.ts";

/** Which gaps of a workspace are known. */
export interface KnownGaps {
  /** Whether a module has no line, for a reason that the baseline has for it. */
  readonly isKnownModule: (module: JudgedModule) => boolean;
  /** Whether a problem is one of a known gap, and itself in the baseline. */
  readonly isKnown: (problem: Pick<Problem, "path" | "rule" | "range">) => boolean;
}

/**
 * Holds a baseline against the lines of a workspace. A gap whose reason is another one than before is not known.
 *
 * @param renames the modules that have another path now, by their path in the baseline
 */
export function knownGaps(lines: Lines, { keys }: Baseline, renames: ReadonlyMap<string, string> = none): KnownGaps {
  const before = new Map([...renames].map(([from, to]) => [to, from]));
  const has = (path: string, rule: string): boolean => {
    if (keys.has(keyOf(path, rule))) return true;
    const from = before.get(path);
    return from !== undefined && keys.has(keyOf(from, rule));
  };
  const isKnownModule = ({ module, verdict }: JudgedModule): boolean =>
    verdict.status === "uncovered" && has(module.path, ruleOfReason[verdict.reason]);
  const isKnownIn = (module: JudgedModule, rule: string): boolean =>
    isKnownModule(module) && has(module.module.path, rule);
  const configured = configuredModules(lines);
  return {
    isKnownModule,
    isKnown: (problem) => {
      if (keys.size === 0 || !gapRules.has(problem.rule)) return false;
      const module = lines.modules[moduleOfFile(lines, problem.path)];
      if (module) return isKnownIn(module, problem.rule);
      const spokenFor = configured(problem);
      return spokenFor.length > 0 && spokenFor.every((one) => isKnownIn(one, problem.rule));
    },
  };
}

const none: ReadonlyMap<string, string> = new Map();

/** The modules whose own statement stands where a problem of the configuration is told. */
function configuredModules(lines: Lines): (problem: Pick<Problem, "path" | "range">) => readonly JudgedModule[] {
  if (lines.configuration.statements.length === 0) return () => [];
  let modules: readonly JudgedModule[] | undefined;
  return ({ path, range }) => {
    modules ??= lines.modules.filter(({ judgements }) =>
      judgements.some(({ statement }) => statement.source === "config"),
    );
    return modules.filter(({ judgements }) =>
      judgements.some(
        ({ statement: { file, source, raw } }) =>
          source === "config" &&
          file === path &&
          comparePositions(raw.range.start, range.start) <= 0 &&
          comparePositions(range.end, raw.range.end) <= 0,
      ),
    );
  };
}
