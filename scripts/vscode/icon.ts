// @customer-impact via ./screenshots: draws the icon of the extension from its one source, at the size that editors ask for

import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";

/** In pixels; editors show it at 128 and less, on screens of twice the density too. */
const size = 256;

/** Draws `client/media/icon.svg` into a file. */
export async function drawIcon(browser: Browser, path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block }</style>${readFileSync("client/media/icon.svg", "utf8")}`,
  );
  await page.screenshot({ path, omitBackground: true });
  await page.close();
}
