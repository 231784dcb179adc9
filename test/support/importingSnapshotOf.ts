import type { Snapshot } from "../../server/src/features/snapshot.ts";
import { ImportLinks } from "../../server/src/imports/links.ts";
import { workspaceImports } from "../../server/src/imports/workspaceImports.ts";
import { withImports } from "../../server/src/lines/withImports.ts";
import { finish } from "../../server/src/text/steps.ts";
import { resolveTree } from "../imports/resolveTree.ts";
import { snapshotOf } from "./snapshotOf.ts";

/** The same as `snapshotOf`, with what the files import read from their text and resolved. */
export async function importingSnapshotOf(files: ReadonlyMap<string, string>): Promise<Snapshot> {
  const { tree, resolver, importing } = await resolveTree(Object.fromEntries(files));
  return snapshotOf(files, {
    withImports: (lines) => {
      const numbers = new Map(
        lines.modules.flatMap(({ module }, number) => module.files.map(({ path }) => [path, number] as const)),
      );
      const moduleOf = (path: string): number => numbers.get(path) ?? -1;
      const size = lines.modules.length;
      return withImports(
        lines,
        workspaceImports(finish(ImportLinks.link({ tree, resolver, importing, size, moduleOf }))),
      );
    },
  });
}
