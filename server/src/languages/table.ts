// @customer-impact via ./languages: finds a language by name, extension and interpreter without looking twice

import { byCodePoint } from "../text/order.ts";
import { ambiguous } from "./ambiguous.ts";
import { customSyntax } from "./custom.ts";
import type { Language, LanguageDefinition, LanguageDefinitions, LanguageType } from "./language.ts";
import { linguist } from "./linguist.generated.ts";
import { fallback, none, rowOf } from "./syntaxes.ts";
import type { Syntax } from "./syntax.ts";

/** The languages, and what of a file points to them. Lists of several are sorted, the likeliest first. */
export interface Table {
  readonly byName: ReadonlyMap<string, Language>;
  /** By extension in lower case, with its dot. */
  readonly byExtension: ReadonlyMap<string, readonly Language[]>;
  readonly byFilename: ReadonlyMap<string, readonly Language[]>;
  readonly byInterpreter: ReadonlyMap<string, readonly Language[]>;
}

interface Row {
  readonly name: string;
  readonly type: LanguageType;
  readonly extensions: readonly string[];
  readonly filenames: readonly string[];
  readonly interpreters: readonly string[];
  readonly custom?: LanguageDefinition;
}

/** Builds the table: Linguist's languages, and those of the workspace, which win. */
export function buildTable(custom: LanguageDefinitions): Table {
  const byName = new Map<string, Language>();
  const rows = withCustom(linguist.split("\n").map(parseRow), custom);
  rows.forEach((row, order) => byName.set(row.name, languageOf(row, order)));
  const index = (key: "extensions" | "filenames" | "interpreters") => indexOf(rows, key, byName);
  return {
    byName,
    byExtension: index("extensions"),
    byFilename: index("filenames"),
    byInterpreter: index("interpreters"),
  };
}

function parseRow(text: string): Row {
  const [name = "", type, extensions, filenames, interpreters] = text.split("\t");
  const list = (field: string | undefined): string[] => (field ? field.split("|") : []);
  return {
    name,
    type: type as LanguageType,
    extensions: list(extensions).map((extension) => extension.toLowerCase()),
    filenames: list(filenames),
    interpreters: list(interpreters),
  };
}

/** Adds the languages of the workspace in their places. */
function withCustom(rows: readonly Row[], custom: LanguageDefinitions): readonly Row[] {
  const names = Object.keys(custom);
  if (names.length === 0) return rows;
  const known = new Map(rows.map((row) => [row.name, row]));
  for (const name of names) {
    const row = known.get(name) ?? { name, type: "programming", extensions: [], filenames: [], interpreters: [] };
    const definition = custom[name];
    if (definition) known.set(name, { ...row, custom: definition });
  }
  return [...known.values()].toSorted((a, b) => byCodePoint(a.name, b.name));
}

function languageOf(row: Row, order: number): Language {
  let syntax: Syntax | undefined;
  return {
    name: row.name,
    type: row.type,
    order,
    get syntax() {
      const own = rowOf(row.name);
      return (syntax ??= row.custom
        ? customSyntax(row.custom, own)
        : (own ?? (row.type === "programming" ? fallback : none)));
    },
  };
}

function indexOf(
  rows: readonly Row[],
  key: "extensions" | "filenames" | "interpreters",
  byName: ReadonlyMap<string, Language>,
) {
  const found = new Map<string, { row: Row; own: boolean }[]>();
  const claimed = new Map<string, Language[]>();
  const add = <T>(map: Map<string, T[]>, of: string, value: T): void => {
    const list = map.get(of);
    if (list) list.push(value);
    else map.set(of, [value]);
  };
  const languages = (row: Row): Language => byName.get(row.name) as Language;
  for (const row of rows) {
    row[key].forEach((name, index) => add(found, name, { row, own: index === 0 && key === "extensions" }));
    for (const name of row.custom?.[key] ?? [])
      add(claimed, key === "extensions" ? extensionOf(name) : name, languages(row));
  }
  const result = new Map<string, readonly Language[]>();
  for (const [name, list] of found)
    result.set(
      name,
      list.sort((a, b) => likeliest(name, a, b)).map(({ row }) => languages(row)),
    );
  for (const [name, list] of claimed) result.set(name, list);
  return result;
}

const extensionOf = (name: string): string => (name.startsWith(".") ? name : `.${name}`).toLowerCase();

/**
 * The rule for names that several languages share: what ambiguous.ts says, then the language whose own extension it is
 * (the first of its list), then programming before the other types, then the name.
 */
function likeliest(name: string, a: { row: Row; own: boolean }, b: { row: Row; own: boolean }): number {
  const said = ambiguous[name]?.otherwise;
  return (
    Number(b.row.name === said) - Number(a.row.name === said) ||
    Number(b.own) - Number(a.own) ||
    Number(b.row.type === "programming") - Number(a.row.type === "programming") ||
    byCodePoint(a.row.name, b.row.name)
  );
}
