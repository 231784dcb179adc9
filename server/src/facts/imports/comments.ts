// @customer-impact via ../imports: knows the imports that stand in comments, such as types in JSDoc

import type { Comment } from "../../comments/comment.ts";
import type { ImportSyntax } from "../../languages/importSyntax.ts";
import { decode } from "../../text/decode.ts";
import type { FoundImport } from "./model.ts";
import { matchesOf } from "./matches.ts";

/** @param text one character a byte */
export function importsInComments(
  text: string,
  comments: readonly Comment[],
  { comments: patterns = [], jsDoc }: ImportSyntax,
): readonly FoundImport[] {
  const found: FoundImport[] = [];
  if (patterns.length === 0) return found;
  for (const { start, end } of comments) {
    const comment = text.slice(start, end);
    if (!patterns.some(({ word }) => comment.includes(word)) && !(jsDoc && comment.includes("import("))) continue;
    for (const { groups, pattern, start: at } of matchesOf(comment, 0, comment.length, patterns)) {
      const specifier = groups["specifier"] ?? "";
      if (specifier !== "")
        found.push({ at: start + at, specifier: decode(specifier, 0, specifier.length), form: pattern.form });
    }
    if (jsDoc && comment.startsWith("/**")) found.push(...typesIn(comment, start));
  }
  return found;
}

const tagOrImport = /@\w+\s{0,99}\{|[{}]|\bimport\(\s{0,99}(?:"([^"\r\n]*)"|'([^'\r\n]*)')\s{0,99}\)/g;

/** Types that are imported where they are used, in the braces behind a tag. */
function typesIn(comment: string, offset: number): readonly FoundImport[] {
  const found: FoundImport[] = [];
  let depth = 0;
  for (const match of comment.matchAll(tagOrImport)) {
    const [one] = match;
    if (one.startsWith("@")) depth = 1;
    else if (one === "{") depth += depth > 0 ? 1 : 0;
    else if (one === "}") depth -= depth > 0 ? 1 : 0;
    else if (depth > 0) {
      const specifier = match[1] ?? match[2] ?? "";
      if (specifier !== "")
        found.push({
          at: offset + match.index,
          specifier: decode(specifier, 0, specifier.length),
          form: "type",
        });
    }
  }
  return found;
}
