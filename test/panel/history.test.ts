import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { openBrowser } from "../../scripts/vscode/browser.ts";
import { type HistoryPoint, historyOf } from "../../server/src/coverage/history.ts";
import { pageAssets } from "../../server/src/host/pageAssets.ts";
import { historyHtml } from "../../server/src/reports/html/historyPage.ts";
import { hostileTexts } from "../reports/hostileTexts.ts";
import { reportOf, shopper } from "../reports/model.ts";

const assets = pageAssets();

/** A customer with a hostile name comes, and goes; so does a hostile subject. */
const pointsWith = (text: string): HistoryPoint[] => {
  const configuration = { customers: [shopper, { ...shopper, id: "odd", name: text, aliases: [] }] };
  return [[], ["odd: gets it"], []].map((statements, at) => {
    const { summary, customers } = reportOf({
      modules: { "a.ts": statements, "b.ts": ["Shopper: pays"] },
      configuration,
    });
    const shown = customers.map((one) => (one.customer.id === "odd" && at === 1 ? { ...one, direct: 1 } : one));
    const commit = { hash: String(at).repeat(40), date: `2026-01-0${at + 1}T00:00:00Z`, subject: text };
    return { commit, step: at === 0 ? 0 : 1, summary, customers: shown };
  });
};

describe("the page of a history", function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), "customer-impact-history-"));
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("draws a chart for each customer with its marks, tells of a commit, and runs nothing that an author wrote", async () => {
    const file = join(folder, "history.html");
    const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
    const faults: string[] = [];
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("dialog", (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (request.url() !== pathToFileURL(file).href && !request.url().startsWith("data:")) faults.push(request.url());
    });
    for (const text of ["Courier", ...hostileTexts]) {
      const history = historyOf(pointsWith(text));
      writeFileSync(
        file,
        historyHtml(history, { page: { name: text.slice(0, 200), assets: () => assets }, scope: "", version: "1.2.3" }),
      );
      await page.goto(pathToFileURL(file).href);
      assert.equal(await page.locator(".card svg").count(), 2);
      assert.equal(await page.locator(".card .mark.gained-first").count(), 1);
      assert.equal(await page.locator(".card .mark.lost-last").count(), 1);
      assert.equal(await page.locator(".marks tbody tr").count(), 2);
      await page.locator(".plot.large").hover();
      assert.match((await page.locator(".tooltip").textContent()) ?? "", /2026-01-02 1111111111/);
      assert.equal(await page.locator("img, iframe, [onload], [onerror]").count(), 0);
    }
    assert.deepEqual(faults, []);
    await page.close();
  });
});
