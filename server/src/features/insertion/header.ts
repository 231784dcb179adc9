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
const prologue = new RegExp(
  [
    String.raw`^#!(?!\[)`,
    String.raw`^<\?(?:php|hh|xml)\b`,
    String.raw`^<!doctype\b`,
    String.raw`^<%@`,
    String.raw`^@charset\b`,
    String.raw`^@echo\s+off\b`,
    String.raw`^\{-#`,
    String.raw`^---\s*$`,
    String.raw`^\s*import\s+\w+\s*=\s*$`,
    String.raw`^(["'])use [\w ]+\1;?\s*$`,
    String.raw`^#(?:lang|version|%module)\b`,
    String.raw`^xquery version\b`,
    String.raw`^>>\s*source\b`,
    String.raw`^(?:version \d.*|attribute vb_.*)`,
  ].join("|"),
  "i",
);

/** Comments that tools read where they stand: encodings, editor modes, build constraints, checks that are off. */
const directive = new RegExp(
  [
    String.raw`-\*-.*-\*-`,
    String.raw`^\W*(?:vim?|ex):\s`,
    String.raw`^\W*coding[:=]`,
    String.raw`^\W*(?:frozen_string_literal|warn_indent|typed|encoding|shareable_constant_value|language|swift-tools-version)\s*:`,
    String.raw`^//go:build\b|^//\s*\+build\b`,
    String.raw`^///\s*<(?:reference|amd-)`,
    String.raw`^\W*@(?:ts-(?:no)?check|flow|jest-environment|jsx\w*|vitest-environment|format|noflow|dart\s*=)(?!\w)`,
    String.raw`^\W*(?:eslint|prettier|biome|oxlint|stylelint|tslint|jshint|jslint|globals?|istanbul|c8|deno-lint|rubocop|pylint|mypy|ruff|flake8|shellcheck|swiftlint|ktlint|nolint|pyright|isort|cspell|codespell|syntax|escape|check)\b\s*[-=:\w]`,
    // The first lines of scripts that a build tool runs, of zsh completions, of packages of Wolfram and PowerShell.
    String.raw`^#!\s*nix-shell\b|^(?:\{-|--)\s*(?:stack|cabal:)\s|^/\+\s*dub\b|^//+usr/bin/env\b`,
    String.raw`^#(?:compdef|autoload)\b|^\(\*\s*::Package::|^<#PSScriptInfo\b`,
  ].join("|"),
  "i",
);
/** What is about the line below: nothing may come in between. */
const forNextLine =
  /-next-line\b|(?:disable|ignore)[:\s]*next\b|prettier-ignore(?!-)|@ts-(?:ignore|expect-error)|biome-ignore(?!-)|NOLINTNEXTLINE|deno-lint-ignore(?!-)|shellcheck disable|type: ignore|noqa/i;
const licence = /copyright|licen[cs]e|spdx-|all rights reserved|\(c\)\s|©|Â©/i;

/** What only a licence says, so that a text which stands right on code is one, and not about that code. */
const surelyLicence = new RegExp(
  [
    "spdx-|copyright|all rights reserved|licen[cs]ed|permission is hereby|redistribution and use|free software",
    "public domain|©|Â©",
    String.raw`\(c\)\s*\d`,
    String.raw`\b(?:mit|apache|bsd|[al]?gpl|mpl|isc|boost|mozilla|eclipse|eupl|gnu)\b[^]{0,40}licen[cs]e`,
    String.raw`licen[cs]e(?: file|\.txt|\.md)|see (?:the )?licen[cs]e`,
  ].join("|"),
  "i",
);
const aboutTheFile = /@file\b|@fileoverview\b|@packageDocumentation\b|@module\b|^\/\/!|^\/\*!/;

/**
 * How much of the start of a file stays in front of a statement about the file: what tools want first, licences, and
 * what describes the file as a whole.
 *
 * @param lines of the text, one character a byte
 * @param comments those that start in the first lines, with the numbers of their first and last line
 */
export function headOf(lines: readonly string[], comments: readonly PlacedComment[], language: string): Head {
  const byLine = new Map(comments.filter(({ isAlone }) => isAlone).map((comment) => [comment.first, comment]));
  let passed = 0;
  let isProse = false;
  let hasDescription = false;
  const isPackage = /^package\s+\w/;
  for (;;) {
    let at = passed;
    while (at < lines.length && isBlank(lines[at])) at++;
    const line = lines[at];
    if (line === undefined) break;
    const comment = byLine.get(at);
    if (prologue.test(line) && (at === 0 || !line.startsWith("#!")) && (!line.startsWith("---") || at === 0)) {
      const end = endOfPrologue(lines, at);
      // A comment may start behind `<?php` and go on.
      const open = comments.find(({ first, last, isAlone }) => !isAlone && first <= end && last > end);
      passed = (open?.last ?? end) + 1;
      isProse = false;
      continue;
    }
    if (!comment) break;
    const last = lastOfGroup(comment, byLine, lines);
    const isAttached = (line: number): boolean => line + 1 < lines.length && !isBlank(lines[line + 1]);
    if (forNextLine.test(comment.text) && isAttached(comment.last)) break;
    if (directive.test(comment.text)) {
      passed = comment.last + 1;
      isProse = false;
      continue;
    }
    const text = lines.slice(at, last + 1).join("\n");
    const next = lines[last + 1];
    const isApart = !isAttached(last);
    const isLicence = (isApart ? licence : surelyLicence).test(text);
    if (language === "Go" && !isLicence && comment.kind === "line" && isPackage.test(next ?? ""))
      return { lines: last + 1, isProse: false, isPackageDoc: true };
    const isDescribed = (comment.kind === "doc" && language !== "Julia") || aboutTheFile.test(text) || isApart;
    const describes = !hasDescription && isDescribed;
    if (!isLicence && (!describes || last + 1 >= lines.length)) break;
    if (!isLicence) hasDescription = true;
    passed = (isLicence && !isApart ? endOfFrame(lines, at, last) : last) + 1;
    isProse = true;
  }
  return { lines: passed, isProse, isPackageDoc: false };
}

export interface PlacedComment {
  /** Whether nothing stands in front of it on its line. */
  readonly isAlone: boolean;
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

const indentationOf = (line: string | undefined): string => /^[ \t]*/.exec(line ?? "")?.[0] ?? "";

/** A prolog of XML, a document type, a pragma or the header of a class of Visual Basic may run over lines. */
function endOfPrologue(lines: readonly string[], from: number): number {
  const first = lines[from] ?? "";
  if (/^version \d/i.test(first)) {
    const end = lines.findIndex((line, at) => at > from && at < from + 20 && /^end\b/i.test(line));
    return Math.max(end, from);
  }
  const close = /^<(?:\?xml|!doctype|%@)/i.test(first) ? ">" : first.startsWith("{-#") ? "#-}" : "";
  if (close === "" || first.includes(close)) return from;
  for (let at = from; at < Math.min(lines.length, from + 20); at++) if (lines[at]?.includes(close)) return at;
  return from;
}

/** The last line of a box, where what stands below it in the same comment is not of the licence; else the last line. */
function endOfFrame(lines: readonly string[], first: number, last: number): number {
  for (let at = last - 1; at > first; at--)
    if (/^\s*[^\w\s]{10,}\s*$/.test(lines[at] ?? ""))
      return licence.test(lines.slice(at, last + 1).join("\n")) ? last : at;
  return last;
}
