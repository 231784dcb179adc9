// @customer-impact Engineer: gets an extension that was tried in the real editor before it was published

// npm run test:vscode [-- SCENARIO …]: runs test/vscode/suite inside the extension host of the editor, and ends as its tests do.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { unsupported } from "./host.ts";
import { runScenarios } from "./scenarios.ts";
import { startWorkbench, type Workbench } from "./workbench.ts";

/** The tests of one window get so long, in milliseconds. */
const patience = 300_000;

const why = unsupported();
if (why) console.log(`Skipped. ${why}`);
else if (!(await run())) process.exitCode = 1;

async function run(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "customer-impact-tests-"));
  let browser: Browser | undefined;
  try {
    const opened = (browser = await openBrowser());
    return await runScenarios(process.argv.slice(2), async ({ name }, tests, workspace) => {
      const output = join(folder, `${name}.txt`);
      const workbench = await startWorkbench({ environment: { CUSTOMER_IMPACT_TEST_OUTPUT: output } });
      try {
        return await runWindow({ browser: opened, workbench, output, tests, workspace });
      } finally {
        await workbench.stop();
      }
    });
  } finally {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Window {
  readonly browser: Browser;
  readonly workbench: Workbench;
  readonly output: string;
  readonly tests: string;
  readonly workspace: string | undefined;
}

/** Opens a window, prints what its tests say as they say it, and tells whether all is well. */
async function runWindow({ browser, workbench, output, tests, workspace }: Window): Promise<boolean> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.goto(
    workbench.url({
      ...(workspace !== undefined && { workspace }),
      extensionDevelopmentPath: resolve("."),
      extensionTestsPath: tests,
    }),
  );
  const end = Date.now() + patience;
  let shown = 0;
  while (Date.now() < end) {
    const text = existsSync(output) ? readFileSync(output, "utf8") : "";
    const failures = /^exit (\d+)\n$/m.exec(text);
    const known = failures ? failures.index : text.lastIndexOf("\n") + 1;
    process.stdout.write(text.slice(shown, known));
    shown = known;
    if (failures) {
      await page.close();
      return failures[1] === "0";
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  console.error(`The tests have not ended within ${patience / 1000} s. The editor said last:`);
  console.error(said.slice(-20).join("\n"));
  return false;
}
