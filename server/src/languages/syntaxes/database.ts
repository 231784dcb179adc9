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

// SQL and its dialects. Strings may hold line breaks, and quotes in them are doubled.

const doubled = longVerbatim('"');
const single = longVerbatim("'");
/** $$…$$, $tag$…$tag$ */
const dollarQuoted = longVerbatim("(?<![\\w$])\\$([A-Za-z_]\\w*)?\\$", "\\$$1\\$");
const escapeString = text("(?<!\\w)[eE]'", "'");
const nationalString = longVerbatim("(?<!\\w)[nN]?[qQ]'\\[", "\\]'");

/** Any dialect: what one of them reads as a string or a comment. A # opens one in MySQL, at the start of a line. */
const sql = rules(
  dashes,
  line("^[ \\t]*#(?=[\\s#]|$)"),
  nestedStars,
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
