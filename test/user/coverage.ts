import type { FrameLocator, Page } from "playwright-core";
import { openCoverage } from "../../scripts/vscode/parts.ts";
import { chooseTheme, openFile } from "../../scripts/vscode/window.ts";
import { session } from "./support/session.ts";

describe("somebody who asks for coverage", () => {
  const open = session();

  it("sees the figures of the workspace", async () => {
    const { page } = open();
    await openFile(page, "customer-impact.json");
    const coverage = await openCoverage(page);
    await coverage.locator("header", { hasText: "80.9% coverage" }).waitFor();
  });

  it("clicks a module in the treemap and lands in its file", async () => {
    const { page } = open();
    await pointInTreemap(page, await openCoverage(page), "api/src/rateLimit.ts");
    await page.mouse.down();
    await page.mouse.up();
    await page.locator(".tab.active", { hasText: "rateLimit.ts" }).waitFor();
    await page.locator(".view-line", { hasText: "export" }).first().waitFor();
  });

  it("clicks a folder, sees its modules, and goes up again", async () => {
    const { page } = open();
    const coverage = await openCoverage(page);
    await pointInTreemap(page, coverage, "web/src/lib/");
    await page.mouse.down();
    await page.mouse.up();
    await coverage.locator(".breadcrumb", { hasText: "lib" }).waitFor();
    await coverage.locator(".breadcrumb").getByRole("button", { name: "Workspace" }).click();
    await coverage.locator(".breadcrumb", { hasText: /^Workspace$/ }).waitFor();
  });

  it("filters the gaps, and goes to one", async () => {
    const { page } = open();
    const coverage = await openCoverage(page);
    await coverage.locator(".gaps input").fill("backtest");
    await coverage.locator(".gaps tbody tr:only-child").getByRole("button").first().click();
    await page.locator(".tab.active", { hasText: "backtest.py" }).waitFor();
  });

  for (const [name, kind] of [
    ["Dark Modern", "vscode-dark"],
    ["Dark High Contrast", "vscode-high-contrast"],
    ["Light Modern", "vscode-light"],
  ] as const)
    it(`still reads it after a change of the theme: ${name}`, async () => {
      const { page } = open();
      const coverage = await openCoverage(page);
      await chooseTheme(page, name);
      await coverage.locator(`body.${kind} .percent`, { hasText: "80.9%" }).waitFor();
    });
});

/** Moves the mouse over the treemap until its tooltip names what is wanted. */
async function pointInTreemap(page: Page, coverage: FrameLocator, wanted: string): Promise<void> {
  const canvas = coverage.locator(".treemap-chart canvas");
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error("The treemap is not drawn.");
  const told = coverage.locator(".tooltip strong");
  const step = 48;
  for (let y = box.y + step / 2; y < box.y + box.height; y += step)
    for (let x = box.x + step / 2; x < box.x + box.width; x += step) {
      await page.mouse.move(x, y);
      if ((await told.allTextContents()).includes(wanted)) return;
    }
  throw new Error(`${wanted} is not in the treemap.`);
}
