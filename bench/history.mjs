// @customer-impact #quick-answer: measures the history of a real repository against what git alone takes for it

// Measures `customer-impact history` on a clone. Usage: node bench/history.mjs [--repository .] [--commits 200] [--runs 3] [--cli dist/cli.js]
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { mediansOf, peakMemoryOf, processorSecondsOf, secondsOf } from "./measure.mjs";
import { row } from "./table.mjs";

const { values } = parseArgs({
  options: {
    repository: { type: "string", default: "." },
    commits: { type: "string", default: "200" },
    runs: { type: "string", default: "3" },
    cli: { type: "string", default: "dist/cli.js" },
  },
});
const root = resolve(values.repository);
const cli = resolve(values.cli);
const folder = mkdtempSync(join(tmpdir(), "customer-impact-bench-"));
const env = { CUSTOMER_IMPACT_CACHE: join(folder, "cache") };
const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 30 });

/** In a repository that states nothing, two of three files are spoken for by globs. */
const simulated = {
  customers: { shopper: { name: "Shopper" }, clerk: { name: "Clerk" } },
  statements: [
    { files: ["**/[a-h]*"], statement: "Shopper: knows the full price before paying" },
    { files: ["**/[i-p]*"], statement: "Clerk: sees what is in stock" },
  ],
};

try {
  const config = join(folder, "customer-impact.json");
  writeFileSync(config, JSON.stringify(simulated));
  const given = existsSync(join(root, "customer-impact.json")) ? [] : ["--config", config];
  const history = [process.execPath, cli, "history", root, "--commits", values.commits, "--format", "json", ...given];
  const range = ["--first-parent", `--max-count=${values.commits}`, "HEAD"];
  const commits = git("rev-list", ...range)
    .trim()
    .split("\n").length;
  const files = git("ls-files").trim().split("\n").length;
  console.log(`${commits} commits of ${files} files. Median of ${values.runs}.\n`);

  secondsOf(history, env);
  const time = mediansOf(
    {
      git: { command: ["git", "-C", root, "log", "--raw", "--format=%H", "--no-renames", "-m", ...range], env },
      cold: { command: [...history, "--no-cache"], env },
      warm: { command: history, env },
      coverage: { command: [process.execPath, cli, "coverage", root, "--no-cache", ...given], env },
    },
    Number(values.runs),
  );
  for (const [name, seconds] of Object.entries(time)) console.log(`${name.padEnd(8)} ${seconds.toFixed(3)} s`);
  console.log();
  row("processor time, cold", processorSecondsOf([...history, "--no-cache"], env), undefined, " s");
  row("processor time, warm", processorSecondsOf(history, env), undefined, " s");
  row("cold / git log --raw", time.cold / time.git, undefined, "");
  row("warm / git log --raw", time.warm / time.git, undefined, "");
  row("cold, per commit", (time.cold / commits) * 1000, undefined, " ms");
  row("cold / coverage at one commit", time.cold / time.coverage, undefined, "");
  row("cold / coverage at each commit, one by one", time.cold / (time.coverage * commits), 0.1, "");
  row("cold, for 200 commits", (time.cold / commits) * 200, 30, " s");
  row("peak memory, cold", peakMemoryOf([...history, "--no-cache"], env), 300, " MB");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
