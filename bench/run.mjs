// @customer-impact #quick-answer: measures every claim about speed against a floor and against ripgrep

// Measures the command line on a large tree, next to a floor and to ripgrep. Usage: node bench/run.mjs [--cli dist/cli.js] [--runs 5] [--files 20000] [--keep]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { mediansOf, peakMemoryOf, secondsOf } from "./measure.mjs";
import { row } from "./table.mjs";
import { makeTree, sourceFiles } from "./tree.mjs";

const { values } = parseArgs({
  options: {
    cli: { type: "string", default: "dist/cli.js" },
    runs: { type: "string", default: "5" },
    files: { type: "string", default: "20000" },
    keep: { type: "boolean", default: false },
  },
});
const cli = resolve(values.cli);
const runs = Number(values.runs);
const files = Number(values.files);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "customer-impact-bench-"));
const tree = (name) => join(folder, name);
const env = { CUSTOMER_IMPACT_CACHE: tree("cache") };

const cold = (name) => ({ command: [process.execPath, cli, "coverage", tree(name), "--no-cache"], env });
const warm = (name) => ({ command: [process.execPath, cli, "coverage", tree(name)], env });
const floor = (name) => ({ command: [process.execPath, here("floor.mjs"), tree(name)], env });
const ripgrep = (name) => ({ command: ["rg", "-c", "@customer-impact", tree(name)], env });

try {
  const sources = sourceFiles(here("../node_modules"));
  const { copies, bytes } = makeTree(tree("all"), sources, files, "none");
  makeTree(tree("tenth"), sources, Math.round(files / 10), "none");
  makeTree(tree("first"), sources, files, "first");
  makeTree(tree("last"), sources, files, "last");
  const repeated = copies > 1 ? `, each of ${sources.length} sources up to ${copies} times with another last line` : "";
  console.log(`${files} files, ${Math.round(bytes / 1e6)} MB${repeated}. Median of ${runs}.\n`);

  // What changed a moment ago is not kept, so the cache is filled when the tree has settled.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  secondsOf(warm("all").command, env);

  const hasRipgrep = !spawnSync("rg", ["--version"]).error;
  const time = mediansOf(
    {
      floor: floor("all"),
      ...(hasRipgrep && { ripgrep: ripgrep("all") }),
      cold: cold("all"),
      warm: warm("all"),
      tenth: cold("tenth"),
      first: cold("first"),
      last: cold("last"),
      version: { command: [process.execPath, cli, "--version"], env },
      node: { command: [process.execPath, "-e", "0"], env },
    },
    runs,
  );
  for (const [name, seconds] of Object.entries(time)) console.log(`${name.padEnd(8)} ${seconds.toFixed(3)} s`);
  console.log();

  row("cold / floor", time.cold / time.floor, 1.4, "");
  if (hasRipgrep) row("cold / ripgrep", time.cold / time.ripgrep, 2.5, "");
  if (hasRipgrep) row("warm / ripgrep", time.warm / time.ripgrep, 1, "");
  row(`${files} files / ${Math.round(files / 10)} files`, time.cold / time.tenth, 11, "");
  row("a statement in every first line / none", time.first / time.cold, 2, "");
  row("a statement in every last line / none", time.last / time.cold, undefined, "");
  row("peak memory, cold", peakMemoryOf(cold("all").command, env), 300, " MB");
  row("peak memory, a statement in every first line", peakMemoryOf(cold("first").command, env), 300, " MB");
  row("--version", time.version * 1000, 80, " ms");
  row("  of which Node itself", time.node * 1000, undefined, " ms");
  if (!hasRipgrep) console.log("ripgrep is not installed, so nothing was compared with it.");
} finally {
  if (values.keep) console.log(`The trees are in ${folder}.`);
  else rmSync(folder, { recursive: true, force: true });
}
