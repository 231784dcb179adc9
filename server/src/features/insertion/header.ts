// @customer-impact via ../insertion: knows what must stay on top: shebangs, licences, build tags

import type { Comment } from "../../comments/comment.ts";

/** A line of a file's head that is followed by what a statement may stand in front of. */
export interface Head {
  /** The number of lines that must or should stay in front. */
  readonly lines: number;
  /** Whether a blank line should separate these from what follows. */
  readonly isProse: boolean;
  /** The lines end with the documentation of a Go package, which a statement becomes a part of. */
  readonly isPackageDoc: boolean;
}

/** What must be the first line, or nearly so, and is no comment. */
const prologue =
  /^(?:#!(?!\[)|<\?php\b|<\?hh\b|<\?xml\b|<!doctype\b|@charset\b|@echo\s+off\b|<%@|\{-#|---\s*$|\s*import\s+\w+\s*=\s*$)/i;

/** Comments that tools read where they stand: encodings, editor modes, build constraints, checks that are off. */
const directive = new RegExp(
  [
    String.raw`-\*-.*-\*-`,
    String.raw`^\W*(?:vim?|ex):\s`,
    String.raw`^\W*coding[:=]`,
    String.raw`^\W*(?:frozen_string_literal|warn_indent|typed|encoding|shareable_constant_value):`,
    String.raw`^//go:build\b|^//\s*\+build\b`,
    String.raw`^///\s*<`,
    String.raw`^\W*@(?:ts-(?:no)?check|flow|jest-environment|jsx\w*|vitest-environment|format|noflow)\b`,
    String.raw`^\W*(?:eslint|prettier|biome|oxlint|stylelint|tslint|jshint|jslint|globals?|istanbul|c8|deno-lint|rubocop|pylint|mypy|ruff|flake8|shellcheck|swiftlint|ktlint|nolint|syntax|escape|check)\b\s*[-=:\w]`,
  ].join("|"),
  "i",
);
const licence = /copyright|licen[cs]e|spdx-|all rights reserved|\(c\)\s|©|Â©/i;
const aboutTheFile = /@file\b|@fileoverview\b|@packageDocumentation\b|@module\b|^\/\/!|^\/\*!/;

/**
 * How much of the start of a file stays in front of a statement about the file: what tools want first, licences, and
 * what describes the file as a whole.
 *
 * @param lines of the text, one character a byte
 * @param comments those that start in the first lines, with the numbers of their first and last line
 */
export function headOf(lines: readonly string[], comments: readonly PlacedComment[]): Head {
  const byLine = new Map(comments.map((comment) => [comment.first, comment]));
  let passed = 0;
  let isProse = false;
  let hasDescription = false;
  for (;;) {
    let at = passed;
    while (at < lines.length && isBlank(lines[at])) at++;
    const line = lines[at];
    if (line === undefined) break;
    const comment = byLine.get(at);
    if (prologue.test(line) && (at === 0 || !line.startsWith("#!")) && (!line.startsWith("---") || at === 0)) {
      passed = endOfPrologue(lines, at) + 1;
      isProse = false;
      continue;
    }
    if (!comment) break;
    const last = lastOfGroup(comment, byLine, lines);
    if (directive.test(comment.text)) {
      passed = comment.last + 1;
      isProse = false;
      continue;
    }
    const text = lines.slice(at, last + 1).join("\n");
    const isLicence = licence.test(text);
    if (!isLicence && comment.kind === "line" && /^package\s+\w/.test(lines[last + 1] ?? ""))
      return { lines: last + 1, isProse: false, isPackageDoc: true };
    const describes =
      !hasDescription && (comment.kind === "doc" || aboutTheFile.test(text) || isBlank(lines[last + 1]));
    if (!isLicence && (!describes || last + 1 >= lines.length)) break;
    if (!isLicence) hasDescription = true;
    passed = last + 1;
    isProse = true;
  }
  return { lines: passed, isProse, isPackageDoc: false };
}

/** A comment that is alone on its lines. */
export interface PlacedComment {
  readonly kind: Comment["kind"];
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

export const isBlank = (line: string | undefined): boolean => line?.trim() === "";

/** Line comments on adjacent lines are one text, up to the next one that is for a tool. */
function lastOfGroup(
  comment: PlacedComment,
  byLine: ReadonlyMap<number, PlacedComment>,
  lines: readonly string[],
): number {
  let { last } = comment;
  if (comment.kind !== "line") return last;
  for (let next = byLine.get(last + 1); next?.kind === "line"; next = byLine.get(last + 1)) {
    if (directive.test(next.text) || indentationOf(lines[next.first]) !== indentationOf(lines[comment.first])) break;
    last = next.last;
  }
  return last;
}

export const indentationOf = (line: string | undefined): string => /^[ \t]*/.exec(line ?? "")?.[0] ?? "";

/** A prolog of XML, a document type or a pragma may run over lines. */
function endOfPrologue(lines: readonly string[], from: number): number {
  const first = lines[from] ?? "";
  const close = /^<(?:\?xml|!doctype|%@)/i.test(first) ? ">" : first.startsWith("{-#") ? "#-}" : "";
  if (close === "" || first.includes(close)) return from;
  for (let at = from; at < Math.min(lines.length, from + 20); at++) if (lines[at]?.includes(close)) return at;
  return from;
}
