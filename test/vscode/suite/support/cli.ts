import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { extension } from "./extension.ts";
import { root } from "./files.ts";

/** What the command line of this build prints. It ends with 1 where it finds an error, which is no fault here. */
export function cli(...args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [join(extension().extensionPath, "dist/cli.js"), ...args], {
      // Without a repository around it, a workspace is where one stands.
      cwd: root(),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
    });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}
