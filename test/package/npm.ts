import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";

/** Runs npm without any network, wherever it comes from, and gives what it printed. */
export function npm(cwd: string, ...args: readonly string[]): string {
  const quiet = [
    "--offline",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    "--update-notifier=false",
  ];
  const script = process.env["npm_execpath"];
  const { status, stdout, stderr, error } = script
    ? spawnSync(process.execPath, [script, ...args, ...quiet], { cwd, encoding: "utf8" })
    : spawnSync("npm", [...args, ...quiet], { cwd, encoding: "utf8", shell: process.platform === "win32" });
  assert.equal(status, 0, `npm ${args.join(" ")}: ${error?.message ?? ""}${stderr}${stdout}`);
  return stdout;
}
