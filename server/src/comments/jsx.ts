import type { Comment } from "./comment.ts";

const inTag = /\/>|>|"[^"]*"|'[^']*'|\{|<|\/\*[^]*?(?:\*\/|$)|\/\/[^\r\n]*/g;
const inText = /<\/[^>]*>|<>|<(?=[A-Za-z_$])|\{/g;
/** `<T,>` and `<T extends …>` open the type parameters of an arrow function, not an element. */
const typeParameters = /<\s*(?:const\s+)?[\w$]+\s*(?:,|extends\b|=)/y;

/**
 * Skips an element of JSX and all that is in it.
 *
 * @param start the offset of its `<`
 * @param code reads code in braces from the offset given and returns the one behind its `}`
 * @param emit notes a comment between attributes
 * @returns the offset behind the element, or undefined where it is none or never ends
 */
export function skipElement(
  text: string,
  start: number,
  to: number,
  code: (from: number) => number,
  emit: (comment: Comment) => void,
): number | undefined {
  typeParameters.lastIndex = start;
  if (typeParameters.test(text)) return undefined;
  let open = 0;
  let at = start;
  while (at < to) {
    // `at` is at the `<` of a tag.
    const tag = text[at + 1] === ">" ? { end: at + 2, closed: false } : skipTag(text, at + 1, to, code, emit);
    if (!tag) return undefined;
    at = tag.end;
    if (!tag.closed) open++;
    // Text, up to the next tag that opens.
    while (open > 0) {
      inText.lastIndex = at;
      const match = inText.exec(text);
      if (!match || match.index >= to) return undefined;
      at = match.index + match[0].length;
      if (match[0] === "{") at = code(at);
      else if (match[0].startsWith("</")) open--;
      else {
        at = match.index;
        break;
      }
    }
    if (open === 0) return at;
  }
  return undefined;
}

function skipTag(
  text: string,
  from: number,
  to: number,
  code: (from: number) => number,
  emit: (comment: Comment) => void,
): { end: number; closed: boolean } | undefined {
  let types = 0;
  for (let at = from; ;) {
    inTag.lastIndex = at;
    const match = inTag.exec(text);
    if (!match || match.index >= to) return undefined;
    const found = match[0];
    at = match.index + found.length;
    if (found === "{") at = code(at);
    else if (found === "<") types++;
    else if (found === ">" && types > 0) types--;
    else if (found === ">" || found === "/>") return { end: at, closed: found === "/>" };
    else if (found.startsWith("/*"))
      emit({
        kind: "block",
        start: match.index,
        end: at,
        contentStart: match.index + 2,
        contentEnd: Math.max(match.index + 2, found.endsWith("*/") ? at - 2 : at),
      });
    else if (found.startsWith("//"))
      emit({ kind: "line", start: match.index, end: at, contentStart: match.index + 2, contentEnd: at });
  }
}
