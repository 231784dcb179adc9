import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../../scripts/vscode/browser.ts";
import { createReport, type Report } from "../../server/src/coverage/report.ts";
import { pageAssets } from "../../server/src/host/pageAssets.ts";
import { htmlReport } from "../../server/src/reports/html/htmlReport.ts";
import { check } from "../../server/src/rules/check.ts";
import { importing } from "../reports/importing.ts";
import { hostileModel } from "../reports/hostile.ts";
import { hostileTexts } from "../reports/hostileTexts.ts";
import { reportOf } from "../reports/model.ts";
import { shop } from "../reports/shop.ts";
import { manyModules } from "../support/manyModules.ts";

const assets = pageAssets();
const owners = "* @shop/core\nsrc/platform/ @shop/platform\nservices/\n";

const pageOf = (report: Report, command: "coverage" | "check" = "coverage", name = "shop"): string =>
  htmlReport(report, { command, thresholds: { coverage: 60 }, version: "1.2.3", page: { name, assets: () => assets } });

/** A large workspace; bench/page.mjs measures one of 100,000 modules. */
const many = (): Report => {
  const lines = manyModules(20_000);
  return createReport(lines, () => check(lines, { path: "customer-impact.json", locate: () => undefined }));
};

const headings = (page: Page): Promise<string[]> => page.locator("h2:visible").allTextContents();

describe("the page of a report", function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), "customer-impact-report-"));
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page from the disk. Nothing may go wrong in it, nothing may run but its script, and nothing may be asked for. */
  async function withReport(html: string, use: (page: Page) => Promise<void>): Promise<void> {
    const file = join(folder, "report.html");
    writeFileSync(file, html);
    const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
    const faults: string[] = [];
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("request", (request) => {
      const url = request.url();
      if (url !== pathToFileURL(file).href && !url.startsWith("data:")) faults.push(`asked for ${url}`);
    });
    page.on("dialog", (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.addInitScript(
      `addEventListener("securitypolicyviolation", (event) => console.error("policy: " + event.violatedDirective));`,
    );
    try {
      await page.goto(pathToFileURL(file).href);
      await use(page);
      assert.deepEqual(faults, []);
    } finally {
      await page.close();
    }
  }

  it("has a title, a day, what is left out, and every part in its order", () =>
    withReport(pageOf(reportOf({ ...shop, owners })), async (page) => {
      await page.waitForSelector(".gaps tbody tr");
      assert.equal(await page.title(), "Customer impact of shop");
      assert.match(
        await page.locator(".report-head").innerText(),
        /^Customer impact of shop\s+1 June 2026 · customer-impact 1\.2\.3/,
      );
      assert.deepEqual(await headings(page), [
        "Folders",
        "Customers",
        "Lines",
        "Gaps",
        "Owners",
        "Problems",
        "Left out",
      ]);
      assert.match(await page.locator("header").innerText(), /42\.8% coverage[^]*Below the threshold of 60%/);
      assert.match(await page.locator(".left-out").innerText(), /tests\s+1,234\s+tests, and what belongs to them/);
      assert.deepEqual(await page.locator(".owners tbody th").allTextContents(), [
        "@shop/platform",
        "@shop/core",
        "Nobody",
      ]);
      await page.locator(".contents").getByRole("link", { name: "Owners" }).click();
      assert.ok(await page.locator("#owners-title").isVisible());
    }));

  it("has the problems first for check, the worst first, and finds some of them", () =>
    withReport(pageOf(reportOf({ ...shop, owners }), "check"), async (page) => {
      await page.waitForSelector(".gaps tbody tr");
      assert.equal((await headings(page))[0], "Problems");
      const severities = await page.locator(".problems .severity").allTextContents();
      assert.deepEqual([...new Set(severities)], ["error", "warning", "information"]);
      assert.equal(severities.lastIndexOf("error"), severities.indexOf("warning") - 1);
      await page.locator(".problems").getByRole("button", { name: "Warnings 8" }).click();
      assert.equal(await page.locator(".problems tbody tr").count(), 8);
      await page.locator(".problems input").fill("Shoper");
      await page.waitForSelector(".problems tbody tr:only-child");
      assert.match(
        await page.locator(".problems tbody").innerText(),
        /src\/refunds\/ledger\.ts:1:21\s+warning\s+No customer "Shoper"[^]*unknown-customer/,
      );
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(`document.activeElement.getAttribute("aria-pressed")`), "true");
    }));

  it("tells nobody's code apart, where imports were read", async () => {
    const report = reportOf(shop);
    const lines = importing(report.lines, { "src/checkout/pay.ts": ["src/platform/log.ts"] });
    await withReport(pageOf({ ...report, lines, modules: lines.modules }), async (page) => {
      await page.waitForSelector(".gaps tbody tr");
      const rows = page.locator(".gaps tbody tr");
      const all = await rows.count();
      await page
        .locator(".gaps")
        .getByRole("button", { name: /^Nobody's code \d+$/ })
        .click();
      await page.getByText("Is it still needed?").waitFor();
      const some = await rows.allInnerTexts();
      assert.ok(some.length > 0 && some.length < all);
      for (const text of some) assert.match(text, / · nobody's code/);
      assert.equal(await rows.filter({ hasText: "platform/log.ts" }).count(), 0);
    });
    await withReport(pageOf(report), async (page) => {
      await page.waitForSelector(".gaps tbody tr");
      assert.equal(await page.getByText("obody's code").count(), 0);
    });
  });

  it("says what to do where nothing is stated, and what there is where there is nothing", async () => {
    await withReport(pageOf(reportOf({ modules: { "a.ts": [], "b.ts": [] } }), "check"), async (page) => {
      await page.waitForSelector(".gaps tbody tr");
      assert.deepEqual(await headings(page), ["Nothing is stated yet", "Problems", "Folders", "Customers", "Gaps"]);
      assert.equal(await page.locator(".start li").count(), 3);
    });
    await withReport(pageOf(reportOf({ modules: {}, leftOut: { vendored: ["a", "b"] } })), async (page) => {
      await page.getByText("Files left out: 2 vendored.").waitFor();
      assert.deepEqual(await headings(page), []);
    });
    const configuration = { customers: shop.configuration?.customers ?? [] };
    await withReport(pageOf(reportOf({ modules: {}, configuration }), "check"), async (page) => {
      await page.getByText("No module reaches the customer Grocer.").waitFor();
      assert.deepEqual(await headings(page), ["Problems"]);
    });
  });

  // All of them at once, and those that could leave their place alone, too.
  for (const text of [hostileTexts.join(" "), ...hostileTexts.slice(0, 6)])
    it(`shows ${JSON.stringify(text.slice(0, 30))} as text`, () =>
      withReport(pageOf(reportOf(hostileModel(text)), "check", text), async (page) => {
        await page.waitForSelector(".gaps tbody tr");
        for (const name of ["treemap", "flow"]) await page.locator(`[data-toggle=${name}]`).click();
        assert.equal(await page.locator("img, svg, iframe, object, embed, form, base, [onload], [onerror]").count(), 0);
        assert.equal(await page.locator("script").count(), 2);
        assert.deepEqual(
          await page
            .locator("a")
            .evaluateAll((links) =>
              links.flatMap((link) =>
                (link as unknown as { getAttribute: (name: string) => string }).getAttribute("href").startsWith("#")
                  ? []
                  : [link.textContent],
              ),
            ),
          [],
        );
        const shown = await page.locator("#page").evaluate((root) => root.textContent ?? "");
        assert.doesNotMatch(shown, /[\u202a-\u202e\u2066-\u2069\u2028\u2029\u200f\u001b]/);
        if (/^[\x20-\x7e]+$/.test(text) && text.length < 100) {
          const gaps = await page.locator(".gaps tbody").innerText();
          assert.ok(gaps.includes(text.trim().replaceAll(/\s+/g, " ")), gaps);
        }
      }));

  it("is the same bytes for the same report", () => assert.equal(pageOf(reportOf(shop)), pageOf(reportOf(shop))));

  it("carries every module and problem of a large workspace, at less than 120 bytes a module", async function () {
    this.timeout(60_000);
    const report = many();
    const html = pageOf(report);
    assert.ok(Buffer.byteLength(html) < 600_000 + 20_000 * 120, `${Buffer.byteLength(html)} bytes`);
    await withReport(html, async (page) => {
      await page.getByText(/^1 to 50 of 14,\d+ modules without a line$/).waitFor();
      await page.getByText(/^1 to 50 of 19,\d+ problems$/).waitFor();
      assert.equal(await page.locator(".aside", { hasText: "not in this page" }).count(), 0);
      await page.locator("[data-toggle=treemap]").click();
      // Folders far below open, too.
      for (const name of ["checkout/", "api/", "core0/"])
        await page.locator(".treemap table").getByRole("button", { name, exact: true }).click();
      assert.match(await page.locator(".treemap tbody").innerText(), /module\d+\.ts/);
    });
  });
});
