// @customer-impact via ./table: gives every language its comments, also one without a row of its own

import type { Syntax } from "./syntax.ts";
import { assembly } from "./syntaxes/assembly.ts";
import { basicFamily } from "./syntaxes/basic.ts";
import { cFamily } from "./syntaxes/clike.ts";
import { dataFamily } from "./syntaxes/data.ts";
import { database } from "./syntaxes/database.ts";
import { ecmascript } from "./syntaxes/ecmascript.ts";
import { functional } from "./syntaxes/functional.ts";
import { hashFamily } from "./syntaxes/hash.ts";
import { lispFamily } from "./syntaxes/lisp.ts";
import { markupFamily } from "./syntaxes/markup.ts";
import { numeric } from "./syntaxes/numeric.ts";
import { pascalFamily } from "./syntaxes/pascal.ts";
import { phpFamily } from "./syntaxes/php.ts";
import { pythonFamily } from "./syntaxes/python.ts";
import { line, rules, type SyntaxRows } from "./syntaxes/rules.ts";
import { scripting } from "./syntaxes/scripting.ts";
import { shellFamily } from "./syntaxes/shell.ts";
import { slashFamily } from "./syntaxes/slashes.ts";
import { vimFamily } from "./syntaxes/vim.ts";

/** The rows, by family. No language stands in two of them. */
export const families: readonly SyntaxRows[] = [
  ecmascript,
  pythonFamily,
  cFamily,
  slashFamily,
  hashFamily,
  shellFamily,
  scripting,
  phpFamily,
  functional,
  lispFamily,
  pascalFamily,
  basicFamily,
  numeric,
  assembly,
  database,
  vimFamily,
  markupFamily,
  dataFamily,
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
