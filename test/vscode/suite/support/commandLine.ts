import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { extension } from "./extension.ts";

/** What a command of the command line tool prints as JSON. It ends with 1 where it finds an error, which is no fault here. */
export function printed(...args: readonly string[]): unknown {
  const cli = join(extension().extensionPath, "dist/cli.js");
  try {
    return JSON.parse(
      execFileSync(process.execPath, [cli, ...args, "--format", "json"], {
        encoding: "utf8",
        env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
      }),
    );
  } catch (error) {
    return JSON.parse((error as { readonly stdout: string }).stdout);
  }
}
