// @customer-impact via ./imports: measures how long somebody waits who asks about a module that very many count on

import { impactOf } from "../../server/src/coverage/impact/impact.ts";
import { nobodysOf } from "../../server/src/coverage/nobodys.ts";
import { suggestionsFor } from "../../server/src/coverage/suggestions.ts";
import { moduleCard } from "../../server/src/features/cards.ts";
import { moduleImports } from "../../server/src/features/moduleImports.ts";
import { ImportGraph } from "../../server/src/imports/graph.ts";
import type { WorkspaceImports } from "../../server/src/imports/workspaceImports.ts";
import { link } from "../../server/src/lines/link.ts";
import type { JudgedModule, Lines } from "../../server/src/lines/model.ts";
import { withImports } from "../../server/src/lines/withImports.ts";
import { range } from "../../server/src/text/range.ts";
import { defaultConfiguration } from "../../server/src/workspace/configuration.ts";
import { leftOutCauses, type Module, type Workspace } from "../../server/src/workspace/workspace.ts";
import { median } from "./median.ts";

const inFolder = 100;
const imports = 10;
const asked = 200;

/** Times of what editors ask of so many modules with ten imports each, all of them of one module, as lines to print. */
export function measureAsking(modules: number): string[] {
  const lines = workspace(modules);
  const some = Array.from(
    { length: asked },
    (_, number) => lines.modules[number === 0 ? 0 : (number * 7919) % modules]!,
  );
  const measured = (what: string, ask: (module: JudgedModule) => unknown): string => {
    // What is kept of a workspace, and how fast it runs, is known after a few.
    for (const module of some.slice(-20)) ask(module);
    const start = process.cpuUsage();
    const times = some.map((module) => {
      const began = performance.now();
      ask(module);
      return performance.now() - began;
    });
    const { user, system } = process.cpuUsage(start);
    const work = (user + system) / 1000 / asked;
    return `${what}: ${median(times).toFixed(1)} ms, at most ${Math.max(...times).toFixed(0)} ms; ${work.toFixed(1)} ms of processor time each`;
  };
  const began = performance.now();
  const count = lines.modules.filter(nobodysOf(lines)).length;
  const once = performance.now() - began;
  return [
    `${modules} modules, ${lines.imports!.graph.edges} edges; medians of ${asked} modules`,
    measured("hover", (module) => moduleCard(lines, module)),
    measured("what imports tell in the sidebar", (module) => moduleImports(lines, module, () => ({ limit: 50 }))),
    measured("what would give a module a line", (module) => suggestionsFor(lines, module, () => undefined)),
    measured("who is hit if it breaks", (module) => impactOf(lines, module, 100_000)),
    `nobody's code (${count} modules), once after a change of lines: ${once.toFixed(0)} ms`,
  ];
}

function workspace(count: number): Lines {
  const modules = Array.from({ length: count }, (_, number): Module => {
    const index = number % inFolder;
    const text =
      index === 0
        ? "Shopper: knows the full price before paying"
        : index < 70
          ? `via ./m${index - 1}: knows what module ${index} is for`
          : "";
    const path = `src/p${Math.floor(number / inFolder)}/m${index}.ts`;
    const statements = text === "" ? [] : [{ text, range: range(0, 3, 0, 3 + text.length), anchors: [0, 0, 3] }];
    return {
      path,
      language: "TypeScript",
      files: [{ path, facts: { language: "TypeScript", firstLine: 20, statements } }],
    };
  }).sort((a, b) => (a.path < b.path ? -1 : 1));
  const leftOut = Object.fromEntries(leftOutCauses.map((cause) => [cause, []])) as unknown as Workspace["leftOut"];
  const lines = link(
    { modules, packages: [], has: () => false, leftOut },
    {
      configuration: defaultConfiguration,
      configurationFile: { path: "customer-impact.json", locate: () => undefined },
      orderOf: () => 0,
      today: "2026-01-01",
    },
  );
  const graph = ImportGraph.of(count, (module) => {
    const targets = new Set([
      0,
      ...Array.from({ length: imports - 1 }, (_, one) => (module * 7919 + one * 104_729) % count),
    ]);
    targets.delete(module);
    return { targets: Uint32Array.from(targets).sort(), typeOnly: new Uint8Array(targets.size) };
  });
  const found: WorkspaceImports = {
    graph,
    isKnown: () => true,
    canImport: () => true,
    sharesPackageEdge: () => false,
    counts: { external: 0, unresolved: 0 },
    unresolved: () => [],
    notes: [],
  };
  return withImports(lines, found);
}
