// @customer-impact via ./imports: measures whole runs, as somebody waits for them who checks a large workspace

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { type Cost, ratioOf, show } from "./cost.ts";

interface TreeMaker {
  readonly sourceFiles: (folder: string) => readonly { readonly name: string }[];
  readonly makeTree: (folder: string, sources: readonly unknown[], count: number, statement: "none") => unknown;
}

interface Measure {
  readonly costOf: (command: readonly string[], env: Readonly<Record<string, string>>) => Cost;
}

const benchOf = <Module>(name: string): Promise<Module> =>
  import(new URL(`bench/${name}`, `file://${process.cwd()}/`).href) as Promise<Module>;

/** One of so many files claims to support the next one. */
const claims = 50;

/** Times of whole runs of `check` over so many real files, some of which claim something, as lines to print. */
export async function measurePrograms(files: number, runs: number): Promise<string[]> {
  const { sourceFiles, makeTree } = await benchOf<TreeMaker>("tree.mjs");
  const { costOf } = await benchOf<Measure>("measure.mjs");
  const folder = mkdtempSync(join(tmpdir(), "customer-impact-bench-"));
  const root = join(folder, "tree");
  const env = { CUSTOMER_IMPACT_CACHE: join(folder, "cache") };
  try {
    const sources = sourceFiles("node_modules");
    makeTree(root, sources, files, "none");
    const claiming = state(root, sources.slice(0, files));
    const settings = { off: join(folder, "off.json"), on: join(folder, "on.json") };
    for (const [level, file] of Object.entries(settings))
      writeFileSync(
        file,
        JSON.stringify({
          include: ["**"],
          rules: { "missing-statement": "off", "unsupported-via": level === "on" ? "information" : "off" },
        }),
      );
    // What changed a moment ago is not kept.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const run = (settingsFile: string, ...options: string[]): Cost =>
      costOf([process.execPath, "dist/cli.js", "check", root, "--config", settingsFile, ...options], env);
    const costs = { cold: { off: [] as Cost[], on: [] as Cost[] }, warm: { off: [] as Cost[], on: [] as Cost[] } };
    for (let at = 0; at < runs; at++)
      for (const level of ["off", "on"] as const) costs.cold[level].push(run(settings[level], "--no-cache"));
    for (const level of ["off", "on"] as const) run(settings[level]);
    for (let at = 0; at < runs; at++)
      for (const level of ["off", "on"] as const) costs.warm[level].push(run(settings[level]));
    return Object.entries(costs).map(
      ([kind, { off, on }]) =>
        `check of ${files} real files, ${claiming} of which claim to support others, ${kind}: ${show(off)} without the rule, ${show(on)} with it: ${ratioOf(on, off)} (medians of ${runs})`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes a claim into some files, of which the next file of their folder is the aim. */
function state(root: string, sources: readonly { readonly name: string }[]): number {
  let claiming = 0;
  const write = (name: string, comment: string): void => {
    const path = join(root, "copy-0", name);
    const text = readFileSync(path, "latin1");
    // A shebang has to stay the first line.
    const start = text.startsWith("#!") ? text.indexOf("\n") + 1 : 0;
    writeFileSync(path, `${text.slice(0, start)}// @customer-impact ${comment}\n${text.slice(start)}`, "latin1");
  };
  for (let at = 0; at + 1 < sources.length; at += claims) {
    const [{ name }, next] = [sources[at]!, sources[at + 1]!.name];
    if (dirname(name) !== dirname(next) || extname(name) !== extname(next)) continue;
    write(name, `via ./${basename(next)}: keeps prices current`);
    write(next, "Shopper: knows the full price before paying");
    claiming++;
  }
  execFileSync(
    "git",
    ["-c", "user.name=Bench", "-c", "user.email=bench@example.org", "commit", "--allow-empty", "-qam", "State"],
    {
      cwd: root,
      stdio: "ignore",
    },
  );
  return claiming;
}
