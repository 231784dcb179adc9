import assert from "node:assert/strict";
import { commands, LanguageStatusSeverity, MarkdownString, ThemeColor } from "vscode";
import { cli } from "../support/cli.ts";
import { exported } from "../support/extension.ts";
import { closeAll, open, root } from "../support/files.ts";
import { until } from "../support/until.ts";

describe("the status bar", () => {
  before(exported);

  it("shows the percentage of the command line, and the customers behind it", async () => {
    const { coverageItem } = await exported();
    const { summary, customers } = JSON.parse(cli("coverage", root(), "--format", "json")) as {
      readonly summary: { readonly percent: number; readonly counted: number };
      readonly customers: readonly { readonly name: string; readonly kind: string; readonly direct: number }[];
    };
    await until("it is there", () => coverageItem.item.text === `$(target) ${summary.percent}%`);
    const { tooltip } = coverageItem.item;
    assert.ok(tooltip instanceof MarkdownString && !tooltip.isTrusted && !tooltip.supportHtml);
    for (const { name, kind, direct } of customers)
      assert.equal(
        new RegExp(`\\| ${name.replace(" ", "\\S+")} \\| ${direct} \\|`).test(tooltip.value),
        kind === "external",
      );
  });

  it("says when the server is away, in its own place", async () => {
    const { coverageItem, server } = await exported();
    await server.stop();
    server.start();
    await until("it turns", () => coverageItem.item.text.startsWith("$(loading~spin)"));
    await until("it is at rest", () => coverageItem.item.text.startsWith("$(target)"));
  });

  it("says when the server has died too often, and brings it back", async () => {
    const { coverageItem, server } = await exported();
    for (let died = 0; server.state.kind !== "failed"; died++) {
      assert.ok(died < 10);
      const pid = await until("it runs", () => server.state.kind === "failed" || server.pid);
      if (pid !== true) process.kill(pid, "SIGKILL");
      await until("it is known", () => server.state.kind === "failed" || server.pid !== pid);
    }
    assert.ok(coverageItem.item.backgroundColor instanceof ThemeColor);
    assert.equal(coverageItem.item.command, "customerImpact.restartServer");
    await commands.executeCommand("customerImpact.restartServer");
    await until("it is at rest", () => coverageItem.item.text.startsWith("$(target)"));
    assert.equal(coverageItem.item.backgroundColor, undefined);
  }).timeout(60_000);
});

describe("the status of a file", () => {
  before(exported);
  afterEach(closeAll);

  for (const [path, text, severity] of [
    ["api/src/stock.ts", /^It has a line to Shopper/, LanguageStatusSeverity.Information],
    ["api/src/rateLimit.ts", /^It has no line to a customer/, LanguageStatusSeverity.Warning],
    ["api/src/legacy/csv.ts", /^It is exempt|^It has/, undefined],
    ["e2e/checkout.spec.ts", /^It is left out \(tests\)/, LanguageStatusSeverity.Information],
  ] as const)
    it(`is its line: ${path}`, async () => {
      const { lineItem } = await exported();
      await open(path);
      const item = await until("it is told", () => (text.test(lineItem.item?.text ?? "") ? lineItem.item : undefined));
      if (severity !== undefined) assert.equal(item.severity, severity);
      assert.equal(item.busy, false);
      assert.equal(item.command?.command, "customerImpact.explain");
    });

  it("is none where there is nothing to say", async () => {
    const { lineItem } = await exported();
    await open("api/src/stock.ts");
    await until("it is told", () => lineItem.item);
    await open("README.md");
    await until("it is gone", () => lineItem.item === undefined);
  });
});
