// @customer-impact #whom-it-serves: lets every claim, suggestion and report ask who imports whom

import { importSyntaxOf } from "../languages/importRows.ts";
import type { ImportNote, PackageEdge } from "./family.ts";
import type { ImportGraph } from "./graph.ts";
import type { ImportCounts, ImportLinks, UnresolvedImport } from "./links.ts";
import { directoryOf, upwards } from "./path.ts";

/** Who imports whom in a workspace. Immutable. */
export interface WorkspaceImports {
  /** Its numbers are those of the modules in `Lines.modules`. */
  readonly graph: ImportGraph;
  /** Whether imports of a language are read. @param language Linguist's name */
  readonly isKnown: (language: string) => boolean;
  /** Whether files of the one language can import files of the other, as far as imports are read. */
  readonly canImport: (from: string, to: string) => boolean;
  /** Whether, by their manifests, the package of one of two modules depends on that of the other. Takes paths of modules. */
  readonly sharesPackageEdge: (a: string, b: string) => boolean;
  readonly counts: ImportCounts;
  readonly unresolved: () => Iterable<UnresolvedImport>;
  readonly notes: readonly ImportNote[];
}

/** What the imports of a workspace come to when they are linked. */
export interface LinkedImports extends Pick<ImportLinks, "graph" | "packageEdges" | "notes" | "counts"> {
  readonly unresolved: () => Iterable<UnresolvedImport>;
}

/** What links know at this moment. */
export function workspaceImports(links: LinkedImports): WorkspaceImports {
  let packages: ReturnType<typeof packageEdges> | undefined;
  let counts: ImportCounts | undefined;
  return {
    graph: links.graph,
    isKnown: (language) => importSyntaxOf(language) !== undefined,
    canImport: (from, to) => {
      const family = importSyntaxOf(from)?.family;
      return family !== undefined && family === importSyntaxOf(to)?.family;
    },
    sharesPackageEdge: (a, b) => (packages ??= packageEdges(links.packageEdges)).isBetween(a, b),
    get counts() {
      return (counts ??= links.counts);
    },
    unresolved: () => links.unresolved(),
    get notes() {
      return links.notes;
    },
  };
}

/** Packages without edges are not told from what lies around them. */
export function packageEdges(edges: readonly PackageEdge[]): {
  readonly isBetween: (a: string, b: string) => boolean;
} {
  const directories = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const known = new Set(edges.map(({ from, to }) => `${from}\0${to}`));
  const packageOf = (path: string): string | undefined => {
    for (const directory of upwards(directoryOf(path))) if (directories.has(directory)) return directory;
    return undefined;
  };
  return {
    isBetween: (a, b) => {
      if (known.size === 0) return false;
      const [one, other] = [packageOf(a), packageOf(b)];
      if (one === undefined || other === undefined || one === other) return false;
      return known.has(`${one}\0${other}`) || known.has(`${other}\0${one}`);
    },
  };
}
