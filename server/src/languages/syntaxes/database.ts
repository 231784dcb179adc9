import { alike, backslash, block, dashes, rules, string, type SyntaxRows } from "./rules.ts";

// SQL and its dialects.

/** $$…$$, $tag$…$tag$ */
const dollarQuoted = string("(?<![\\w$])\\$([A-Za-z_]\\w*)?\\$", "\\$$1\\$", { multiline: true });
const quoted = (quote: string, prefix = "") => string(`${prefix}${quote}`, quote, { multiline: true });

const sql = rules(
  dashes,
  block("/\\*", "\\*/", { nested: "/\\*" }),
  dollarQuoted,
  string("(?<!\\w)[eE]'", "'", { escape: backslash, multiline: true }),
  quoted("'"),
  quoted('"'),
  quoted("`"),
);

export const database: SyntaxRows = {
  ...alike(sql, "SQL", "PLpgSQL"),
};
