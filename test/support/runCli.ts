import { main } from "../../server/src/cli/main.ts";

export interface CliResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the command line in this process, which takes milliseconds where a process of its own takes a tenth of a second.
 * One run at a time: it stands in for stdout and stderr.
 */
export async function runCli(args: readonly string[]): Promise<CliResult> {
  const written = { stdout: "", stderr: "" };
  const original = { stdout: process.stdout.write, stderr: process.stderr.write, exitCode: process.exitCode };
  const capture =
    (name: "stdout" | "stderr") =>
    (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
      written[name] += String(chunk);
      const callback = rest.find((one) => typeof one === "function") as (() => void) | undefined;
      callback?.();
      return true;
    };
  process.stdout.write = capture("stdout") as typeof process.stdout.write;
  process.stderr.write = capture("stderr") as typeof process.stderr.write;
  process.exitCode = 0;
  try {
    await main(args);
    return { status: Number(process.exitCode ?? 0), ...written };
  } finally {
    process.stdout.write = original.stdout;
    process.stderr.write = original.stderr;
    process.exitCode = original.exitCode;
  }
}
