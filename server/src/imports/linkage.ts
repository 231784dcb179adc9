// @customer-impact via ../rules/unsupportedVia: does not deny what the linker of C brings together behind a header

import { importSyntaxOf } from "../languages/importRows.ts";
import { ImportGraph, type ModuleImports } from "./graph.ts";

/**
 * The graph in which a header of C and its kin leads to whatever includes it as well: it says what there is, and the linker
 * alone knows which of these sources has that. Whom a module does not reach here, it does not use. The graph itself where
 * no such language is.
 *
 * @param languageOf Linguist's name
 */
export function linkedGraph(graph: ImportGraph, languageOf: (module: number) => string): ImportGraph {
  let linked = known.get(graph);
  if (!linked) known.set(graph, (linked = withLinker(graph, languageOf)));
  return linked;
}

const known = new WeakMap<ImportGraph, ImportGraph>();

function withLinker(graph: ImportGraph, languageOf: (module: number) => string): ImportGraph {
  const languages = new Map<string, boolean>();
  const isLinked = (module: number): boolean => {
    const language = languageOf(module);
    let found = languages.get(language);
    if (found === undefined) languages.set(language, (found = importSyntaxOf(language)?.isLinked === true));
    return found;
  };
  let isAny = false;
  for (let module = 0; module < graph.size && !isAny; module++) isAny = isLinked(module);
  if (!isAny) return graph;
  return ImportGraph.of(graph.size, (module): ModuleImports => {
    const own = graph.importsOf(module);
    const includers = isLinked(module) ? graph.importersOf(module).filter(isLinked) : [];
    if (includers.length === 0) return own;
    const targets = Uint32Array.from(new Set([...own.targets, ...includers])).sort();
    return { targets, typeOnly: new Uint8Array(targets.length) };
  });
}
