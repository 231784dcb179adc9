// @customer-impact Engineer: sees what the extension looks like before installing it

// npm run screenshots [-- NAME …]: draws the icon, and writes docs/images/ anew from the packed extension.
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openBrowser } from "./browser.ts";
import { pictureFonts } from "./fonts.ts";
import { drawIcon } from "./icon.ts";
import { installPacked } from "./installed.ts";
import { scenes } from "./scenes.ts";
import { openWindow } from "./window.ts";
import { startWorkbench } from "./workbench.ts";

/** By the end of the picture's name. */
const themes = { light: "Light Modern", dark: "Dark Modern", contrast: "Default High Contrast" };

/** Of a picture, in bytes. */
const limit = 250_000;

const settings = {
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "editor.fontSize": 13,
  "editor.lineHeight": 20,
  "workbench.layoutControl.enabled": false,
  "workbench.tips.enabled": false,
  "explorer.autoReveal": true,
};

/** What a browser shows and a desktop editor does not, or what is about other things. */
const irrelevant = `
  #status\\.host, #status\\.forwardedPorts, #status\\.editor\\.keyboardLayout, #status\\.notifications,
  .statusbar-item[id*="keyboard"], .statusbar-item[id*="ports" i] { display: none !important }
  .monaco-workbench .notifications-toasts, .monaco-workbench .scrollbar { display: none !important }
  .monaco-sash { opacity: 0 }
`;

const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "customer-impact-pictures-"));
const browser = await openBrowser(pictureFonts(folder));
try {
  await drawIcon(browser, "client/media/icon.png");
  await installPacked(join(folder, "extensions"));
  mkdirSync("docs/images", { recursive: true });
  for (const [end, theme] of Object.entries(themes)) await takeAll(end, theme);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function takeAll(end: string, theme: string): Promise<void> {
  const workspace = join(folder, end, "storefront");
  cpSync(resolve("examples/storefront"), workspace, { recursive: true });
  const workbench = await startWorkbench({
    extensionsDir: join(folder, "extensions"),
    settings: { ...settings, "workbench.colorTheme": theme },
  });
  try {
    for (const { name, size, show } of scenes) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const page = await openWindow(browser, workbench.url({ workspace }), size);
      await page.addStyleTag({ content: irrelevant });
      await show(page);
      const path = `docs/images/${name}-${end}.png`;
      await page.screenshot({ path, animations: "disabled", caret: "hide" });
      await page.close();
      const bytes = statSync(path).size;
      console.log(`${path}: ${Math.ceil(bytes / 1000)} kB`);
      if (bytes > limit) throw new Error(`${path} is too large.`);
    }
  } finally {
    await workbench.stop();
  }
}
