// @customer-impact via ./imports: measures reading on real sources, with imports and without

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFactsCache, openImportsCache } from "../../server/src/host/cache/factsCache.ts";
import { diskSource } from "../../server/src/host/diskSource.ts";
import { linkImports } from "../../server/src/host/imports/linkImports.ts";
import { importingFiles } from "../../server/src/host/imports/readImports.ts";
import { readWorkspace } from "../../server/src/host/readWorkspace.ts";
import { assemble } from "../../server/src/workspace/assemble.ts";
import { defaultConfiguration } from "../../server/src/workspace/configuration.ts";
import { type Cost, ratioOf, show } from "./cost.ts";
import { median } from "./median.ts";

interface TreeMaker {
  readonly sourceFiles: (folder: string) => readonly unknown[];
  readonly makeTree: (folder: string, sources: readonly unknown[], count: number, statement: "none") => unknown;
}

/** Times of reading so many real sources, with what they import and without, as lines to print. */
export async function measureReading(files: number, runs: number): Promise<string[]> {
  const { sourceFiles, makeTree } = (await import(
    new URL("bench/tree.mjs", `file://${process.cwd()}/`).href
  )) as TreeMaker;
  const folder = mkdtempSync(join(tmpdir(), "customer-impact-bench-"));
  const root = join(folder, "tree");
  const configuration = { ...defaultConfiguration, include: ["**"] };
  try {
    makeTree(root, sourceFiles("node_modules"), files, "none");
    // What changed a moment ago is not kept.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const cold = async (withImports: boolean): Promise<void> => {
      await readWorkspace(diskSource(root, { configuration }), { configuration, withImports });
    };
    const warm = async (withImports: boolean): Promise<void> => {
      const cache = openFactsCache(root, configuration, join(folder, "cache"));
      const importsCache = withImports ? openImportsCache(root, configuration, join(folder, "cache")) : undefined;
      const source = diskSource(root, { configuration, cache, importsCache });
      await (
        await readWorkspace(source, { configuration, withImports })
      ).saved;
    };
    const all: number[] = [];
    let edges = 0;
    const link = async (): Promise<void> => {
      const found = await readWorkspace(diskSource(root, { configuration }), { configuration, withImports: true });
      const { modules } = assemble(found.plan, (_, place) => found.results[place]);
      const start = performance.now();
      edges = (await linkImports(root, found, importingFiles(found, found.imports), modules)).graph.edges;
      all.push(performance.now() - start);
    };
    const times = { without: [] as Cost[], with: [] as Cost[] };
    for (let run = 0; run < runs; run++) {
      times.without.push(await costOf(() => cold(false)));
      times.with.push(await costOf(() => cold(true)));
    }
    const kept = { without: [] as Cost[], with: [] as Cost[] };
    await warm(true);
    for (let run = 0; run < runs; run++) {
      kept.without.push(await costOf(() => warm(false)));
      kept.with.push(await costOf(() => warm(true)));
    }
    for (let run = 0; run < runs; run++) await link();
    return [
      `${files} real files, cold: ${show(times.without)} without imports, ${show(times.with)} with them: ${ratioOf(times.with, times.without)} (medians of ${runs})`,
      `the same, warm: ${show(kept.without)} without, ${show(kept.with)} with: ${ratioOf(kept.with, kept.without)}`,
      `their imports: ${edges} edges, resolved and linked in ${median(all).toFixed(0)} ms`,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function costOf(work: () => Promise<void>): Promise<Cost> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { time: performance.now() - start, processor: (user + system) / 1000 };
}
