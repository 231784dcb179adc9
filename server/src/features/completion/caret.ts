// @customer-impact Engineer: is left alone in strings and code, and helped in comments of any language

import { lex } from "../../comments/lexer.ts";
import { findStatements } from "../../statements/find.ts";
import type { Position } from "../../text/range.ts";
import { byteText, languageOf, syntaxFinder } from "../language.ts";
import type { OpenDocument, Snapshot } from "../snapshot.ts";
import { linesOf } from "../textLines.ts";

/** Where in a statement, or at the start of one, the caret stands. */
export type Caret =
  /** Where a tag may stand; from `start` to `end` in the line there is what is typed of one. */
  | { readonly kind: "tag"; readonly line: number; readonly start: number; readonly end: number }
  | {
      readonly kind: "body";
      readonly line: number;
      readonly character: number;
      /** The statement's text in front of the caret and behind it. */
      readonly before: string;
      readonly after: string;
      /** How much of `before` is in the caret's line, to its left. */
      readonly inLine: number;
    };

/** Stands for the caret while the text around it is read; no text holds it on purpose. */
const mark = "\uE0FF";

/** Reads the comment around a place, with a statement that may not be complete. Undefined in code, strings and other comments. */
export function caretAt(snapshot: Snapshot, document: OpenDocument, position: Position): Caret | undefined {
  const lines = linesOf(document);
  const offset = lines.offsetAt(position);
  const at = lines.positionAt(offset);
  const line = lines.line(at.line);
  const typed = /(?<![\w@])@[\w-]*$/.exec(line.slice(0, at.character))?.[0];
  if (typed !== undefined) {
    const end = at.character + (/^[\w-]*/.exec(line.slice(at.character))?.[0].length ?? 0);
    const rest = document.text.slice(offset + end - at.character);
    const text = `${document.text.slice(0, offset - typed.length)}@customer-impact ${mark}${rest}`;
    const isTag = statementsAround(snapshot, document, text, offset).some((statement) => statement.startsWith(mark));
    return isTag ? { kind: "tag", line: at.line, start: at.character - typed.length, end } : undefined;
  }
  if (!document.text.includes("@customer-impact")) return undefined;
  const text = `${document.text.slice(0, offset)}${mark}${document.text.slice(offset)}`;
  const statement = statementsAround(snapshot, document, text, offset).find((one) => one.includes(mark));
  if (statement === undefined) return undefined;
  const place = statement.indexOf(mark);
  const before = statement.slice(0, place);
  return {
    kind: "body",
    line: at.line,
    character: at.character,
    before,
    after: statement.slice(place + mark.length),
    inLine: sharedEnd(before, line.slice(0, at.character)),
  };
}

/** The texts of the statements of a text, read as far as the caret's comment goes. */
function statementsAround(snapshot: Snapshot, document: OpenDocument, text: string, offset: number): string[] {
  const language = languageOf(document, snapshot);
  if (!language) return [];
  const bytes = byteText(text);
  const upTo = Buffer.byteLength(text.slice(0, offset + "@customer-impact ".length), "utf8");
  const comments = lex(bytes, language.syntax, { upTo, syntaxOf: syntaxFinder(snapshot) });
  return findStatements(bytes, comments).statements.map((statement) => statement.text);
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
