// @customer-impact Engineer: gets an extension that was tried in the desktop editor too, on each platform

// npm run test:desktop [-- SCENARIO …]: runs test/vscode/suite in a desktop editor, which is downloaded on first use.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runTests } from "@vscode/test-electron";
import { runScenarios } from "./scenarios.ts";

const isWell = await runScenarios(process.argv.slice(2), async (_, extensionTestsPath, workspace) => {
  const data = mkdtempSync(join(tmpdir(), "vsc-"));
  try {
    const status = await runTests({
      extensionDevelopmentPath: resolve("."),
      extensionTestsPath,
      launchArgs: [
        ...(workspace === undefined ? [] : [workspace]),
        `--user-data-dir=${data}`,
        "--disable-extensions",
        "--disable-workspace-trust",
      ],
    });
    return status === 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});
if (!isWell) process.exitCode = 1;
