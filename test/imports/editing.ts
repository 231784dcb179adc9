import assert from "node:assert/strict";
import { extractImports } from "../../server/src/facts/imports.ts";
import { ImportLinks, type LinkInput } from "../../server/src/imports/links.ts";
import { familyOf, type ImportingFile } from "../../server/src/imports/resolver.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { finish } from "../../server/src/text/steps.ts";
import { resolveTree, type Tree } from "./resolveTree.ts";

const languages = createLanguages();

/** A file that says something else, comes, or goes (undefined), and whether the work that this makes is given up in its first pause. */
export type Edit = readonly [path: string, text: string | undefined, isGivenUp?: boolean];

/** The module that a file is a part of; undefined where it is of none. */
export type ModuleOfPath = (path: string, files: Tree) => string | undefined;

export async function linkInput(files: Tree, moduleOfPath: ModuleOfPath = (path) => path): Promise<LinkInput> {
  const { tree, resolver } = await resolveTree(files);
  const modules = tree.paths.filter((path) => moduleOfPath(path, files) === path);
  const numbers = new Map(modules.map((path, number) => [path, number]));
  const moduleOf = (path: string): number => numbers.get(moduleOfPath(path, files) ?? "") ?? -1;
  return { tree, resolver, size: modules.length, moduleOf };
}

/** All that can be seen of links, in a form that can be compared. */
export function seen(links: ImportLinks): unknown {
  const { graph } = links;
  const modules = Array.from({ length: graph.size }, (_, module) => ({
    imports: [...graph.importsOf(module).targets],
    types: [...graph.importsOf(module).typeOnly],
    importers: graph.importersOf(module),
  }));
  const unresolved = [...links.unresolved()]
    .map(({ path, import: one }) => `${path}:${one.line} ${one.specifier}`)
    .sort();
  return { modules, unresolved, counts: links.counts, edges: graph.edges };
}

/** What a file imports by its text. */
export function importingFile(path: string, text: string): ImportingFile | undefined {
  const language = languages.detect(path, text);
  return language && { path, language: language.name, facts: extractImports(Buffer.from(text), language, languages) };
}

/** Does edit after edit, and compares what comes of each with what is linked from scratch. @returns how many edits were taken over in place */
export async function assertEdits(start: Tree, edits: readonly Edit[], moduleOfPath?: ModuleOfPath): Promise<number> {
  let files = start;
  let links = finish(ImportLinks.link(await linkInput(files, moduleOfPath)));
  let isLeft = false;
  let inPlace = 0;
  for (const [path, text, isGivenUp = false] of edits) {
    const { [path]: before, ...others } = files;
    files = text === undefined ? others : { ...others, [path]: text };
    const input = await linkInput(files, moduleOfPath);
    const now = before === undefined || text === undefined ? undefined : importingFile(path, text);
    // What describes others is no matter of one file.
    if (!now || !familyOf(now.language) || input.tree.wasRead(path)) links = finish(ImportLinks.link(input, links));
    else {
      await links.open(now.language);
      const { graph } = links;
      const rows = seen(links);
      const steps = links.replace(now);
      const step = isGivenUp ? steps.next() : undefined;
      if (step?.done === false) {
        // Until the last step is done all that was linked stays.
        assert.equal(links.graph, graph);
        isLeft = true;
        continue;
      }
      const changed = step?.done ? step.value : finish(steps);
      assert.ok(changed, `${path} is not taken over in place`);
      inPlace++;
      if (!isLeft) assertChanged(rows, seen(links), changed);
      assert.equal(changed.length === 0, links.graph === graph);
    }
    isLeft = false;
    assert.deepEqual(seen(links), seen(finish(ImportLinks.link(input))));
  }
  return inPlace;
}

type Rows = { readonly modules: readonly { readonly imports: unknown; readonly types: unknown }[] };

/** What is told to have changed is what did. */
function assertChanged(before: unknown, after: unknown, changed: readonly number[]): void {
  const [old, now] = [before as Rows, after as Rows].map(({ modules }) =>
    modules.map(({ imports, types }) => JSON.stringify([imports, types])),
  );
  assert.deepEqual(
    changed.toSorted((a, b) => a - b),
    now!.flatMap((row, module) => (row === old![module] ? [] : [module])),
  );
}
