// @customer-impact via ./languages: says what a language is, so that adding one is adding data

import type { Syntax } from "./syntax.ts";

/** Linguist's types. Only files of type `programming` are modules by themselves. */
export type LanguageType = "programming" | "markup" | "data" | "prose";

/** A language, by Linguist's name. */
export interface Language {
  readonly name: string;
  readonly type: LanguageType;
  /** Its place in the language table, which breaks ties between modules that a ref could mean. */
  readonly order: number;
  readonly syntax: Syntax;
}

/** A language that a workspace declares in its configuration (`languages`), or adds to one that is known. */
export interface LanguageDefinition {
  /** With their dot: `.acme`. */
  readonly extensions?: readonly string[] | undefined;
  readonly filenames?: readonly string[] | undefined;
  readonly interpreters?: readonly string[] | undefined;
  readonly lineComments?: readonly string[] | undefined;
  readonly blockComments?: readonly (readonly [string, string])[] | undefined;
  /** Delimiters of strings, the same at both ends; a backslash escapes. */
  readonly strings?: readonly string[] | undefined;
}

export type LanguageDefinitions = Readonly<Record<string, LanguageDefinition>>;

/** The language table. */
export interface Languages {
  readonly byName: (name: string) => Language | undefined;
  /** By the id that an editor has for it (`typescriptreact`, `csharp`). */
  readonly byEditorId: (id: string) => Language | undefined;
  /** The languages that the name of a file allows, the likeliest first; empty where the name says nothing. */
  readonly forPath: (path: string) => readonly Language[];
  /** What of a path tells its language: the name of the file, its extension, or nothing. */
  readonly keyOf: (path: string) => string;
  /**
   * The language of a file whose start is known.
   *
   * @param path relative to the workspace, with `/`
   * @param head its first 8 KiB at the most, one character a byte
   */
  readonly detect: (path: string, head: string) => Language | undefined;
}
