import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { withTree } from "../support/tree.ts";

/** What a script in an editor reports of its session. */
export interface EditorResult {
  /** Where the script went wrong, and in which step. */
  readonly failure?: string;
  readonly errors: readonly string[];
  readonly diagnostic: {
    readonly code?: string;
    readonly message: string;
    readonly line: number;
    readonly column: number;
  };
  /** Titles of the code actions that were offered there. */
  readonly actions: readonly string[];
  /** The first line of the file after the fix. */
  readonly fixed: string;
  /** Absolute path of the file that the ref leads to. */
  readonly target: string;
  /** One-based. */
  readonly target_line: number;
  readonly stopped?: boolean;
}

/** The server as an editor starts it. */
const server = [process.execPath, resolve("dist/cli.js"), "lsp", "--stdio"];

/**
 * Skips a suite loudly where an editor is not installed. A continuous integration run has to have it, so there it fails.
 *
 * @param probe a command line that succeeds where the editor can be used
 */
export function needsEditor(name: string, probe: readonly string[], install: string): void {
  before(`finds ${name}`, function () {
    const [program = "", ...args] = probe;
    if (spawnSync(program, args, { stdio: "ignore" }).status === 0) return;
    const sentence = `${name} is not installed, so it was not tried with the language server (${install}).`;
    if (process.env["CI"] === "true") throw new Error(sentence);
    console.warn(`\n    !!! SKIPPED: ${sentence}\n`);
    this.skip();
  });
}

/** Runs an editor's script in a copy of the example and gives what it reports, with everything that it wrote. */
export function runEditor(
  command: readonly string[],
): Promise<{ readonly result: EditorResult; readonly root: string; readonly output: string }> {
  return withTree({}, async (folder) => {
    const root = join(folder, "storefront");
    const file = join(folder, "result.json");
    cpSync("examples/storefront", root, { recursive: true });
    const [program = "", ...args] = command;
    const child = spawn(program, args, {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        // Nobody's own settings take part.
        HOME: folder,
        XDG_CONFIG_HOME: folder,
        XDG_DATA_HOME: folder,
        CUSTOMER_IMPACT_SERVER: JSON.stringify(server),
        CUSTOMER_IMPACT_ROOT: root,
        CUSTOMER_IMPACT_RESULT: file,
        CUSTOMER_IMPACT_FIX: "./quote",
      },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const timer = setTimeout(() => child.kill("SIGKILL"), 50_000);
    await new Promise((settle) => child.once("close", settle));
    clearTimeout(timer);
    if (!existsSync(file)) throw new Error(`${program} reported nothing. It wrote:\n${output}`);
    return { result: JSON.parse(readFileSync(file, "utf8")) as EditorResult, root, output };
  });
}
