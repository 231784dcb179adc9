// @customer-impact via ./lexer: looks past an element and into the code in its braces

import { search } from "./search.ts";

const parts = /[>"']|\b(?:lang|type)\s{0,9}=\s{0,9}(?:"([^">]*)"|'([^'>]*)'|([\w/+-]+))/g;

/**
 * Skips the attributes of an element of HTML.
 *
 * @param from behind the name of the element
 * @returns the offset behind the tag, and what its `lang` or else its `type` says; undefined where the tag never ends
 */
export function skipStartTag(
  text: string,
  from: number,
): { end: number; language: string; closed: boolean } | undefined {
  let language = "";
  for (let at = from; ;) {
    const match = search(parts, text, at);
    if (!match) return undefined;
    const [found] = match;
    at = match.index + found.length;
    if (found === ">") return { end: at, language, closed: text[match.index - 1] === "/" };
    if (found === '"' || found === "'") {
      const close = text.indexOf(found, at);
      if (close < 0) return undefined;
      at = close + 1;
    } else if (found.startsWith("lang") || language === "") language = match[1] ?? match[2] ?? match[3] ?? "";
  }
}
