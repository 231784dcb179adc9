import { ImportGraph } from "../../server/src/imports/graph.ts";
import { packageEdges, type WorkspaceImports } from "../../server/src/imports/workspaceImports.ts";
import type { PackageEdge } from "../../server/src/imports/family.ts";
import { numberOf } from "../../server/src/lines/find.ts";
import type { Lines } from "../../server/src/lines/model.ts";
import { withImports } from "../../server/src/lines/withImports.ts";

/** Lines of modules that import others, all by path. Vue files are of a language whose imports are not read. */
export function importing(
  lines: Lines,
  imported: Readonly<Record<string, readonly string[]>>,
  edges: readonly PackageEdge[] = [],
): Lines {
  const graph = ImportGraph.of(lines.modules.length, (module) => {
    const targets = (imported[lines.modules[module]!.module.path] ?? []).map((path) => numberOf(lines, path));
    return { targets: Uint32Array.from(targets).sort(), typeOnly: new Uint8Array(targets.length) };
  });
  const isKnown = (language: string): boolean => language !== "Vue";
  const imports: WorkspaceImports = {
    graph,
    isKnown,
    canImport: (from, to) => isKnown(from) && from === to,
    sharesPackageEdge: packageEdges(edges).isBetween,
    counts: { external: 0, unresolved: 0 },
    unresolved: () => [],
    notes: [],
  };
  return withImports(lines, imports);
}
