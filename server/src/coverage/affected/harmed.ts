// @customer-impact Pipeline owner: sees a change fail for the lines that it breaks elsewhere, too

import type { Lines } from "../../lines/model.ts";
import type { Problem } from "../../rules/rule.ts";
import { groupBy } from "../../text/groupBy.ts";
import type { ChangedFile } from "../changes.ts";
import { statesOf } from "./states.ts";

/** A state of a workspace, with its problems. */
export interface JudgedState {
  readonly lines: Lines;
  readonly problems: readonly Problem[];
}

/**
 * The modules that did not change themselves, and by what changed have lost their line, or have an error that they did not
 * have before. Their paths, in order.
 */
export function harmedModules(before: JudgedState, after: JudgedState, files: readonly ChangedFile[]): string[] {
  const { moves, changed } = statesOf({ before: before.lines, after: after.lines, files });
  const known = errorsByFile(before.problems);
  const errors = errorsByFile(after.problems);
  const hasNewError = (path: string): boolean =>
    errors.get(path)?.some((error) => !known.get(path)?.includes(error)) ?? false;
  return after.lines.modules.flatMap(({ module, verdict }, number) => {
    if (changed.has(number)) return [];
    const former = before.lines.modules[moves.before(number)]?.verdict.status;
    const isLost = verdict.status === "uncovered" && former !== undefined && former !== "uncovered";
    return isLost || module.files.some(({ path }) => hasNewError(path)) ? [module.path] : [];
  });
}

/** By file: what each error says; where it stands does not matter. */
const errorsByFile = (problems: readonly Problem[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [
      ...groupBy(
        problems.filter(({ severity }) => severity === "error"),
        ({ path }) => path,
      ),
    ].map(([path, some]) => [path, some.map(({ rule, message }) => `${rule} ${message}`)]),
  );
