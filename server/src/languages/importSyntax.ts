// @customer-impact via ./importRows: gives the words in which imports of a language are described

import type { NamespaceSyntax } from "./namespaceSyntax.ts";

/**
 * How an import is made, in the terms of the languages.
 * - `type`: only types are taken from it, and nothing of it runs.
 * - `url`: the address of a file beside this one.
 * - `source`: the text of another file runs in this place.
 * - `system`: an include between angle brackets.
 * - `module`: a file is made a part of the one that names it.
 * - `global`: it holds for all files of a project.
 * - `implicit`: what a namespace, given by its name, lets those in it use without any import.
 */
export type ImportForm =
  | "static"
  | "dynamic"
  | "require"
  | "re-export"
  | "type"
  | "reference"
  | "url"
  | "source"
  | "include"
  | "system"
  | "module"
  | "global"
  | "implicit";

/** Who finds the files that an import means: one of `server/src/imports/resolution`. */
export type ImportFamily =
  | "javascript"
  | "python"
  | "includes"
  | "go"
  | "rust"
  | "jvm"
  | "dotnet"
  | "php"
  | "ruby"
  | "swift"
  | "dart"
  | "elixir"
  | "erlang"
  | "haskell"
  | "ocaml"
  | "lua"
  | "perl"
  | "beside"
  | "terraform"
  | "protobuf";

/**
 * How one kind of import is written. A pattern is the source of a regular expression over masked code (see
 * comments/mask.ts: comments are spaces, each byte of a string is a NUL, quotes stand), tried where `word` stands, with
 * the `m` flag. It must be linear: whatever has no bound stops where another import may start, and no two neighbours
 * that have none take the same characters.
 */
export interface ImportPattern {
  /** The pattern starts with it. Files without it are not looked into. */
  readonly word: string;
  /**
   * Groups by name: `specifier`, what is imported as it is written, and, where there are any, `names`, what is taken
   * from it. Where a group `type` or `typed` matches, or all names are types, the form is `type`.
   */
  readonly pattern: string;
  readonly form: ImportForm;
  /** The pattern is tried only in files with this sign: the word of one. */
  readonly sign?: string;
  /** How `specifier` and `names` are read, where the first is more than one specifier or the others matter. */
  readonly read?: ImportReader;
}

/**
 * - `list`: specifiers with commas between them, each perhaps with another name behind `as`
 * - `names`: one specifier, and names with commas between them, each perhaps with another behind `as`; all are kept
 * - `path`: one specifier, perhaps with white space around what joins its parts
 * - `groups`: specifiers with commas between them, of which each may end in braces with others: `a.{b, c.{d, e}}`
 * - `texts`: each text between quotes is a specifier
 * - `words`: each text between quotes is specifiers with white space between them
 */
export type ImportReader = "list" | "names" | "path" | "groups" | "texts" | "words";

export type ImportSettler = "rust" | "shell";

/** Where the last import of a file can stand: a word, and what stands around it in text that is not masked. */
export interface ImportSign {
  readonly word: string;
  /** What may come behind the word, white space aside: one of these characters. Anything where it is absent. */
  readonly next?: string;
  /**
   * The source of a regular expression, tried at the word. It sees some hundred bytes in front of the word and a thousand
   * from there on, and takes a bounded number of characters.
   */
  readonly pattern: string;
  /** It counts only so many bytes from the start of the file on. */
  readonly within?: number;
}

/** How a language imports. */
export interface ImportSyntax {
  readonly family: ImportFamily;
  /** The first that matches at a place counts. */
  readonly patterns: readonly ImportPattern[];
  /** What is imported declares what any other file may define that imports it too: a header. */
  readonly isLinked?: true;
  /** Imports that stand in comments; their patterns run over a comment as it is written. */
  readonly comments?: readonly ImportPattern[];
  /** JSDoc: types in braces behind a tag are read with the patterns of code. */
  readonly jsDoc?: true;
  /** What opens a block that only a checker of types looks into; it goes on as far as lines are indented more. */
  readonly typeBlock?: Pick<ImportPattern, "word" | "pattern">;
  /** The file holds code of other languages, which import in their own ways; the name of the commonest. */
  readonly embeds?: string;
  /** What stands in every import, near its end. Code behind the last of them is not read. All words where it is absent. */
  readonly signs?: readonly ImportSign[];
  /** How far behind the last sign an import may go on, in bytes; 0 where signs go as far as imports do. */
  readonly reach: number;
  /** Names that a file declares for others to import it by: `specifier` is the name (a package, a namespace). */
  readonly declarations?: readonly Pick<ImportPattern, "word" | "pattern">[];
  /** Where code stands, in a file that is not all code: what is embedded in it, or what is around that. All of it where absent. */
  readonly parts?: "embedded" | "around";
  /** What imports mean where they stand, beyond what they say: `rust`, in modules inside of a file; `shell`, by variables. */
  readonly settle?: ImportSettler;
  /** Names that stand inside of others. The whole file is read for them. */
  readonly namespaces?: NamespaceSyntax;
}

/** The ways to import of a family of languages, by Linguist's names. */
export type ImportRows = Readonly<Record<string, ImportSyntax>>;
