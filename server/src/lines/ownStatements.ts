// @customer-impact via ./linker: gathers all that a module says, and what the configuration says for it

import { parseStatement } from "../statements/parse.ts";
import { range, type Range } from "../text/range.ts";
import type { Configuration } from "../workspace/configuration.ts";
import { compileGlobs } from "../workspace/globs.ts";
import type { Module } from "../workspace/workspace.ts";
import type { JudgedModule, Statement } from "./model.ts";

/** Where the configuration stands, relative to the root, and where its keys and values do. */
export interface ConfigurationFile {
  readonly path: string;
  readonly locate: (path: readonly (string | number)[]) => Range | undefined;
}

/** A statement, and the language of the file that it stands in; empty for the configuration. */
export interface SpokenStatement {
  readonly statement: Statement;
  readonly language: string;
}

/** One for all modules that say nothing: of a code base that is only starting there are many. */
const none: readonly never[] = [];

/** What the files of a module say. */
export function ownStatements(module: Module): readonly SpokenStatement[] {
  let statements: SpokenStatement[] | undefined;
  for (const { path, facts } of module.files)
    for (const raw of facts.statements ?? none)
      (statements ??= []).push({
        statement: { file: path, source: "file", raw, syntax: parseStatement(raw.text) },
        language: facts.language ?? "",
      });
  return statements ?? none;
}

/** What in the files of a module is nearly a tag. */
export function malformedTagsOf({ files }: Module): JudgedModule["malformedTags"] {
  let found: JudgedModule["malformedTags"][number][] | undefined;
  for (const { path, facts } of files)
    for (const tag of facts.malformedTags ?? none) (found ??= []).push({ file: path, tag });
  return found ?? none;
}

/** The statements by which the configuration speaks for modules that have none of their own. */
export function configuredStatements(
  configuration: Configuration,
  file: ConfigurationFile,
): (module: Module) => readonly SpokenStatement[] {
  if (configuration.statements.length === 0) return () => none;
  const all = configuration.statements.map(({ files, statement: written }, index) => {
    const text = written
      .replace(/^\s*@customer-impact:?/, "")
      .replace(/\s+/g, " ")
      .trim();
    const raw = {
      text,
      range: file.locate(["statements", index, "statement"]) ?? range(0, 0, 0, 0),
      anchors: [],
    };
    const statement: Statement = { file: file.path, source: "config", raw, syntax: parseStatement(text) };
    return { matches: compileGlobs(files), spoken: { statement, language: "" } };
  });
  return (module) =>
    all
      .filter(({ matches }) => matches(module.path) || module.files.some(({ path }) => matches(path)))
      .map(({ spoken }) => spoken);
}
