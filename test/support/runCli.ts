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
  const { stdout, stderr } = process;
  const capture =
    (name: "stdout" | "stderr") =>
    (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
      written[name] += String(chunk);
      const callback = rest.find((one) => typeof one === "function") as (() => void) | undefined;
      callback?.();
      return true;
    };
  const exitCode = process.exitCode;
  // Own properties hide the methods of the streams until they are deleted.
  stdout.write = capture("stdout");
  stderr.write = capture("stderr");
  process.exitCode = 0;
  try {
    await main(args);
    return { status: process.exitCode, ...written };
  } finally {
    delete (stdout as Partial<typeof stdout>).write;
    delete (stderr as Partial<typeof stderr>).write;
    process.exitCode = exitCode;
  }
}
