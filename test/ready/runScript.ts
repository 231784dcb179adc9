import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

export interface ScriptResult {
  readonly status: number | null;
  readonly output: string;
}

/** What stands in for programs that a runner has: by name, the lines of a shell script. */
export type Programs = Readonly<Record<string, string>>;

/** The command line as it is built, under the name by which scripts call it. */
export const tool: Programs = {
  "customer-impact": `exec "${process.execPath}" "${resolve("dist/cli.js")}" "$@"`,
};

/** Runs a shell with a search path on which our programs come first. */
export function runShell(
  shell: "bash" | "sh",
  args: readonly string[],
  { cwd, programs, env }: { readonly cwd: string; readonly programs: Programs; readonly env: NodeJS.ProcessEnv },
): ScriptResult {
  const bin = join(cwd, "..", "bin");
  mkdirSync(bin, { recursive: true });
  for (const [name, lines] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${lines}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const { status, stdout, stderr } = spawnSync(shell, args, {
    cwd,
    env: { ...process.env, GITHUB_ACTIONS: "", ...env, PATH: `${bin}:${process.env["PATH"]}` },
    encoding: "utf8",
  });
  return { status, output: `${stdout}${stderr}` };
}

/** The lines `name=value` of a file in which a step leaves what it has found out. */
export const outputsOf = (file: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readFileSync(file, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
