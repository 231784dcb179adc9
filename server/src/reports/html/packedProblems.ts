// @customer-impact via ./pageData: carries every problem of a large workspace in a page that can be mailed

import type { Problem } from "../../rules/rule.ts";
import type { Severity } from "../../workspace/configuration.ts";
import { frontCoded, type FrontCoded, frontDecoded, type TextTable, textsOf, textTable } from "./frontCoding.ts";
import { bytesInPage } from "./jsonText.ts";

/** Problems as columns. Plain JSON. */
export interface PackedProblems {
  readonly paths: FrontCoded;
  /** From 1. */
  readonly lines: readonly number[];
  /** From 1, in UTF-16 code units. */
  readonly characters: readonly number[];
  /** `warning missing-statement` */
  readonly rules: TextTable;
  readonly messages: TextTable;
  /** How many there are in addition. */
  readonly hidden: number;
}

/** A problem as a page shows it. */
export interface PageProblem {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly character: number;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
}

/** Longer messages are cut, in UTF-16 code units. */
const longest = 500;

/** @param room in bytes: as long as they do not fit, the last ones of the mildest severity are left out */
export function packedProblems(problems: readonly Problem[], room: number): PackedProblems {
  const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };
  const worstFirst = problems.toSorted((a, b) => ranks[a.severity] - ranks[b.severity]);
  for (let most = problems.length; ; most = Math.floor(most * 0.8)) {
    const kept = most === problems.length ? undefined : new Set(worstFirst.slice(0, most));
    const packed = pack(kept ? problems.filter((problem) => kept.has(problem)) : problems, problems.length - most);
    if (most === 0 || bytesInPage(packed) <= room) return packed;
  }
}

const pack = (problems: readonly Problem[], hidden: number): PackedProblems => ({
  paths: frontCoded(problems.map(({ path }) => path)),
  lines: problems.map(({ range }) => range.start.line + 1),
  characters: problems.map(({ range }) => range.start.character + 1),
  rules: textTable(problems.map(({ severity, rule }) => `${severity} ${rule}`)),
  messages: textTable(problems.map(({ message }) => shortened(message))),
  hidden,
});

export function unpackedProblems({ paths, lines, characters, rules, messages }: PackedProblems): PageProblem[] {
  const texts = textsOf(messages);
  const kinds = textsOf(rules);
  return frontDecoded(paths).map((path, index) => {
    const [severity = "", rule = ""] = (kinds[index] ?? "").split(" ");
    return {
      path,
      line: lines[index] ?? 1,
      character: characters[index] ?? 1,
      severity: severity as Severity,
      rule,
      message: texts[index] ?? "",
    };
  });
}

const shortened = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
