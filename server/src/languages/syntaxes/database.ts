// @customer-impact via ../syntaxes.ts: looks past dollar-quoted bodies of SQL functions

import {
  alike,
  block,
  dashes,
  hash,
  line,
  longVerbatim,
  nestedStars,
  rules,
  slashes,
  stars,
  type SyntaxRows,
  text,
} from "./rules.ts";

import type { Embedded, Syntax } from "../syntax.ts";

// SQL and its dialects. Strings may hold line breaks, and quotes in them are doubled.

const doubled = longVerbatim('"');
const single = longVerbatim("'");
/** $$…$$, $tag$…$tag$ */
const dollarQuoted = longVerbatim("(?<![\\w$])\\$([A-Za-z_]\\w*)?\\$", "\\$$1\\$");
const escapeString = text("(?<!\\w)[eE]'", "'");
const nationalString = longVerbatim("(?<!\\w)[nN]?[qQ]'\\[", "\\]'");

/** The body of a function is code: AS $$…$$, DO $$…$$ */
const functionBody: Embedded = {
  kind: "embedded",
  open: "(?=\\$)(?<=\\b(?:[aA][sS]|[dD][oO])\\s{0,80}(?:[lL][aA][nN][gG][uU][aA][gG][eE]\\s{1,9}\\w{1,40}\\s{0,80})?)\\$([A-Za-z_]\\w*)?\\$",
  get language() {
    return sql;
  },
  close: "\\$$1\\$",
  end: "code",
};

/** Any dialect: what one of them reads as a string or a comment. A # opens one in MySQL, at the start of a line. */
const sql: Syntax = rules(
  dashes,
  line("^[ \\t]*#(?=[\\s#]|$)"),
  nestedStars,
  functionBody,
  dollarQuoted,
  escapeString,
  single,
  doubled,
  longVerbatim("`"),
);
const tSql = rules(dashes, nestedStars, longVerbatim("\\[", "\\]"), single, doubled);
const plSql = rules(
  dashes,
  stars,
  nationalString,
  longVerbatim("(?<!\\w)[nN]?[qQ]'\\{", "\\}'"),
  longVerbatim("(?<!\\w)[nN]?[qQ]'\\(", "\\)'"),
  longVerbatim("(?<!\\w)[nN]?[qQ]'<", ">'"),
  longVerbatim("(?<!\\w)[nN]?[qQ]'([^\\s\\w([{<])", "$1'"),
  line("^[ \\t]*(?:rem|REM)\\b"),
  single,
  doubled,
);
const hive = rules(dashes, block("/\\*", "\\*/"), text("'", "'"), text('"', '"'), longVerbatim("`"));

export const database: SyntaxRows = {
  ...alike(sql, "PLpgSQL, SQL, SQLPL"),
  TSQL: tSql,
  PLSQL: plSql,
  HiveQL: hive,
  SurrealQL: rules(dashes, slashes, hash, stars, text("'", "'"), text('"', '"')),
};
