// @customer-impact #safe-to-run: notifies nobody and links to nothing, whatever a comment of the workspace says

import { code } from "./inline.ts";

/** A word that no viewer makes anything of, with what may stand around it. */
const plainWord =
  /^["'(]{0,2}(?:\p{Script=Latin}+(?:['’-]\p{Script=Latin}+)*|\d{1,6}|\d{1,3}(?:,\d{3})*(?:\.\d)?%?)[)"']{0,2}[.,;:!?]?[)"']?$/u;
/** What a forge takes for a commit or an issue. */
const reference = /[0-9a-f]{7}|[A-Z]-/i;

/**
 * A sentence of the workspace, or one that quotes it: plain words stay as they are, and all else stands in code spans.
 * Escapes alone would not do there: a forge looks for mentions and issues when they are gone.
 *
 * @param longest longer texts are cut, in UTF-16 code units
 */
export function prose(text: string, longest = 300): string {
  const units = shortened(text.replace(/\s+/g, " ").trim(), longest).match(/"[^"]+"[.,;:!?)]*|\S+/g) ?? [];
  const parts: string[] = [];
  let odd: string[] = [];
  const flush = (): void => {
    if (odd.length > 0) parts.push(spanOf(odd.join(" ")));
    odd = [];
  };
  for (const unit of units) {
    if (!isPlain(unit)) {
      // What stands in quotes or parentheses gets a span of its own: they stay outside of it.
      const isApart = /^\([^()]+\)[.,;:!?]*$/.test(unit);
      if (isApart || unit.startsWith('"')) flush();
      odd.push(unit);
      if (isApart) flush();
      continue;
    }
    flush();
    parts.push(unit);
  }
  flush();
  return parts.join(" ");
}

const isPlain = (unit: string): boolean =>
  unit
    .split(" ")
    .every((word) => plainWord.test(word) && !(reference.test(word) && /\d|^\W*[0-9a-f]+\W*$/i.test(word)));

/** A code span, with the quotes and the end of the sentence outside of it. */
function spanOf(text: string): string {
  const [, before = "", inside = "", after = ""] = /^(["'(]*)([^]*?)(["').,;:!?]*)$/.exec(text) ?? [];
  return inside.trim() === "" ? code(text) : `${before}${code(inside)}${after}`;
}

const shortened = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
