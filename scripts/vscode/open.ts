// @customer-impact Engineer: tries the extension in the real editor a minute after cloning, with none installed

// npm run vscode [-- PATH]: opens the editor on a copy of the example, or on a folder, until Ctrl-C.
import { cpSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startWorkbench } from "./workbench.ts";

const [, , wanted] = process.argv;
const temporary = mkdtempSync(join(tmpdir(), "customer-impact-example-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));

// npm changes into the folder of the package, and says where it was called.
const workspace = wanted === undefined ? copyOfExample() : resolve(process.env["INIT_CWD"] ?? ".", wanted);
if (!statSync(workspace, { throwIfNoEntry: false })) throw new Error(`There is no ${workspace}.`);

const workbench = await startWorkbench();
console.log(`
The editor shows ${wanted === undefined ? "a copy of the example" : workspace}. Open this address in a browser:

  ${workbench.url({ workspace, extensionDevelopmentPath: resolve(".") })}

Ctrl-C ends it.`);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => void workbench.stop().then(() => process.exit()));

/** What is tried out must not change the example. */
function copyOfExample(): string {
  const copy = join(temporary, "storefront");
  cpSync(resolve("examples/storefront"), copy, { recursive: true });
  return copy;
}
