import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hoverOver, openFile } from "../../scripts/vscode/window.ts";
import { until } from "../vscode/suite/support/until.ts";
import { session } from "./support/session.ts";

describe("somebody who opens a file with a slip in it", () => {
  const open = session();
  const path = "pricing/shop_pricing/currency.py";

  it("sees it underlined, and the file marked in the explorer", async () => {
    const { page } = open();
    await openFile(page, path);
    await page.locator(".squiggly-error").waitFor();
    await page.locator('.explorer-viewlet [aria-label*="currency.py • 1 problem"]').waitFor();
  });

  it("is told about it under the mouse", async () => {
    const { page } = open();
    await hoverOver(page, page.locator(".squiggly-error"), 'No module "./qoute". Did you mean "./quote"?');
    await page.keyboard.press("Escape");
  });

  it("finds it among the problems, with those of files that are closed, and goes to it", async () => {
    const { page } = open();
    await page.keyboard.press("Control+Shift+M");
    const problems = page.locator(".markers-panel .monaco-list-row");
    await problems.filter({ hasText: "rateLimit.ts" }).waitFor();
    // Farther to the right there is a link to the rule.
    await problems
      .filter({ hasText: 'No module "./qoute"' })
      .first()
      .dblclick({ position: { x: 100, y: 11 } });
    await page.locator(".statusbar-item", { hasText: "Ln 1, Col 31 (7 selected)" }).waitFor();
  });

  it("has the light bulb mend it", async () => {
    const { page, workspace } = open();
    await page.locator(".lightBulbWidget").click();
    await page.locator(".action-widget .monaco-list-row", { hasText: "./quote" }).first().click();
    await page.locator(".action-widget").first().waitFor({ state: "hidden" });
    // The list of problems takes so much room that the editor may have scrolled.
    await page.keyboard.press("Control+Home");
    await page.locator(".view-line", { hasText: "via ./quote:" }).waitFor();
    await page.locator(".squiggly-error").waitFor({ state: "detached" });
    await page.keyboard.press("Control+S");
    await until("the file is saved", () => readFileSync(join(workspace, path), "utf8").includes("via ./quote:"));
    await page.locator(".markers-panel .monaco-list-row", { hasText: "./qoute" }).waitFor({ state: "detached" });
  });

  it("is offered the customers while writing a statement", async () => {
    const { page } = open();
    await openFile(page, "api/src/rateLimit.ts");
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("// @customer-impact Sho");
    const offered = page.locator(".suggest-widget .monaco-list-row", { hasText: "Shopper" }).first();
    await offered.waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".view-line", { hasText: "// @customer-impact Shopper" }).waitFor();
  });
});
