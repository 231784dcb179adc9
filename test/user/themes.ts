import assert from "node:assert/strict";
import { chooseTheme, openFile } from "../../scripts/vscode/window.ts";
import { session } from "./support/session.ts";

/** What a page has, and Node has not. */
interface Browser {
  readonly getComputedStyle: (element: unknown) => { readonly color: string };
}

const themes = [
  { name: "Dark Modern", kind: "vs-dark" },
  { name: "Light Modern", kind: "vs" },
  { name: "Dark High Contrast", kind: "hc-black" },
  { name: "Light High Contrast", kind: "hc-light" },
];

describe("somebody who changes the colour theme", () => {
  const open = session();

  before(() => openFile(open().page, "pricing/shop_pricing/currency.py"));

  for (const { name, kind } of themes)
    it(`tells statements from other comments, and sees what is wrong: ${name}`, async () => {
      const { page } = open();
      await chooseTheme(page, name);
      await page.locator(`.monaco-workbench.${kind}`).waitFor();
      await page.locator(".squiggly-error").waitFor();
      const colorOf = (text: string): Promise<string> =>
        page
          .locator(".view-line span span", { hasText: text })
          .first()
          .evaluate((part) => (globalThis as unknown as Browser).getComputedStyle(part).color);
      assert.notEqual(await colorOf("@customer-impact"), await colorOf("fixes the rate"));
    });
});
