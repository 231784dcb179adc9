import { openFile } from "../../scripts/vscode/window.ts";
import { session } from "./support/session.ts";

describe("somebody who does not trust a folder", () => {
  const open = session({ asksForTrust: true });

  it("sees what is wrong all the same, in the file and in the list of problems", async () => {
    const { page } = open();
    await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
    await openFile(page, "pricing/shop_pricing/currency.py");
    await page.locator(".squiggly-error").waitFor();
    await page.keyboard.press("Control+Shift+M");
    await page.locator(".markers-panel .monaco-list-row", { hasText: 'No module "./qoute"' }).first().waitFor();
  });
});
