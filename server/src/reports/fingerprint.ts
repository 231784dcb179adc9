// @customer-impact Reviewer: is shown a problem once, however far other changes push it down its file

import type { Report } from "../coverage/report.ts";
import type { Problem } from "../rules/rule.ts";
import type { RawStatement } from "../statements/raw.ts";
import { hashOf } from "../text/hash.ts";
import { comparePositions } from "../text/range.ts";
import { type InRepository, repositoryPath } from "./repositoryPath.ts";

/**
 * A name for each problem of a report, which no other has and which stays when lines move: made of the rule, the path, the
 * text of the statement and, where that is the same several times, which of them it is. A problem without a statement is
 * told by its rule alone, and one of the configuration by its message.
 */
export function fingerprintsOf(report: Report, place: InRepository): ReadonlyMap<Problem, string> {
  const statementAt = statementsOf(report);
  const times = new Map<string, number>();
  return new Map(
    report.problems.map((problem) => {
      const { rule, path, message } = problem;
      const statement = statementAt(problem);
      const isOfModule = statement !== undefined || rule === "missing-statement";
      const text = [rule, repositoryPath(place, path), isOfModule ? (statement ?? "") : message].join("\0");
      const before = times.get(text) ?? 0;
      times.set(text, before + 1);
      return [problem, hashOf(`${text}\0${before}`)];
    }),
  );
}

/** Finds the text of the statement that a problem stands in. */
function statementsOf({ lines, problems }: Report): (problem: Problem) => string | undefined {
  const wanted = new Set(problems.map(({ path }) => path));
  const files = new Map<string, Map<string, RawStatement>>();
  for (const { judgements } of lines.modules)
    for (const { statement } of judgements) {
      const { file, raw } = statement;
      if (!wanted.has(file)) continue;
      let statements = files.get(file);
      if (!statements) files.set(file, (statements = new Map()));
      // A statement of the configuration speaks for many modules, and stands in one place.
      statements.set(`${raw.range.start.line}:${raw.range.start.character}`, raw);
    }
  const sorted = new Map(
    Array.from(files, ([path, statements]) => [
      path,
      [...statements.values()].sort((a, b) => comparePositions(a.range.start, b.range.start)),
    ]),
  );
  return ({ path, range }) => {
    const statement = lastBefore(sorted.get(path) ?? [], range.start);
    return statement && comparePositions(range.end, statement.range.end) <= 0 ? statement.text : undefined;
  };
}

/** The last statement that starts at a position or before it. */
function lastBefore(
  statements: readonly RawStatement[],
  position: Problem["range"]["start"],
): RawStatement | undefined {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePositions(statements[middle]!.range.start, position) <= 0) low = middle + 1;
    else high = middle;
  }
  return statements[low - 1];
}
