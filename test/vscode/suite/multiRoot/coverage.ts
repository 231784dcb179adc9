import assert from "node:assert/strict";
import { commands, Uri, window } from "vscode";
import { printed } from "../support/commandLine.ts";
import { exported } from "../support/extension.ts";
import { root } from "../support/files.ts";
import { until } from "../support/until.ts";

describe("coverage of several folders", () => {
  before(exported);
  afterEach(() => commands.executeCommand("workbench.action.closeAllEditors"));

  it("has a page for each, and asks which one is meant", async () => {
    const { coverage } = await exported();
    await commands.executeCommand("customerImpact.showCoverage", Uri.file(`${root(1)}/report.py`));
    assert.deepEqual([...coverage.panels.keys()], [Uri.file(root(1)).toString()]);
    const asking = commands.executeCommand("customerImpact.showCoverage");
    await new Promise((resolve) => setTimeout(resolve, 500));
    await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    await asking;
    assert.equal(coverage.panels.size, 2);
    const titles = ["Customer Impact: storefront", "Customer Impact: tools"];
    const labels = (): string[] => window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await until("both have their tabs", () => labels().sort().join() === titles.join());
  });

  it("adds up to the counts of the command line for all of them", async () => {
    const { coverage } = await exported();
    let sums: readonly number[] | undefined;
    const listening = coverage.tests.onDidRun(({ files, request }) => {
      // What the page has started for one folder may still go on.
      if (request.include?.length === 1) return;
      const of = (part: "covered" | "total"): number =>
        files.reduce((sum, { statementCoverage }) => sum + statementCoverage[part], 0);
      sums = [of("covered"), of("total")];
    });
    await commands.executeCommand("testing.coverageAll");
    await until("the run has ended", () => sums);
    listening.dispose();
    const figures = [root(0), root(1)].map(
      (folder) =>
        (
          printed("coverage", folder) as {
            readonly summary: Readonly<Record<"direct" | "indirect" | "counted", number>>;
          }
        ).summary,
    );
    assert.deepEqual(sums, [
      figures.reduce((sum, { direct, indirect }) => sum + direct + indirect, 0),
      figures.reduce((sum, { counted }) => sum + counted, 0),
    ]);
  });
});
