// @customer-impact Reviewer: finds a suggested statement where a person would have put it, and the licence still on top

import { lex } from "../comments/lexer.ts";
import { commentLine } from "../comments/write.ts";
import type { Language } from "../languages/language.ts";
import type { Syntax } from "../languages/syntax.ts";
import { findStatements } from "../statements/find.ts";
import type { Position } from "../text/range.ts";
import { headOf, indentationOf, isBlank, type PlacedComment } from "./insertion/header.ts";
import { byteText } from "./language.ts";
import { TextLines } from "./textLines.ts";

/** A text to put in at a place. */
export interface Insertion {
  readonly position: Position;
  readonly newText: string;
}

/**
 * Where and how a person would write a statement about a whole file: as a comment of its language, behind what must come
 * first (shebang, encoding, build tags, `<?php`, XML prolog), licence and description, with the file's line breaks.
 *
 * @param statement with its tag, in one line
 * @param syntaxOf finds the syntax of a language by name
 * @returns undefined where no comment of the language could hold it; what is returned is known to be read as a statement
 */
export function insertionOf(
  text: string,
  language: Language,
  statement: string,
  syntaxOf: (language: string) => Syntax | undefined,
): Insertion | undefined {
  const file: File = { text, lines: new TextLines(text), syntax: language.syntax, syntaxOf };
  const written = commentsFor(language, statement, syntaxOf);
  const before = statementsIn(text, file);
  const isRead = ({ position, newText }: Insertion): boolean => {
    const at = file.lines.offsetAt(position);
    const after = statementsIn(`${text.slice(0, at)}${newText}${text.slice(at)}`, file);
    return after.length === before.length + 1 && after.includes(withoutTag(statement));
  };
  for (const place of [atHead, atStart])
    for (const comment of written) {
      const insertion = place(file, comment);
      if (isRead(insertion)) return insertion;
    }
  return undefined;
}

interface File {
  readonly text: string;
  readonly lines: TextLines;
  readonly syntax: Syntax;
  readonly syntaxOf: (language: string) => Syntax | undefined;
}

/** Longer heads are not looked through. */
const headBytes = 32_768;

/** Where a comment on a line of its own starts with two marks. */
const lisps = new Set(["Clojure", "Common Lisp", "Emacs Lisp", "Fennel", "Hy", "LFE", "Racket", "Scheme"]);

/** As a comment of the language, or of one that is embedded in it; PHP needs a tag where a file starts with HTML. */
function commentsFor(
  { name, syntax }: Language,
  statement: string,
  syntaxOf: (language: string) => Syntax | undefined,
): readonly string[] {
  const embedded = syntax.rules.flatMap((rule) => (rule.kind === "embedded" ? [rule] : []));
  const inner = embedded.flatMap(
    ({ language }) => (typeof language === "string" ? syntaxOf(language) : language) ?? [],
  );
  const plain = commentLine(syntax, statement);
  const own = lisps.has(name) ? plain?.replace(/^; /, ";; ") : plain;
  const others = inner.flatMap((one) => commentLine(one, statement) ?? []);
  const php = embedded.some(({ open }) => open.includes("\\?(?:php"))
    ? others.slice(0, 1).map((comment) => `<?php ${comment} ?>`)
    : [];
  return [...others, ...php, ...(own === undefined ? [] : [own])].filter(
    (one, index, all) => all.indexOf(one) === index,
  );
}

function statementsIn(text: string, { syntax, syntaxOf }: File): string[] {
  const bytes = byteText(text.replace(/^\uFEFF/, ""));
  return findStatements(bytes, lex(bytes, syntax, { syntaxOf })).statements.map((statement) => statement.text);
}

const withoutTag = (statement: string): string =>
  statement
    .replace(/^@customer-impact/, "")
    .replace(/\s+/g, " ")
    .trim();

function atHead(file: File, comment: string): Insertion {
  const { lines, placed } = startOf(file);
  const head = headOf(lines, placed);
  if (head.isPackageDoc) {
    const mark = comment.slice(0, comment.indexOf("@customer-impact")).trim();
    return insertBefore(file, head.lines, [mark, comment]);
  }
  let at = head.lines;
  while (at < lines.length - 1 && isBlank(lines[at])) at++;
  const needsBlank = head.isProse && at > 0 && !isBlank(lines[at - 1]);
  const next = lines[at] ?? "";
  const isBeforeComment = placed.some(({ first }) => first === at);
  return insertBefore(file, at, [
    ...(needsBlank ? [""] : []),
    `${isBlank(next) || isBeforeComment ? "" : indentationOf(next)}${comment}`,
    ...(isBeforeComment ? [""] : []),
  ]);
}

/** In front of everything. */
const atStart = (file: File, comment: string): Insertion => insertBefore(file, 0, [comment]);

function insertBefore({ text, lines }: File, line: number, written: readonly string[]): Insertion {
  const lineBreak = /\r\n?|\n/.exec(text)?.[0] ?? "\n";
  if (line < lines.count - 1 || (line === lines.count - 1 && lines.line(line) !== "") || text === "") {
    const character = line === 0 && text.startsWith("\uFEFF") ? 1 : 0;
    return { position: { line, character }, newText: written.map((one) => `${one}${lineBreak}`).join("") };
  }
  // Behind the last line, which may lack its line break.
  const isOpen = lines.line(lines.count - 1) !== "";
  return {
    position: lines.positionAt(text.length),
    newText: `${isOpen ? lineBreak : ""}${written.map((one) => `${one}${lineBreak}`).join("")}`,
  };
}

/** The first lines of a file, one character a byte, and the comments that have lines of their own there. */
function startOf({ text, syntax, syntaxOf }: File): { lines: readonly string[]; placed: readonly PlacedComment[] } {
  const bytes = byteText(text.replace(/^\uFEFF/, ""));
  const index = new TextLines(bytes);
  const end = Math.min(bytes.length, headBytes);
  const placed = lex(bytes, syntax, { upTo: end, syntaxOf }).flatMap((comment): PlacedComment[] => {
    const start = index.positionAt(comment.start);
    const last = index.positionAt(comment.end);
    const isAlone = isBlank(index.line(start.line).slice(0, start.character));
    const text = bytes.slice(comment.start, comment.end);
    return isAlone ? [{ kind: comment.kind, first: start.line, last: last.line, text }] : [];
  });
  return { lines: Array.from({ length: index.count }, (_, line) => index.line(line)), placed };
}
