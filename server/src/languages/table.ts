// @customer-impact via ./languages: finds a language by name, extension and interpreter without looking twice

import { byCodePoint } from "../text/order.ts";
import { ambiguous } from "./ambiguous.ts";
import { customSyntax } from "./custom.ts";
import type { Language, LanguageDefinition, LanguageDefinitions, LanguageType } from "./language.ts";
import { linguist } from "./linguist.generated.ts";
import { fallback, none, rowOf } from "./syntaxes.ts";
import type { Syntax } from "./syntax.ts";

/** The languages that something points to, the likeliest first. */
type Index = ReadonlyMap<string, readonly Language[]>;

/** The languages, and what of a file points to them. */
export interface Table {
  readonly byName: ReadonlyMap<string, Language>;
  /** By extension in lower case, with its dot. */
  readonly byExtension: Index;
  readonly byFilename: Index;
  /** Built when it is asked for: most files have a name that says enough. */
  readonly byInterpreter: () => Index;
}

interface Row {
  readonly language: Language;
  /** Lists with `|` between their items, as the table has them. */
  readonly extensions: string;
  readonly filenames: string;
  readonly interpreters: string;
  readonly custom?: LanguageDefinition | undefined;
}

/** Builds the table: Linguist's languages, and those of the workspace, which win. */
export function buildTable(custom: LanguageDefinitions): Table {
  const lines = withCustom(linguist.split("\n"), Object.keys(custom));
  const byName = new Map<string, Language>();
  const rows = lines.map((line, order) => {
    const [name = "", type, extensions = "", filenames = "", interpreters = ""] = line.split("\t");
    const own = Object.hasOwn(custom, name) ? custom[name] : undefined;
    const language = new TableLanguage(name, type as LanguageType, order, own);
    byName.set(name, language);
    return { language, extensions: extensions.toLowerCase(), filenames, interpreters, custom: own };
  });
  let byInterpreter: Index | undefined;
  return {
    byName,
    byExtension: indexOf(rows, "extensions"),
    byFilename: indexOf(rows, "filenames"),
    byInterpreter: () => (byInterpreter ??= indexOf(rows, "interpreters")),
  };
}

/** Adds the languages that the workspace declares and Linguist does not know, in their places. */
function withCustom(lines: readonly string[], names: readonly string[]): readonly string[] {
  if (names.length === 0) return lines;
  const known = new Set(lines.map(nameOf));
  const added = names.filter((name) => !known.has(name)).map((name) => `${name}\tprogramming`);
  return [...lines, ...added].toSorted((a, b) => byCodePoint(nameOf(a), nameOf(b)));
}

const nameOf = (line: string): string => line.slice(0, line.indexOf("\t"));

class TableLanguage implements Language {
  readonly name: string;
  readonly type: LanguageType;
  readonly order: number;
  private readonly custom: LanguageDefinition | undefined;
  private made: Syntax | undefined;

  constructor(name: string, type: LanguageType, order: number, custom: LanguageDefinition | undefined) {
    this.name = name;
    this.type = type;
    this.order = order;
    this.custom = custom;
  }

  get syntax(): Syntax {
    return (this.made ??= this.make());
  }

  private make(): Syntax {
    const row = rowOf(this.name);
    if (this.custom) return customSyntax(this.custom, row);
    return row ?? (this.type === "programming" ? fallback : none);
  }
}

type Key = "extensions" | "filenames" | "interpreters";

function indexOf(rows: readonly Row[], key: Key): Index {
  const index = new Map<string, Language[]>();
  /** The languages whose own extension it is: the first of their lists. */
  const owners = new Map<string, Set<Language>>();
  for (const { language, [key]: list } of rows) {
    if (list === "") continue;
    let isFirst = key === "extensions";
    for (const name of list.split("|")) {
      add(index, name, language);
      if (isFirst) owners.set(name, (owners.get(name) ?? new Set()).add(language));
      isFirst = false;
    }
  }
  for (const [name, languages] of index)
    if (languages.length > 1) languages.sort((a, b) => likeliest(a, b, ambiguous[name]?.otherwise, owners.get(name)));
  // What the workspace claims is its alone.
  const claimed = new Map<string, Language[]>();
  for (const { language, custom } of rows)
    for (const name of custom?.[key] ?? []) add(claimed, key === "extensions" ? extensionOf(name) : name, language);
  for (const [name, languages] of claimed) index.set(name, languages);
  return index;
}

function add(index: Map<string, Language[]>, name: string, language: Language): void {
  const languages = index.get(name);
  if (languages) languages.push(language);
  else index.set(name, [language]);
}

const extensionOf = (name: string): string => (name.startsWith(".") ? name : `.${name}`).toLowerCase();

/**
 * The rule for names that several languages share: what ambiguous.ts says, then the language whose own extension it is
 * (the first of its list), then programming before the other types, then the name.
 */
function likeliest(
  a: Language,
  b: Language,
  said: string | undefined,
  owners: ReadonlySet<Language> | undefined,
): number {
  return (
    Number(b.name === said) - Number(a.name === said) ||
    Number(owners?.has(b)) - Number(owners?.has(a)) ||
    Number(b.type === "programming") - Number(a.type === "programming") ||
    byCodePoint(a.name, b.name)
  );
}
