// @customer-impact Reviewer: finds a statement that was written for them where a person would have put it, and the licence still on top

import type { Language } from "../languages/language.ts";
import type { Syntax } from "../languages/syntax.ts";
import type { Position } from "../text/range.ts";
import { commentsFor } from "./insertion/comments.ts";
import { behindStatement } from "./insertion/further.ts";
import { type Head, headOf, isBlank } from "./insertion/header.ts";
import { byteText } from "./language.ts";
import { placedComments, readSource, type SourceText } from "./insertion/sourceText.ts";

/** A text to put in at a place. */
export interface Insertion {
  readonly position: Position;
  readonly newText: string;
}

/**
 * Where and how a person would write a statement about a whole file: as a comment of its language, behind what must come
 * first (shebang, encoding, build tags, `<?php`, XML prolog), licence and description, with the file's line breaks; below
 * a statement that stands there already, in the same form.
 *
 * @param statement with its tag, in one line
 * @param syntaxOf finds the syntax of a language by name
 * @returns undefined where no comment of the language could hold it; what is returned is known to be read as a statement,
 *   and to leave everything else as it was
 */
export function insertionOf(
  text: string,
  language: Language,
  statement: string,
  syntaxOf: (language: string) => Syntax | undefined,
): Insertion | undefined {
  const source = readSource(text, language, syntaxOf);
  const written = commentsFor(source, statement);
  const start = startOf(source);
  const places = [
    () => behindStatement(source, statement, start.at),
    () => written.map((comment) => atHead(source, start, comment)),
    () => written.map((comment) => insertBefore(source, 0, [comment])),
  ];
  for (const place of places)
    for (const insertion of place()) if (isRead(source, insertion, statement)) return insertion;
  return undefined;
}

/** Whether a statement is read where it is put in, and every comment and statement that was there before, as it was. */
function isRead(source: SourceText, { position, newText }: Insertion, statement: string): boolean {
  const { text, lines, language, syntaxOf } = source;
  const at = lines.offsetAt(position);
  const after = readSource(`${text.slice(0, at)}${newText}${text.slice(at)}`, language, syntaxOf);
  const wanted = withoutTag(statement);
  const place = after.statements.findIndex(
    ({ text: said }, index) => said === wanted && said !== source.statements[index]?.text,
  );
  const others = after.statements.filter((_, index) => index !== place);
  if (place < 0 || others.length !== source.statements.length) return false;
  if (others.some(({ text: said }, index) => said !== source.statements[index]?.text)) return false;
  const from = byteText(text.slice(0, at).replace(/^\uFEFF/, "")).length;
  const added = byteText(newText).length;
  const ends = new Map(after.comments.map(({ start, end }) => [start, end]));
  return source.comments.every(({ start, end }) =>
    end <= from ? ends.get(start) === end : ends.get(start < from ? start : start + added) === end + added,
  );
}

const withoutTag = (statement: string): string =>
  statement
    .replace(/^@customer-impact/, "")
    .replace(/\s+/g, " ")
    .trim();

/** The start of a file, and where what must or should come first ends. */
interface Start extends Head {
  readonly first: readonly string[];
  /** The line in front of which a statement goes. */
  readonly at: number;
  readonly isBeforeComment: boolean;
}

function startOf(source: SourceText): Start {
  const { lines, placed } = placedComments(source);
  const head = headOf(lines, placed, source.language.name);
  let at = head.lines;
  while (at < lines.length - 1 && isBlank(lines[at])) at++;
  return { ...head, first: lines, at, isBeforeComment: placed.some(({ first, isAlone }) => isAlone && first === at) };
}

function atHead(
  source: SourceText,
  { first, lines, at, isProse, isPackageDoc, isBeforeComment }: Start,
  comment: string,
): Insertion {
  if (isPackageDoc) {
    const mark = comment.slice(0, comment.indexOf("@customer-impact")).trim();
    return insertBefore(source, lines, [mark, comment]);
  }
  const needsBlank = isProse && at > 0 && !isBlank(first[at - 1]);
  const isApart = isBeforeComment || (documenting.has(source.language.name) && declaration.test(first[at] ?? ""));
  return insertBefore(source, at, [...(needsBlank ? [""] : []), comment, ...(isApart ? [""] : [])]);
}

/** Where any comment that stands right on a declaration is its documentation. */
const documenting = new Set(["Ruby", "Crystal", "V"]);
const declaration = /^\s*(?:class|module|def|fn|struct|enum|pub|abstract|lib)\b/;

function insertBefore({ text, lines, lineBreak }: SourceText, line: number, written: readonly string[]): Insertion {
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
