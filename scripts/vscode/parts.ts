// @customer-impact via ./scenes: finds the parts that the extension adds to a window, by what a user reads on them

import type { FrameLocator, Locator, Page } from "playwright-core";
import { runCommand } from "./window.ts";

/** Opens the sidebar by its icon in the activity bar. */
export async function openSidebar(page: Page): Promise<void> {
  await activityIcon(page).click();
  await viewOf(page, "Gaps").locator(".monaco-list-row").first().waitFor();
}

/** The icon in the activity bar; its label ends in how many gaps there are. */
export const activityIcon = (page: Page, label = "Customer Impact"): Locator =>
  page.locator(".activitybar .action-item", { has: page.locator(`.action-label[aria-label^="${label}"]`) });

/** A view of the sidebar, by its title. */
export const viewOf = (page: Page, title: string): Locator =>
  page.locator(".sidebar .pane", { has: page.locator(`.pane-header[aria-label^="${title}"]`) });

/** Rows of a view whose label starts with this. */
export const rowOf = (page: Page, title: string, label: string): Locator =>
  viewOf(page, title).locator(`.monaco-list-row[aria-label^="${label}"]`);

/** Presses a button in the title of a view, which is only there while the mouse is over the view. */
export async function pressInTitle(page: Page, title: string, button: string): Promise<void> {
  await viewOf(page, title).locator(".pane-header").hover();
  await viewOf(page, title).getByRole("button", { name: button }).click();
}

/** Opens the coverage page, and waits until its charts are drawn. */
export async function openCoverage(page: Page): Promise<FrameLocator> {
  await runCommand(page, "Customer Impact: Show Coverage");
  const frame = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  await frame.locator(".treemap-chart canvas").waitFor();
  return frame;
}
