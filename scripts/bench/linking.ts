// @customer-impact via ./imports: measures linking on workspaces as large as a large company's

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { WorkspaceFiles } from "../../server/src/host/readWorkspace.ts";
import { linkImports } from "../../server/src/host/imports/linkImports.ts";
import type { ImportLinks } from "../../server/src/imports/links.ts";
import { reachChanges } from "../../server/src/imports/reachChange.ts";
import type { ImportingFile } from "../../server/src/imports/resolver.ts";
import { finish } from "../../server/src/text/steps.ts";
import type { Module } from "../../server/src/workspace/workspace.ts";
import { kinds, makeUp } from "./madeUp.ts";
import { median } from "./median.ts";

/** Measures each kind of workspace in a process of its own, so that none finds the memory of another. */
export function* measureLinking(modules: number, runs: number): Generator<string, void, undefined> {
  for (const kind of Object.keys(kinds)) {
    const options = ["--kind", kind, "--modules", String(modules), "--runs", String(runs)];
    yield execFileSync(process.execPath, [...process.execArgv, process.argv[1]!, ...options], {
      encoding: "utf8",
    }).trimEnd();
  }
}

/** Times and memory of linking one kind of workspace, as lines to print: all that `linkImports` does, with the facts at hand. */
export async function measureKind(kind: string, modules: number, runs: number): Promise<string[]> {
  const empty = held();
  const { importing, others } = makeUp(kinds[kind]!, modules);
  const facts = held() - empty;
  const root = mkdtempSync(join(tmpdir(), "customer-impact-bench-"));
  try {
    for (const [path, text] of Object.entries(others)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const paths = [...importing.map(({ path }) => path), ...Object.keys(others)].sort();
    const files = { plan: { files: paths.map((path) => ({ path })) } } as unknown as WorkspaceFiles;
    const parts = modulesOf(importing);
    const link = (): Promise<ImportLinks> => linkImports(root, files, importing, parts);
    const before = held();
    const first = await costOf(link);
    const kept = held() - before;
    const most = (await peakOf(link)) - before - kept;
    const later: Cost[] = [];
    for (let run = 0; run < runs; run++) later.push(await costOf(link));
    const middle = (what: keyof Omit<Cost, "links">): string => median(later.map((one) => one[what])).toFixed(0);
    return [
      `${kind}: ${modules} files, ${first.links.graph.edges} edges`,
      `  linked in ${middle("time")} ms, ${middle("processor")} ms of processor time (medians of ${runs}); the first time ${first.time.toFixed(0)} and ${first.processor.toFixed(0)} ms`,
      `  ${kept.toFixed(0)} MB kept; at most ${most.toFixed(0)} MB in use while it links, with what the collector has not taken yet; ${facts.toFixed(0)} MB of facts beside them`,
      ...measureEdits(first.links, importing),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A package of Go is one module, any other file is one by itself. */
function modulesOf(importing: readonly ImportingFile[]): readonly Module[] {
  const modules = new Map<string, { path: string; files: { path: string }[] }>();
  for (const { path, language } of importing) {
    const key = language === "Go" ? `${dirname(path)}/` : path;
    const known = modules.get(key);
    if (known) known.files.push({ path });
    else modules.set(key, { path: key, files: [{ path }] });
  }
  return [...modules.values()] as unknown as readonly Module[];
}

const edits = 301;

/** What somebody does who types: an import, a name that is declared. */
function measureEdits(links: ImportLinks, importing: readonly ImportingFile[]): string[] {
  const edit = (change: (file: ImportingFile, at: number) => ImportingFile, asks: boolean): readonly number[] =>
    Array.from({ length: edits }, (_, at) => {
      const now = change(importing[(at * 7919) % importing.length]!, at);
      const { graph } = links;
      return processorTime(() => {
        const changed = finish(links.replace(now))!;
        if (asks) finish(reachChanges(graph, links.graph, changed));
      });
    });
  const fewer = ({ facts, ...file }: ImportingFile): ImportingFile => ({
    ...file,
    facts: { ...facts, imports: facts.imports.slice(0, -1) },
  });
  const other = ({ facts, ...file }: ImportingFile, at: number): ImportingFile => ({
    ...file,
    facts: { ...facts, declares: [...facts.declares!, `p${at}.New${at}`] },
  });
  const [first = 0, ...rest] = importing[0]!.facts.declares ? edit(other, false) : [];
  return [
    `  a file that imports something else: ${median(edit(fewer, false)).toFixed(2)} ms, and ${median(edit((file) => file, true)).toFixed(2)} ms with what that changes in who reaches whom`,
    ...(rest.length > 0
      ? [
          `  a file that declares something else: ${first.toFixed(0)} ms the first time, ${median(rest).toFixed(2)} ms later`,
        ]
      : []),
  ];
}

interface Cost {
  /** In milliseconds. */
  readonly time: number;
  /** Of all threads, the garbage collector among them, in milliseconds. */
  readonly processor: number;
  readonly links: ImportLinks;
}

async function costOf(link: () => Promise<ImportLinks>): Promise<Cost> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const links = await link();
  const { user, system } = process.cpuUsage(used);
  return { time: performance.now() - start, processor: (user + system) / 1000, links };
}

function processorTime(work: () => void): number {
  const used = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1000;
}

/** What is reachable, in megabytes. */
function held(): number {
  for (let round = 0; round < 2; round++) globalThis.gc?.();
  return inUse();
}

function inUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

/** The most that is in use at any pause, in megabytes; there are hundreds. */
async function peakOf(link: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const watch = (): void => void (peak = Math.max(peak, inUse()));
  const timer = setInterval(watch, 1);
  await link();
  clearInterval(timer);
  watch();
  return peak;
}
