import type { Syntax } from "../languages/syntax.ts";
import { lex } from "./lexer.ts";

/**
 * Writes a text as a comment of one line: behind the plainest mark of a line comment, or, where there is none that
 * fits, between those of a block comment.
 *
 * The marks are taken from the rules of the syntax: those whose sources are plain text once escapes and look-around are
 * taken off (`/\*`, `#(?!\[)`). What comes out is read back by the lexer, so that a text can never end its comment early
 * or run on into the code below.
 *
 * @returns undefined where the language has no comment that could hold the text
 */
export function commentLine(syntax: Syntax, text: string): string | undefined {
  if (/[\n-\r\u0085\u2028\u2029]/.test(text)) return undefined;
  const lines = plainest(syntax.rules.flatMap((rule) => (rule.kind === "line" ? plainMarks(rule.open) : [])));
  const blocks = syntax.rules.flatMap((rule) =>
    rule.kind === "block"
      ? plainMarks(rule.open).flatMap((open) => plainMarks(rule.close).map((close) => ({ open, close })))
      : [],
  );
  return [
    ...lines.map((mark) => `${mark} ${text}`),
    ...blocks.map(({ open, close }) => `${open} ${text} ${close}`),
  ].find((line) => isComment(line, text, syntax));
}

/** The first mark, or the shortest that it starts with (`//` before `///`), and then the others; `#!` is none. */
function plainest(marks: readonly string[]): string[] {
  const usable = marks.filter((mark) => !mark.startsWith("#!"));
  const [first = ""] = usable;
  const [mark] = usable.filter((other) => first.startsWith(other)).toSorted((a, b) => a.length - b.length);
  return mark === undefined ? [] : [mark, ...usable.filter((other) => other !== mark)];
}

const lookAround = /^(?:\^|\\b|\(\?<[=!](?:[^()\\]|\\.)*\))+|(?:\$|\\b|\(\?[=!](?:[^()\\]|\\.)*\))+$/g;
const plainSource = /^(?:[^\\^$.*+?()[\]{}|]|\\[^\w\s])+$/;

/** The texts that a source of a regular expression stands for, as far as it is plain. */
function plainMarks(source: string): string[] {
  const bare = source.replace(lookAround, "");
  const inner = /^\(\?:([^()]*)\)$/.exec(bare)?.[1] ?? bare;
  return (inner.match(/(?:[^|\\]|\\.)+/g) ?? [])
    .filter((part) => plainSource.test(part))
    .map((part) => part.replace(/\\(.)/g, "$1"));
}

/** Whether the lexer reads the line as one comment with this text, and the line below it as code. */
function isComment(line: string, text: string, syntax: Syntax): boolean {
  const bytes = latin1(line);
  const [comment, ...others] = lex(`${bytes}\n0\n`, syntax);
  return (
    comment?.start === 0 &&
    comment.end === bytes.length &&
    others.length === 0 &&
    bytes.slice(comment.contentStart, comment.contentEnd).trim() === latin1(text).trim()
  );
}

const latin1 = (text: string): string => Buffer.from(text, "utf8").toString("latin1");
