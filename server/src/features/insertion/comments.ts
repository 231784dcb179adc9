// @customer-impact via ../insertion: writes a comment as the people of a language and of a file do

import { commentLine } from "../../comments/write.ts";
import { customaryComments } from "../../languages/customary.ts";
import type { SourceText } from "./sourceText.ts";

/**
 * A statement as a comment of the file's language, or of one that is embedded in it, the likeliest first; PHP needs a tag
 * where a file starts with HTML.
 */
export function commentsFor({ text, language, syntaxOf }: SourceText, statement: string): readonly string[] {
  const { name, syntax } = language;
  const embedded = syntax.rules.flatMap((rule) => (rule.kind === "embedded" ? [rule] : []));
  const inner = embedded.flatMap((rule) =>
    typeof rule.language === "string" ? (syntaxOf(rule.language) ?? []) : rule.language,
  );
  const own = commentLine(syntax, statement, customaryComments(name, text));
  const others = inner.flatMap((one) => commentLine(one, statement) ?? []);
  const php = embedded.some(({ open }) => open.includes("\\?(?:php"))
    ? others.slice(0, 1).map((comment) => `<?php ${comment} ?>`)
    : [];
  return [...new Set([...others, ...php, ...(own === undefined ? [] : [own])])];
}
