// @customer-impact Engineer: gets a suggested statement in the comment marks of the file's own language

import type { Syntax } from "../languages/syntax.ts";
import { lex } from "./lexer.ts";
import { samplesOf } from "./samples.ts";

/**
 * Writes a text as a comment of one line: as is customary, or behind the plainest mark of a line comment, or, where there
 * is none that fits, between those of a block comment.
 *
 * The marks are taken from the patterns of the syntax, and what comes out is read back by the lexer: so a text can
 * never end its comment early or run on into the code below.
 *
 * @param customary forms to prefer, the text as `%s` (see languages/customary.ts)
 * @returns undefined where the language has no comment that could hold the text
 */
export function commentLine(syntax: Syntax, text: string, customary: readonly string[] = []): string | undefined {
  if (/[\n-\r\u0085\u2028\u2029]/.test(text) || isBetweenTags(syntax)) return undefined;
  const opens = syntax.rules.flatMap((rule) => (rule.kind === "line" ? [rule.open] : []));
  const [bound, free] = [
    opens.filter((open) => atLineStart.test(open)),
    opens.filter((open) => !atLineStart.test(open)),
  ];
  const lines = plainestFirst([...free, ...bound].flatMap(samplesOf));
  const blocks = syntax.rules.flatMap((rule) =>
    rule.kind === "block"
      ? samplesOf(rule.open).flatMap((open) => samplesOf(rule.close).map((close) => `${open} ${text} ${close}`))
      : [],
  );
  const preferred = customary.map((form) => form.replace("%s", () => text));
  return (
    // More of the mark than opens a comment is a part of its text.
    preferred.find((line) => isComment(line, text, syntax, /^[;%>]+ /)) ??
    [...lines.map((mark) => `${mark} ${text}`), ...blocks].find((line) => isComment(line, text, syntax))
  );
}

/** A mark that counts in the first column only (Fortran's `*`). */
const atLineStart = /^\^(?!\[ \\t\]\*|\\s\*)/;

/**
 * Code that stands between tags in a page (`<?php … ?>`): its files are mostly that code, where a comment of the page
 * around it would be none.
 */
const isBetweenTags = ({ rules }: Syntax): boolean =>
  rules.some((rule) => rule.kind === "embedded" && rule.open.startsWith("<\\?"));

/** Signs before words (`!` before `rem`), and the shorter of two marks that start alike (`//` before `///`); `#!` is none. */
function plainestFirst(marks: readonly string[]): string[] {
  const usable = marks.filter((mark) => mark.trim() !== "" && !mark.startsWith("#!"));
  const isWord = (mark: string): number => (/[\p{L}\p{N}]/u.test(mark) ? 1 : 0);
  const [first = ""] = usable.toSorted((a, b) => isWord(a) - isWord(b));
  const shortest = usable.filter((mark) => first.startsWith(mark)).toSorted((a, b) => a.length - b.length);
  return [...shortest, ...usable];
}

/** Whether the lexer reads the line as one comment with this text, and the line below it as code. */
function isComment(line: string, text: string, syntax: Syntax, mark?: RegExp): boolean {
  const bytes = latin1(line);
  const [comment, ...others] = lex(`${bytes}\n0\n`, syntax);
  const content = comment ? bytes.slice(comment.contentStart, comment.contentEnd).trim() : "";
  return (
    comment !== undefined &&
    /^(?:\s*|[$@])$/.test(bytes.slice(0, comment.start)) &&
    comment.end === bytes.length &&
    others.length === 0 &&
    (mark ? content.replace(mark, "") : content) === latin1(text).trim()
  );
}

const latin1 = (text: string): string => Buffer.from(text, "utf8").toString("latin1");
