// @customer-impact via ./screenshots: says what each picture of the extension shows

import type { Page } from "playwright-core";
import { openCoverage, openSidebar, rowOf, viewOf } from "./parts.ts";
import { hoverOver, openFile, type WindowSize } from "./window.ts";

/** One picture. */
interface Scene {
  /** Of the file, without the theme. */
  readonly name: string;
  readonly size: WindowSize;
  /** Brings a new window to where the picture is taken. */
  readonly show: (page: Page) => Promise<void>;
}

export const scenes: readonly Scene[] = [
  {
    name: "problem",
    size: { width: 1040, height: 640, density: 1.5 },
    show: async (page) => {
      await openFile(page, "pricing/shop_pricing/currency.py");
      await page.keyboard.press("Control+B");
      await page.keyboard.press("Control+Shift+M");
      await page.locator(".markers-panel .monaco-list-row", { hasText: "qoute" }).first().waitFor();
      await hoverOver(page, page.locator(".squiggly-error").first(), "Quick Fix");
    },
  },
  {
    name: "line",
    size: { width: 1040, height: 460, density: 1.5 },
    show: async (page) => {
      await openFile(page, "shipping/quote/quote.go");
      await page.keyboard.press("Control+B");
      await hoverOver(
        page,
        page.locator(".view-line span span", { hasText: "@customer-impact" }).first(),
        "Imported by",
      );
    },
  },
  {
    name: "gap",
    size: { width: 1040, height: 520, density: 1.5 },
    show: async (page) => {
      await openFile(page, "api/src/rateLimit.ts");
      await knowImports(page);
      await page.keyboard.press("Control+B");
      await page.locator(".view-line").first().click();
      await page.keyboard.press("Control+.");
      await page.locator(".action-widget", { hasText: "which imports this module" }).waitFor();
      await page.mouse.move(0, 0);
    },
  },
  {
    name: "sidebar",
    size: { width: 1200, height: 780, density: 1.5 },
    show: async (page) => {
      await openFile(page, "db/views/shipping_zones.sql");
      await knowImports(page);
      await widenSidebar(page);
      await rowOf(page, "Statements", "Shopper, customer").click();
      await rowOf(page, "Statements", "knows the full price").click();
      await rowOf(page, "Gaps", "api/src/, folder").click();
      await rowOf(page, "Gaps", "api/src/rateLimit.ts").waitFor();
      await viewOf(page, "This Module").locator(".monaco-list-row", { hasText: "to Shopper" }).waitFor();
      await page.mouse.move(0, 0);
    },
  },
  {
    name: "coverage",
    size: { width: 1120, height: 1165, density: 1.5 },
    show: async (page) => {
      const coverage = await openCoverage(page);
      await page.keyboard.press("Control+B");
      await coverage.locator(".customers tbody tr").first().waitFor();
    },
  },
];

/** Opens the sidebar, and waits until it is known who imports whom. */
async function knowImports(page: Page): Promise<void> {
  await openSidebar(page);
  await viewOf(page, "Gaps").locator(".pane-header", { hasText: "nobody's code" }).waitFor();
}

/** Makes room for the words in the lists. */
async function widenSidebar(page: Page): Promise<void> {
  const box = await page.locator(".part.sidebar").boundingBox();
  if (!box) throw new Error("There is no sidebar.");
  await page.mouse.move(box.x + box.width, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 400, box.y + 200, { steps: 5 });
  await page.mouse.up();
}
