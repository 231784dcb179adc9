import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../../../scripts/vscode/browser.ts";
import { unsupported } from "../../../scripts/vscode/host.ts";
import { installPacked } from "../../../scripts/vscode/installed.ts";
import { openWindow } from "../../../scripts/vscode/window.ts";
import { startWorkbench, type Workbench, type WorkbenchOptions } from "../../../scripts/vscode/workbench.ts";

/** A window with the extension as its users have it: packed, and installed from that file. */
export interface Session {
  readonly page: Page;
  /** The folder that it shows, absolute: a copy of the example, deleted afterwards. */
  readonly workspace: string;
}

/** What every session shares: a browser, and the extension installed once. */
interface Shared {
  readonly browser: Browser;
  readonly extensionsDir: string;
}

let shared: Promise<Shared> | undefined;

async function share(): Promise<Shared> {
  const extensionsDir = mkdtempSync(join(tmpdir(), "customer-impact-extensions-"));
  process.on("exit", () => rmSync(extensionsDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  await installPacked(extensionsDir);
  return { browser: await openBrowser(), extensionsDir };
}

after(async () => (await shared)?.browser.close());

/**
 * Opens a window for the tests of one `describe`, which go on from one another, and closes it after them. Where a test
 * fails, a picture of the window is kept, and where it is gets printed.
 *
 * @returns gives the session, once tests run
 */
export function session(options: Omit<WorkbenchOptions, "extensionsDir"> = {}): () => Session {
  let current: (Session & { readonly folder: string; readonly workbench: Workbench }) | undefined;

  before(async function () {
    // A new machine installs the editor here.
    this.timeout(300_000);
    const why = unsupported();
    if (why) {
      console.log(`Skipped. ${why}`);
      this.skip();
    }
    const { browser, extensionsDir } = await (shared ??= share());
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "customer-impact-user-")));
    const workspace = join(folder, "storefront");
    cpSync(resolve("examples/storefront"), workspace, { recursive: true });
    const workbench = await startWorkbench({ ...options, extensionsDir });
    const page = await openWindow(browser, workbench.url({ workspace }), { width: 1280, height: 800 });
    current = { page, workspace, folder, workbench };
  });

  afterEach(async function () {
    if (!current || this.currentTest?.state !== "failed") return;
    const path = join(mkdtempSync(join(tmpdir(), "customer-impact-failure-")), "window.png");
    await current.page.screenshot({ path });
    console.log(`      A picture of the window: ${path}`);
  });

  after(async () => {
    if (!current) return;
    await current.page.close();
    await current.workbench.stop();
    rmSync(current.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  return () => {
    if (!current) throw new Error("No test is running.");
    return current;
  };
}
