// @customer-impact via ./imports: measures linking on a workspace as large as a large company's

import type { RawImport } from "../../server/src/facts/imports/model.ts";
import { ImportLinks, type LinkInput } from "../../server/src/imports/links.ts";
import { createImportResolver, type ImportingFile } from "../../server/src/imports/resolver.ts";
import { createTree } from "../../server/src/imports/tree.ts";
import { finish } from "../../server/src/text/steps.ts";
import { median } from "./median.ts";

const inFolder = 100;
const imports = 10;

/** Times and memory of linking so many modules with ten imports each, as lines to print. */
export async function measureLinking(modules: number, runs: number): Promise<string[]> {
  const { paths, importing } = workspace(modules);
  const numbers = new Map(paths.map((path, number) => [path, number]));
  const input = async (): Promise<LinkInput> => {
    const tree = createTree(paths, () => undefined);
    const resolver = await createImportResolver(tree, importing);
    return { tree, resolver, size: modules, moduleOf: (path) => numbers.get(path) ?? -1 };
  };
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const all: number[] = [];
  const work: number[] = [];
  let links: ImportLinks | undefined;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    const began = performance.now();
    links = finish(ImportLinks.link(await input()));
    all.push(performance.now() - began);
    const { user, system } = process.cpuUsage(start);
    work.push((user + system) / 1000);
  }
  const memory = (process.memoryUsage().rss - before) / 2 ** 20;
  const start = performance.now();
  const changes = 1000;
  for (let change = 0; change < changes; change++) {
    const { path, facts } = importing[(change * 7919) % modules]!;
    finish(links!.replace({ path, language: "TypeScript", facts: { imports: facts.imports.slice(1) } }));
  }
  const each = (performance.now() - start) / changes;
  const reverse = performance.now();
  links!.graph.importersOf(0);
  return [
    `${modules} modules, ${links!.graph.edges} edges: linked in ${median(all).toFixed(0)} ms, ${median(work).toFixed(0)} ms of processor time (medians of ${runs}; at best ${Math.min(...all).toFixed(0)} ms), ${memory.toFixed(0)} MB more than the facts`,
    `one file that imports something else: ${each.toFixed(2)} ms; importers of all modules: ${(performance.now() - reverse).toFixed(0)} ms once`,
  ];
}

/** Modules that import near and far ones, in folders of a hundred. */
function workspace(modules: number): { paths: string[]; importing: ImportingFile[] } {
  const place = (module: number): readonly [folder: string, name: string] => [
    `p${Math.floor(module / inFolder)}`,
    `m${module % inFolder}`,
  ];
  const importing = Array.from({ length: modules }, (_, module): ImportingFile => {
    const [folder, name] = place(module);
    const found = Array.from({ length: imports }, (_, one): RawImport => {
      const target =
        one < 6
          ? module - (module % inFolder) + ((module * 31 + one * 17 + 1) % inFolder)
          : (module * 7919 + one * 104_729) % modules;
      const [other, file] = place(Math.min(target, modules - 1));
      const specifier = other === folder ? `./${file}` : `../${other}/${file}`;
      return { specifier, form: "static", line: one };
    });
    return { path: `src/${folder}/${name}.ts`, language: "TypeScript", facts: { imports: found } };
  });
  importing.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { paths: importing.map(({ path }) => path), importing };
}
