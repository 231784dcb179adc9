// @customer-impact via ./screenshots: does in a window of the editor what a user's hands would, and waits for what they would see

import type { Browser, Locator, Page } from "playwright-core";

/** For whatever is waited for, in milliseconds. */
const patience = 15_000;

/** Of a window, in CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for each CSS pixel; 1 by default. */
  readonly density?: number;
}

/** Opens an address of `Workbench.url` and waits until the window can be used. */
export async function openWindow(browser: Browser, url: string, size: WindowSize): Promise<Page> {
  const { density: deviceScaleFactor = 1, ...viewport } = size;
  const page = await browser.newPage({ viewport, deviceScaleFactor });
  page.setDefaultTimeout(patience);
  await page.goto(url);
  await page.locator(".monaco-workbench .statusbar-item").first().waitFor();
  return page;
}

/** Opens a file through the quick pick. */
export async function openFile(page: Page, path: string): Promise<void> {
  const name = path.slice(path.lastIndexOf("/") + 1);
  await openQuickPick(page);
  await choose(page, path, name);
  await page.locator(".tab.active", { hasText: name }).waitFor();
  await page.locator(".editor-group-container.active .monaco-editor .view-line").first().waitFor();
}

/** Runs a command of the palette by its whole title. What it asks for, if anything, is then there to choose from. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await openQuickPick(page);
  await choose(page, `>${title}`, title);
}

/** Chooses a colour theme by its name. */
export async function chooseTheme(page: Page, name: string): Promise<void> {
  await runCommand(page, "Preferences: Color Theme");
  await choose(page, name, name);
}

/** Types into the quick pick and takes the entry that says this. */
async function choose(page: Page, text: string, wanted: string): Promise<void> {
  const entry = page.locator(".quick-input-list .monaco-list-row", {
    has: page.locator(".label-name", { hasText: new RegExp(`^${escaped(wanted)}$`) }),
  });
  // A list that is only just coming forgets what was typed before it came, and may not yet have all its entries.
  await again(
    () => entry.first().isVisible(),
    async () => {
      await page.locator(input).fill("");
      await page.locator(input).fill(text);
      await entry.first().waitFor({ timeout: 1000 });
    },
  );
  await entry.first().click();
  await entry.first().waitFor({ state: "hidden" });
}

const input = ".quick-input-widget input[type=text]";

async function openQuickPick(page: Page): Promise<void> {
  // Right after it opened, a window does not hear its keys.
  await again(
    () => page.locator(input).isVisible(),
    async () => {
      await page.keyboard.press("Control+P");
      await page.locator(input).waitFor({ timeout: 500 });
    },
  );
}

/** Does something until it has had its effect; what it waits for itself may time out. */
async function again(isDone: () => Promise<boolean>, act: () => Promise<void>): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isDone()))
    await act().catch((error: unknown) => {
      if (Date.now() > end) throw error;
    });
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/**
 * Rests the mouse over something in an editor until the editor tells about it.
 *
 * @param drawn may lie behind something else
 * @param text a part of what is told
 */
export async function hoverOver(page: Page, drawn: Locator, text: string): Promise<void> {
  const hover = page.locator(".monaco-hover", { hasText: text });
  // What is drawn may move just then: a panel opens, a longer line breaks.
  await again(
    () => hover.isVisible(),
    async () => {
      const box = await drawn.boundingBox({ timeout: 1000 });
      if (!box) throw new Error("It is not drawn.");
      await page.mouse.move(0, 0);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
      await hover.waitFor({ timeout: 2000 });
    },
  );
}
