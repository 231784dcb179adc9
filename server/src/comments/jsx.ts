// @customer-impact via ./lexer: looks past the text between tags

import type { Comment } from "./comment.ts";
import { search } from "./search.ts";

const inTag = /\/>|>|"[^"]*"|'[^']*'|\{|<|\/\*[^]*?(?:\*\/|$)|\/\/[^\r\n]*/g;
const inText = /<\/([^>]*)>|<>|<(?=[A-Za-z_$])|\{/g;
const name = /[\w$.:-]*/y;
/** `<T,>` and `<T extends …>` open the type parameters of an arrow function, not an element. */
const typeParameters = /<\s*(?:const\s+)?[\w$]+\s*(?:,|extends\b|=)/y;

type Code = (from: number) => number;
type Emit = (comment: Comment) => void;
/** Takes the offsets of a stretch of text. */
type Note = (start: number, end: number) => void;

/**
 * Skips an element of JSX and all that is in it.
 *
 * @param start the offset of its `<`
 * @param code reads code in braces from the offset given and returns the one behind its `}`
 * @param emit notes a comment between attributes
 * @param note notes text: between tags, and of attributes
 * @returns the offset behind the element; "none" where it is none, "unclosed" where the text ends before it does
 */
export function skipElement(
  text: string,
  start: number,
  code: Code,
  emit: Emit,
  note: Note,
): number | "none" | "unclosed" {
  typeParameters.lastIndex = start;
  if (typeParameters.test(text)) return "none";
  const open: string[] = [];
  for (let at = start; ;) {
    // `at` is at the `<` of a tag.
    name.lastIndex = at + 1;
    const element = name.exec(text)?.[0] ?? "";
    const tag = skipTag(text, at + 1 + element.length, code, emit, note);
    if (!tag) return "unclosed";
    at = tag.end;
    if (!tag.closed) open.push(element);
    // Text, up to the next tag that opens.
    for (let isText = open.length > 0; isText;) {
      const match = search(inText, text, at);
      if (!match) return "unclosed";
      note(at, match.index);
      at = match.index + match[0].length;
      if (match[0] === "{") at = code(at);
      else if (match[1] === undefined) {
        at = match.index;
        isText = false;
      } else {
        if (match[1].trim() !== open.pop()) return "none";
        isText = open.length > 0;
      }
    }
    if (open.length === 0) return at;
  }
}

/** Skips the rest of a tag, from behind its name on. */
function skipTag(
  text: string,
  from: number,
  code: Code,
  emit: Emit,
  note: Note,
): { end: number; closed: boolean } | undefined {
  let types = 0;
  for (let at = from; ;) {
    const match = search(inTag, text, at);
    if (!match) return undefined;
    const [found] = match;
    const start = match.index;
    at = start + found.length;
    if (found === "{") at = code(at);
    else if (found.startsWith('"') || found.startsWith("'")) note(start + 1, at - 1);
    else if (found === "<") types++;
    else if (found === ">" && types > 0) types--;
    else if (found === ">" || found === "/>") return { end: at, closed: found === "/>" };
    else if (found.startsWith("/*")) {
      const contentEnd = found.endsWith("*/") ? Math.max(start + 2, at - 2) : at;
      emit({ kind: "block", start, end: at, contentStart: start + 2, contentEnd });
    } else if (found.startsWith("//")) emit({ kind: "line", start, end: at, contentStart: start + 2, contentEnd: at });
  }
}
