// @customer-impact via ../rules/unsupportedVia: does not deny what the linker of C brings together behind a header

import { importSyntaxOf } from "../languages/importRows.ts";
import { ImportGraph, includes, type ModuleImports } from "./graph.ts";

/** Linguist's name of the language of a module, by number. */
type LanguageOf = (module: number) => string;

interface Linkage {
  readonly graph: ImportGraph;
  /** By module: 1 where it is in C or of its kin. */
  readonly isLinked: Uint8Array;
}

const known = new WeakMap<ImportGraph, Linkage>();

/**
 * The graph in which a header of C and its kin leads to whatever includes it as well: it says what there is, and the linker
 * alone knows which of these sources has that. Whom a module does not reach here, it does not use. The graph itself where
 * no such language is. It is put together once for a graph.
 */
export const linkedGraph = (graph: ImportGraph, languageOf: LanguageOf): ImportGraph =>
  linkageOf(graph, languageOf).graph;

/** How linked graphs differ, and in which modules. */
export interface LinkageChange {
  readonly before: ImportGraph;
  readonly after: ImportGraph;
  readonly modules: readonly number[];
}

/**
 * What becomes of the linked graph when some modules import something else, or are in another language: only they, and what they
 * include or included, are looked at.
 *
 * @param modules the graphs differ in no others
 * @param languageOf as it is now
 * @returns undefined where nothing changes
 */
export function linkageChange(
  before: ImportGraph,
  after: ImportGraph,
  modules: ReadonlySet<number>,
  languageOf: LanguageOf,
): LinkageChange | undefined {
  if (before === after && !known.has(before)) return undefined;
  const was = linkageOf(before, languageOf);
  const turned = [...modules].filter((module) => was.isLinked[module] !== markOf(languageOf(module)));
  if (before === after && turned.length === 0) return undefined;
  const isLinked = was.isLinked.slice();
  for (const module of turned) isLinked[module]! ^= 1;
  const rows = new Set(modules);
  for (const module of modules) {
    if (was.isLinked[module] === 0 && isLinked[module] === 0) continue;
    const old = before.importsOf(module).targets;
    const now = after.importsOf(module).targets;
    const isTurned = was.isLinked[module] !== isLinked[module];
    for (const one of old) if (isTurned || !includes(now, 0, now.length, one)) rows.add(one);
    for (const one of now) if (isTurned || !includes(old, 0, old.length, one)) rows.add(one);
  }
  let graph = after;
  if (was.graph !== before || isLinked.includes(1))
    graph = (was.graph === before ? after : was.graph).with(
      new Map(Array.from(rows, (module) => [module, rowOf(after, isLinked, module)])),
    );
  known.set(after, { graph, isLinked });
  return { before: was.graph, after: graph, modules: [...rows] };
}

function linkageOf(graph: ImportGraph, languageOf: LanguageOf): Linkage {
  let found = known.get(graph);
  if (!found) {
    const isLinked = new Uint8Array(graph.size);
    const marks = new Map<string, number>();
    for (let module = 0; module < graph.size; module++) {
      const language = languageOf(module);
      let mark = marks.get(language);
      if (mark === undefined) marks.set(language, (mark = markOf(language)));
      isLinked[module] = mark;
    }
    const isAny = isLinked.includes(1);
    found = {
      graph: isAny ? ImportGraph.of(graph.size, (module) => rowOf(graph, isLinked, module)) : graph,
      isLinked,
    };
    known.set(graph, found);
  }
  return found;
}

const markOf = (language: string): number => (importSyntaxOf(language)?.isLinked ? 1 : 0);

function rowOf(graph: ImportGraph, isLinked: Uint8Array, module: number): ModuleImports {
  const own = graph.importsOf(module);
  const includers = isLinked[module] === 1 ? graph.importersOf(module).filter((one) => isLinked[one] === 1) : [];
  if (includers.length === 0) return own;
  const all = new Uint32Array(own.targets.length + includers.length);
  all.set(own.targets);
  all.set(includers, own.targets.length);
  all.sort();
  const targets = all.filter((one, at) => at === 0 || one !== all[at - 1]);
  return { targets, typeOnly: new Uint8Array(targets.length) };
}
