// @customer-impact via ./imports: gives the edges that are compared with those of other programs

import { execFileSync } from "node:child_process";
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extractImports } from "../../server/src/facts/imports.ts";
import { createTree } from "../../server/src/imports/tree.ts";
import { createImportResolver, type ImportingFile } from "../../server/src/imports/resolver.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";

/** The imports of a folder, as this project and another program see them. */
export interface Edges {
  /** `from -> to`, with paths relative to the folder. */
  readonly edges: ReadonlySet<string>;
  /** Of these, those of which only types are taken. */
  readonly types: ReadonlySet<string>;
  /** `from -> specifier`: what could not be resolved. */
  readonly unresolved: ReadonlySet<string>;
  readonly notes: readonly string[];
}

/** Regular files of a git work tree, in order. */
export const filesOf = (root: string): readonly string[] =>
  execFileSync("git", ["-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  })
    .split("\0")
    .filter((path) => path !== "" && lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile())
    .sort();

/**
 * The edges of a folder as this project sees them.
 *
 * @param wanted of which files
 */
export async function ownEdges(
  root: string,
  paths: readonly string[],
  wanted: (path: string, language: string) => boolean,
): Promise<Edges> {
  const languages = createLanguages();
  const importing: ImportingFile[] = [];
  for (const path of paths) {
    const bytes = readFileSync(join(root, path));
    const language = languages.detect(path, bytes.toString("latin1", 0, 8192));
    if (!language || bytes.length > 2 ** 21) continue;
    const facts = extractImports(bytes, language, languages);
    if (facts.imports.length > 0 || facts.declares) importing.push({ path, language: language.name, facts });
  }
  const tree = createTree(paths, (path) => readFileSync(join(root, path), "utf8"));
  const resolver = await createImportResolver(tree, importing);
  const edges = new Set<string>();
  const runs = new Set<string>();
  const unresolved = new Set<string>();
  for (const { path, language, facts } of importing) {
    if (!wanted(path, language)) continue;
    for (const one of facts.imports) {
      const found = resolver.resolve(path, one);
      if (found.kind === "unresolved") unresolved.add(`${path} -> ${one.specifier}`);
      if (found.kind !== "files") continue;
      for (const target of found.paths) {
        if (target === path) continue;
        edges.add(`${path} -> ${target}`);
        if (one.form !== "type") runs.add(`${path} -> ${target}`);
      }
    }
  }
  const types = new Set([...edges].filter((edge) => !runs.has(edge)));
  return { edges, types, unresolved, notes: resolver.notes.map(({ path, message }) => `${path}: ${message}`) };
}
