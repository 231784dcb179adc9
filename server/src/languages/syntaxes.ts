import type { Syntax } from "./syntax.ts";
import { cFamily } from "./syntaxes/clike.ts";
import { database } from "./syntaxes/database.ts";
import { ecmascript } from "./syntaxes/ecmascript.ts";
import { functional } from "./syntaxes/functional.ts";
import { hashFamily } from "./syntaxes/hash.ts";
import { markup } from "./syntaxes/markup.ts";
import { phpFamily } from "./syntaxes/php.ts";
import { pythonFamily } from "./syntaxes/python.ts";
import type { SyntaxRows } from "./syntaxes/rules.ts";
import { line, rules } from "./syntaxes/rules.ts";
import { scripting } from "./syntaxes/scripting.ts";
import { shellFamily } from "./syntaxes/shell.ts";

const families: readonly SyntaxRows[] = [
  ecmascript,
  pythonFamily,
  cFamily,
  database,
  shellFamily,
  scripting,
  functional,
  phpFamily,
  hashFamily,
  markup,
];

/**
 * For languages without a row of their own: a comment is a line whose first characters are one of the usual marks. It
 * is not looked for behind code, where the same characters may be an operator or stand in a string.
 */
export const fallback = rules(line("^[ \\t]*(?://|#|--|;|%|REM\\b|rem\\b)"));

/** For data and prose without a row of their own: they have no comments. */
export const none = rules();

/** The syntax of a language by Linguist's name, if it has a row. */
export function rowOf(name: string): Syntax | undefined {
  for (const family of families) if (Object.hasOwn(family, name)) return family[name];
  return undefined;
}
