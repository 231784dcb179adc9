// @customer-impact #whom-it-serves: draws who states to count on whom, and who imports whom, in one picture

import { moduleOfFile } from "../../lines/moduleOfFile.ts";
import type { Lines, Verdict } from "../../lines/model.ts";

/** Modules and what leads from one to another. */
export interface ModuleGraph {
  /** By path. */
  readonly nodes: readonly GraphNode[];
  /** By `from`, then `to`, then kind. */
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly path: string;
  readonly status: Verdict["status"];
}

/**
 * - `stated`: `from` states to go via `to`.
 * - `import`: `from` imports `to`.
 */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: "stated" | "import";
}

export interface GraphOptions {
  readonly stated: boolean;
  readonly imports: boolean;
  /** Only this module, by number, and those that it is joined to by at most so many edges, whichever way they lead. */
  readonly focus?: { readonly module: number; readonly depth: number } | undefined;
  /** Only modules below it: with a trailing `/`, empty for the whole workspace. */
  readonly scope: string;
}

/** More edges are no picture any more, and no text that fits into memory. */
const mostEdges = 5_000_000;

/** @returns undefined where there are more edges than anybody could look at */
export function moduleGraph(lines: Lines, options: GraphOptions): ModuleGraph | undefined {
  const { modules } = lines;
  const { scope, focus } = options;
  const found = edgesOf(lines, options);
  if (!found) return undefined;
  const shown = focus
    ? near(modules.length, found, focus.module, focus.depth)
    : modules.map(({ module }) => module.path.startsWith(scope));
  const pathOf = (number: number): string => modules[number]!.module.path;
  return {
    nodes: modules.flatMap(({ module, verdict }, number) =>
      shown[number] ? [{ path: module.path, status: verdict.status }] : [],
    ),
    // Numbers are in the order of paths.
    edges: found.flatMap(({ from, to, kind }) =>
      shown[from] && shown[to] ? [{ from: pathOf(from), to: pathOf(to), kind }] : [],
    ),
  };
}

interface NumberedEdge {
  readonly from: number;
  readonly to: number;
  readonly kind: GraphEdge["kind"];
}

/** In order. */
function edgesOf({ modules, imports }: Lines, options: GraphOptions): NumberedEdge[] | undefined {
  const edges: NumberedEdge[] = [];
  for (let from = 0; from < modules.length; from++) {
    const stated = new Set<number>();
    if (options.stated)
      for (const { kind, refs } of modules[from]!.judgements)
        if (kind === "via") for (const { target } of refs) for (const to of target?.modules ?? []) stated.add(to);
    const imported = new Set(options.imports && imports ? imports.graph.importsOf(from).targets : []);
    if (edges.length + stated.size + imported.size > mostEdges) return undefined;
    for (const to of [...new Set([...stated, ...imported])].sort((a, b) => a - b)) {
      if (imported.has(to)) edges.push({ from, to, kind: "import" });
      if (stated.has(to)) edges.push({ from, to, kind: "stated" });
    }
  }
  return edges;
}

function near(size: number, edges: readonly NumberedEdge[], focus: number, depth: number): boolean[] {
  const neighbours: number[][] = Array.from({ length: size }, () => []);
  for (const { from, to } of edges) {
    neighbours[from]!.push(to);
    neighbours[to]!.push(from);
  }
  const shown: boolean[] = Array.from({ length: size }, () => false);
  shown[focus] = true;
  let level = [focus];
  for (let step = 0; step < depth && level.length > 0; step++)
    level = level.flatMap((module) =>
      neighbours[module]!.filter((other) => {
        if (shown[other]) return false;
        shown[other] = true;
        return true;
      }),
    );
  return shown;
}

/** The number of the module that a file or a directory means; -1 where there is none. @param path relative to the root */
export function focusOf(lines: Lines, path: string): number {
  const directory = lines.modules.findIndex(({ module }) => module.path === (path === "" ? "./" : `${path}/`));
  return directory >= 0 ? directory : moduleOfFile(lines, path);
}
