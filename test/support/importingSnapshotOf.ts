import type { Snapshot } from "../../server/src/features/snapshot.ts";
import { importSyntaxOf } from "../../server/src/languages/importRows.ts";
import type { Lines } from "../../server/src/lines/model.ts";
import { moduleOfFile } from "../../server/src/lines/moduleOfFile.ts";
import { withImports } from "../../server/src/lines/withImports.ts";
import { resolveTree } from "../imports/resolveTree.ts";
import { importing } from "../reports/importing.ts";
import { snapshotOf } from "./snapshotOf.ts";

/** The same as `snapshotOf`, with what the files import read from their text and resolved. */
export async function importingSnapshotOf(files: ReadonlyMap<string, string>): Promise<Snapshot> {
  const { edges } = await resolveTree(Object.fromEntries(files));
  return snapshotOf(files, { withImports: (lines) => linked(lines, edges) });
}

/** @param edges `from -> to`, by paths of files */
function linked(lines: Lines, edges: readonly string[]): Lines {
  const moduleOf = (file: string): string | undefined => lines.modules[moduleOfFile(lines, file)]?.module.path;
  const imported: Record<string, string[]> = {};
  for (const edge of edges) {
    const [from, to] = edge.split(" -> ").map(moduleOf);
    if (from === undefined || to === undefined || from === to) continue;
    const targets = (imported[from] ??= []);
    if (!targets.includes(to)) targets.push(to);
  }
  const found = importing(lines, imported);
  return withImports(found, { ...found.imports!, isKnown: (language) => importSyntaxOf(language) !== undefined });
}
