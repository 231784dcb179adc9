// @customer-impact via ./linesWithImports: reads of a large workspace only the imports that a claim can hang on

import type { ImportFacts } from "../../facts/imports/model.ts";
import { unpackImports } from "../../facts/imports/pack.ts";
import type { ImportLinks } from "../../imports/links.ts";
import { directoryOf } from "../../imports/path.ts";
import { isToldByPaths } from "../../languages/importRows.ts";
import type { Lines } from "../../lines/model.ts";
import { finish } from "../../text/steps.ts";
import type { WorkspaceFiles } from "../readWorkspace.ts";
import { createScanFile } from "../scanFile.ts";
import { sliced } from "../sliced.ts";
import { linkPrepared, moduleNumbers, prepareImports } from "./linkImports.ts";
import { importingFiles, importingPlaces, readStatedImports, type ReadImportsOptions } from "./readImports.ts";

/**
 * Links what the modules import that claims name, and what these import, and so on: whether one of them reaches a module is told
 * by nothing else. Of languages in which an import may mean a file by the names it declares, all imports are read.
 *
 * @param root absolute
 */
export async function linkClaimed(
  root: string,
  files: WorkspaceFiles,
  lines: Lines,
  options: ReadImportsOptions,
): Promise<ImportLinks> {
  const languageAt = (place: number): string => {
    const result = files.results[place];
    return (typeof result === "object" ? result.language : undefined) ?? "";
  };
  const isWanted = (place: number): boolean => !isToldByPaths(languageAt(place));
  const { packed } = await readStatedImports(root, files, { ...options, isWanted });
  const paths = files.plan.files.map(({ path }) => path);
  const { tree, resolver } = await prepareImports(root, paths, importingFiles(files, packed));
  const followed = finish(importingPlaces(files)).filter((place) => !isWanted(place));

  const { maxFileSize, languages } = options.configuration;
  const scanFile = createScanFile({ root, maxFileSize, languages, importsFrom: "the start" });
  const modules = lines.modules.map(({ module }) => module);
  const moduleOf = moduleNumbers(tree, modules);
  const factsAt = (place: number): ImportFacts | undefined => {
    const found = scanFile(files.listing.files[place]!).imports;
    return found ? unpackImports(found) : undefined;
  };
  const mayImport = new Set(followed);
  const seen = new Set<number>();
  const open: number[] = [];
  const see = (module: number): void => {
    if (module < 0 || seen.has(module)) return;
    seen.add(module);
    open.push(module);
  };
  for (const module of claimed(lines)) see(module);
  for (let module = open.pop(); module !== undefined; module = open.pop())
    for (const { path } of modules[module]!.files) {
      const number = tree.find(path);
      if (!mayImport.has(number)) continue;
      const facts = factsAt(number);
      if (!facts) continue;
      const language = languageAt(number);
      if (!resolver.of(language)) await resolver.open(language);
      resolver.replace(number, { path, language, facts });
      const from = { number, path, directory: directoryOf(path), language, facts };
      for (const one of facts.imports) {
        const found = resolver.of(language)!.resolve(from, one);
        if (typeof found === "number") see(moduleOf[found]!);
        else if (found.kind === "files") for (const file of found.files) see(moduleOf[file]!);
      }
    }
  // Packages count as soon as anything of their language imports something.
  const rest = followed.filter((place) => !resolver.of(languageAt(place)));
  const importing = rest.find((place) => factsAt(place) !== undefined);
  if (importing !== undefined) await resolver.open(languageAt(importing));
  return sliced(linkPrepared({ tree, resolver }, modules), options.signal);
}

/** The modules that claims name. */
function* claimed({ modules }: Lines): Generator<number, void, undefined> {
  for (const { judgements } of modules)
    for (const judgement of judgements)
      if (judgement.kind === "via" && judgement.statement.source === "file")
        for (const { target } of judgement.refs) if (target) yield* target.modules;
}
