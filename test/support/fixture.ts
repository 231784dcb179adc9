import type strictAssert from "node:assert/strict";
import { readMarked } from "./marked.ts";
import type { Problem } from "../../server/src/rules/rule.ts";

/**
 * A workspace as text. `=== path` starts a file; below a line, carets mark what must be told there, with severity and
 * rule, and the message where it matters:
 *
 *     === src/refund.py
 *     # @customer-impact via ./ledgr: keeps refunds quick
 *                            ^^^^^^^ error unresolved-via: No module "./ledgr". Did you mean "./ledger"?
 *
 * Marker lines are lifted out before anything reads the file, and have no comment mark of their own, since comments are
 * what is read.
 */
export interface Fixture {
  readonly files: ReadonlyMap<string, string>;
  readonly markers: readonly Marker[];
}

export interface Marker {
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly severity: string;
  readonly rule: string;
  readonly message?: string;
}

const expectation = /^(error|warning|information) ([a-z-]+)(?:: (.*))?$/;

export function readFixture(text: string): Fixture {
  const { files, marks } = readMarked(text);
  return {
    files,
    markers: marks.map(({ path, range: { start, end }, text: told }) => {
      const [, severity, rule, message] = expectation.exec(told) ?? [];
      if (severity === undefined || rule === undefined) throw new Error(`"${told}" in ${path} expects nothing.`);
      const place = { path, line: start.line, start: start.character, end: end.character };
      return { ...place, severity, rule, ...(message !== undefined && { message }) };
    }),
  };
}

/** One line per marker or problem, so that a difference reads well. */
const describeMarkers = (markers: readonly Marker[]): string[] =>
  markers.map((one) => `${one.path}:${one.line}:${one.start}-${one.end} ${one.severity} ${one.rule}`).sort();

/** Problems as their markers would be written; a range over several lines is marked on its first one, to its end. */
const describeProblems = (problems: readonly Problem[], fixture: Fixture): string[] =>
  problems
    .map(({ path, range, severity, rule }) => {
      const line = fixture.files.get(path)?.split("\n")[range.start.line] ?? "";
      const end = range.end.line === range.start.line ? range.end.character : line.length;
      return `${path}:${range.start.line}:${range.start.character}-${end} ${severity} ${rule}`;
    })
    .sort();

/** Every problem has its marker and every marker its problem, with the message where the marker gives one. */
export function checkFixture(fixture: Fixture, problems: readonly Problem[], assert: typeof strictAssert): void {
  assert.deepEqual(describeProblems(problems, fixture), describeMarkers(fixture.markers));
  for (const marker of fixture.markers) {
    if (marker.message === undefined) continue;
    const messages = problems.filter((problem) => isAt(problem, marker)).map(({ message }) => message);
    assert.ok(messages.includes(marker.message), `"${marker.message}" is told as "${messages.join('", "')}"`);
  }
}

const isAt = ({ path, rule, range }: Problem, marker: Marker): boolean =>
  path === marker.path &&
  rule === marker.rule &&
  range.start.line === marker.line &&
  range.start.character === marker.start;

/** The fixture with the markers that the problems ask for; a message is kept where there was one. */
export function writeFixture(fixture: Fixture, problems: readonly Problem[]): string {
  const parts: string[] = [];
  for (const [path, text] of fixture.files) {
    parts.push(`=== ${path}`);
    text
      .replace(/\n$/, "")
      .split("\n")
      .forEach((line, index) => {
        parts.push(line);
        for (const problem of problems.filter((one) => one.path === path && one.range.start.line === index)) {
          const { start, end } = problem.range;
          const width = (end.line === start.line ? end.character : line.length) - start.character;
          const hadMessage = fixture.markers.some((marker) => isAt(problem, marker) && marker.message !== undefined);
          parts.push(
            `${" ".repeat(start.character)}${"^".repeat(width)} ${problem.severity} ${problem.rule}${hadMessage ? `: ${problem.message}` : ""}`,
          );
        }
      });
  }
  return `${parts.join("\n")}\n`;
}
