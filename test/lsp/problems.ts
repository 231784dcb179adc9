import assert from "node:assert/strict";
import type { Diagnostic } from "vscode-languageserver";
import { byCodePoint } from "../../server/src/text/order.ts";
import { comparePositions, type Range } from "../../server/src/text/range.ts";
import { runCli } from "../support/runCli.ts";
import { pathBelow } from "./place.ts";

/** A problem as `customer-impact check --format json` gives it. */
export interface ToldProblem {
  readonly path: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Range;
}

/** The problems that the command line finds, as text. */
export async function checkedProblems(root: string): Promise<string> {
  const { stdout, stderr } = await runCli(["check", root, "--format", "json", "--no-cache"]);
  // What is wrong with a manifest is told beside the problems.
  assert.equal(stderr.replace(/^(?:package|tsconfig)\.json: .*\n/gm, ""), "");
  const { problems } = JSON.parse(stdout) as { readonly problems: readonly ToldProblem[] };
  return asText(problems);
}

/** The message as plain text; the protocol also allows Markdown. */
export const messageOf = ({ message }: Pick<Diagnostic, "message">): string =>
  typeof message === "string" ? message : message.value;

const severities = ["", "error", "warning", "information", "hint"];

/** Diagnostics by URI as the command line would tell them, as text. */
export function toldProblems(root: string, diagnostics: ReadonlyMap<string, readonly Diagnostic[]>): string {
  const problems = [...diagnostics].flatMap(([uri, list]) =>
    list.map(({ code, severity, message, range }) => ({
      path: pathBelow(root, uri),
      rule: String(code),
      severity: severities[severity ?? 0] ?? "",
      message: messageOf({ message }),
      range,
    })),
  );
  return asText(
    problems.sort(
      (a, b) =>
        byCodePoint(a.path, b.path) ||
        comparePositions(a.range.start, b.range.start) ||
        byCodePoint(a.rule, b.rule) ||
        comparePositions(a.range.end, b.range.end) ||
        byCodePoint(a.message, b.message),
    ),
  );
}

/** One problem a line with all its fields in the order of the report, so that a difference reads well. */
const asText = (problems: readonly ToldProblem[]): string =>
  problems.map((problem) => `${JSON.stringify(problem)}\n`).join("");

/** Both are the same; where they are not, only what differs is told. */
export function assertSameProblems(told: string, expected: string, what: string): void {
  if (told === expected) return;
  const without = (text: string, other: string): string[] => {
    const lines = new Set(other.split("\n"));
    return text.split("\n").filter((line) => !lines.has(line));
  };
  assert.deepEqual(without(told, expected), without(expected, told), what);
  assert.equal(told, expected, what);
}

/** `rule@line:character`, by place: what tests of a few lines compare. */
export const briefly = (diagnostics: readonly Diagnostic[] | undefined): string[] =>
  (diagnostics ?? [])
    .toSorted((a, b) => comparePositions(a.range.start, b.range.start))
    .map(({ code, range: { start } }) => `${code}@${start.line}:${start.character}`);
