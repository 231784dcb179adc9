// @customer-impact via ./test, ./desktop: says in which windows the extension is tried, and never on anybody's own files

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A kind of window, and the tests that belong into it. */
interface Scenario {
  /** The folder of the tests in test/vscode/suite. */
  readonly name: string;
  /**
   * Makes what the window shows.
   *
   * @param folder an empty one
   * @returns the absolute path to open; undefined for an empty window
   */
  readonly prepare: (folder: string) => string | undefined;
}

const example = resolve("examples/storefront");

const scenarios: readonly Scenario[] = [
  {
    name: "folder",
    prepare: (folder) => {
      cpSync(example, join(folder, "storefront"), { recursive: true });
      return join(folder, "storefront");
    },
  },
  {
    name: "multiRoot",
    prepare: (folder) => {
      cpSync(example, join(folder, "storefront"), { recursive: true });
      mkdirSync(join(folder, "tools"));
      writeFileSync(join(folder, "tools/report.py"), "# @customer-impact via ./missing: prints what was sold\n");
      const file = join(folder, "all.code-workspace");
      writeFileSync(file, JSON.stringify({ folders: [{ path: "storefront" }, { path: "tools" }] }));
      return file;
    },
  },
  { name: "noFolder", prepare: () => undefined },
];

/**
 * Runs each scenario in turn, on files that are deleted after it.
 *
 * @param wanted names of scenarios; empty for all
 * @param run gets the module with the tests and the path to open; true where all is well
 */
export async function runScenarios(
  wanted: readonly string[],
  run: (scenario: Scenario, tests: string, workspace: string | undefined) => Promise<boolean>,
): Promise<boolean> {
  let isWell = true;
  for (const scenario of scenarios) {
    if (wanted.length > 0 && !wanted.includes(scenario.name)) continue;
    const folder = mkdtempSync(join(tmpdir(), "customer-impact-workspace-"));
    try {
      console.log(`\nIn the editor: ${scenario.name}`);
      const tests = resolve("out/test/vscode", scenario.name, "index.cjs");
      if (!(await run(scenario, tests, scenario.prepare(folder)))) isWell = false;
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  }
  return isWell;
}
