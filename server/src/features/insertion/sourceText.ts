// @customer-impact via ../insertion: reads a text once for all who ask where a statement may stand in it

import type { Comment } from "../../comments/comment.ts";
import { lex } from "../../comments/lexer.ts";
import type { Language } from "../../languages/language.ts";
import type { Syntax } from "../../languages/syntax.ts";
import { findStatements } from "../../statements/find.ts";
import type { RawStatement } from "../../statements/raw.ts";
import type { ByteText } from "../../text/decode.ts";
import { byteText } from "../language.ts";
import { TextLines } from "../textLines.ts";
import type { PlacedComment } from "./header.ts";

/** The text of a file, and what is read in it. */
export interface SourceText {
  /** With a byte order mark, where there is one. */
  readonly text: string;
  readonly lines: TextLines;
  readonly lineBreak: string;
  readonly language: Language;
  readonly syntaxOf: (language: string) => Syntax | undefined;
  /** Without a byte order mark. */
  readonly bytes: ByteText;
  readonly comments: readonly Comment[];
  readonly statements: readonly RawStatement[];
}

export function readSource(
  text: string,
  language: Language,
  syntaxOf: (language: string) => Syntax | undefined,
): SourceText {
  const bytes = byteText(text.replace(/^\uFEFF/, ""));
  const comments = lex(bytes, language.syntax, { syntaxOf });
  return {
    text,
    lines: new TextLines(text),
    lineBreak: /\r\n?|\n/.exec(text)?.[0] ?? "\n",
    language,
    syntaxOf,
    bytes,
    comments,
    statements: findStatements(bytes, comments).statements,
  };
}

/** Longer heads are not looked through. */
const headBytes = 32_768;

/** The first lines of a file, one character a byte, and the comments that start there. */
export function placedComments({ bytes, comments }: SourceText): {
  readonly lines: readonly string[];
  readonly placed: readonly PlacedComment[];
} {
  const first = comments.filter(({ start }) => start < headBytes);
  const index = new TextLines(bytes.slice(0, Math.max(headBytes, (first.at(-1)?.end ?? 0) + 1)));
  const placed = first.map((comment): PlacedComment => {
    const start = index.positionAt(comment.start);
    const last = index.positionAt(comment.end);
    // `@rem` and `$!` are remarks of command languages.
    const isAlone = /^\s*[@$]?$/.test(index.line(start.line).slice(0, start.character));
    const text = bytes.slice(comment.start, comment.end);
    return { kind: comment.kind, first: start.line, last: last.line, text, isAlone };
  });
  return { lines: Array.from({ length: index.count }, (_, line) => index.line(line)), placed };
}
