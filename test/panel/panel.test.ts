import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Snapshot } from "../../server/src/features/snapshot.ts";
import { manyModules } from "../support/manyModules.ts";
import { snapshotOf } from "../support/snapshotOf.ts";
import { openBrowser } from "../../scripts/vscode/browser.ts";
import { withPage, eventually } from "./editor.ts";

const root = "examples/storefront";
const storefront = new Map(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(root, path).replaceAll("\\", "/"), readFileSync(path, "utf8")] as const),
);
const example = (): Snapshot => snapshotOf(storefront);
const many = (): Snapshot => ({ ...snapshotOf(new Map()), lines: manyModules(100_000) });

const registry = `{ "customers": { "shopper": { "name": "Shopper", "priority": 1 } } }`;
const covered = "// @customer-impact Shopper: pays by card in one step\n";

/** Whether anything is drawn on a chart. */
const isDrawn = (page: Page, chart: string): Promise<boolean> =>
  page.evaluate(`(() => {
    const canvas = document.querySelector(".${chart} canvas");
    if (!canvas) return false;
    return canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0);
  })()`);

const rows = (page: Page, section: string): Promise<string[]> =>
  page.locator(`.${section} tbody tr th`).allTextContents();

describe("the coverage page", function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  it("shows the figures, both charts, the customers by priority and the gaps", () =>
    withPage(browser, example(), async ({ page }) => {
      await page.waitForSelector(".gaps tbody tr");
      assert.match(
        await page.locator("header").innerText(),
        /80\.9% coverage[^]*34 of 42 modules[^]*17 direct[^]*Meets the threshold of 75%/,
      );
      assert.deepEqual([await isDrawn(page, "treemap-chart"), await isDrawn(page, "flow-chart")], [true, true]);
      assert.deepEqual(await page.locator(".customers tbody th .link").allTextContents(), [
        "Shopper",
        "Merchant",
        "Gift recipient",
        "Courier",
      ]);
      assert.equal((await rows(page, "gaps")).length, 8);
    }));

  it("puts a table in the place of a chart, with the same places to go", () =>
    withPage(browser, example(), async ({ page, opened }) => {
      await page.locator("[data-toggle=treemap]").click();
      assert.equal(await page.locator(".treemap-chart").isVisible(), false);
      await page.locator(".treemap table").getByRole("button", { name: "pricing/shop_pricing/" }).click();
      await page.locator(".treemap table").getByRole("button", { name: "currency.py" }).click();
      await page.locator("[data-toggle=flow]").click();
      await page.locator(".flow table").getByRole("button", { name: "knows the full price" }).first().click();
      assert.deepEqual(
        opened.map(({ path }) => path),
        ["pricing/shop_pricing/currency.py", "customer-impact.json"],
      );
      await page.locator("[data-toggle=treemap]").click();
      assert.equal(await page.locator(".treemap-chart").isVisible(), true);
    }));

  it("opens the module that is clicked", () =>
    withPage(browser, snapshotOf(new Map([["src/pay.ts", `\n\n${covered}`]])), async ({ page, opened }) => {
      await page.waitForSelector(".treemap-chart canvas");
      // The only folder, below its header.
      await page.locator(".treemap-chart").click({ position: { x: 300, y: 200 } });
      assert.deepEqual(opened, [{ path: "src/pay.ts", line: 2 }]);
    }));

  it("is walked through by keyboard", () =>
    withPage(browser, example(), async ({ page, opened }) => {
      await page.waitForSelector(".gaps tbody tr");
      const focus = (): Promise<string> =>
        page.evaluate(`document.activeElement.getAttribute("data-toggle") ?? document.activeElement.className`);
      const order = [];
      for (let press = 0; press < 9; press++) {
        await page.keyboard.press("Tab");
        order.push(await focus());
      }
      assert.deepEqual(order, [
        "treemap",
        "link",
        "chart treemap-chart",
        "link",
        "link",
        "link",
        "link",
        "flow",
        "chart flow-chart",
      ]);
      await page.locator(".treemap-chart").focus();
      for (const key of ["ArrowRight", "Enter", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
      assert.match(await page.locator(".breadcrumb").innerText(), /Workspace\s+web\s+src/);
      assert.match(await page.locator(".treemap-chart [aria-live]").innerText(), /^web\/src\//);
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      assert.equal(opened.length, 1);
      await page.keyboard.press("Backspace");
      await page.locator(".breadcrumb", { hasText: /^Workspace$/ }).waitFor();
      await page.locator(".gaps input").focus();
      await page.keyboard.type("analytics");
      await page.waitForSelector(".gaps tbody tr:only-child");
      assert.match(
        await page.locator(".gaps [role=status]").innerText(),
        /^1 module without a line \(of 1\)|^1 module without a line$/,
      );
    }));

  it("narrows the gaps by reason and folder, and says what to do", () =>
    withPage(browser, example(), async ({ page, opened }) => {
      await page.getByRole("button", { name: /^No statement/ }).click();
      await page.waitForSelector(".gaps tbody tr:nth-child(2):last-child");
      assert.deepEqual(await rows(page, "gaps"), ["api/src/rateLimit.ts", "forecast/shop_forecast/backtest.py"]);
      assert.match(await page.locator(".advice").innerText(), /^Say whom each serves/);
      assert.match(await page.locator(".gaps [role=status]").innerText(), /2 modules without a line \(of 8\)/);
      await page.locator(".gaps tbody .link").first().click();
      assert.deepEqual(opened, [{ path: "api/src/rateLimit.ts", line: 0 }]);
    }));

  it("changes in place: folder, filter, table and focus stay", () =>
    withPage(browser, example(), async ({ page, change }) => {
      await page.locator("[data-toggle=treemap]").click();
      await page.locator(".treemap table").getByRole("button", { name: "web/src/" }).click();
      await page.locator(".gaps input").fill("web");
      await page.waitForSelector(".gaps tbody tr:nth-child(2):last-child");
      await page.locator(".treemap table").getByRole("button", { name: "lib/" }).focus();
      await page.evaluate("window.scrollTo(0, 150)");
      await change(snapshotOf(new Map([...storefront, ["web/src/lib/experiments.ts", covered]])));
      // The other gap went via this module.
      await page.getByText("No gap matches.").waitFor();
      assert.match(await page.locator("header").innerText(), /85\.7% coverage/);
      assert.equal(await page.locator(".gaps input").inputValue(), "web");
      assert.match(await page.locator(".breadcrumb").innerText(), /web\s+src/);
      assert.equal(await page.evaluate("document.activeElement.textContent"), "lib/");
      assert.equal(await page.evaluate("window.scrollY"), 150);
      await page.reload();
      await page.getByText("No gap matches.").waitFor();
      assert.match(await page.locator(".breadcrumb").innerText(), /web\s+src/);
    }));

  it("draws anew in the colours of another theme", () =>
    withPage(browser, example(), async ({ page }) => {
      await page.waitForSelector(".treemap-chart canvas");
      const picture = (): Promise<string> =>
        page.evaluate(`document.querySelector(".treemap-chart canvas").toDataURL()`);
      const dark = await picture();
      await page.evaluate(`document.body.className = "vscode-high-contrast"`);
      await page.waitForTimeout(100);
      assert.notEqual(await picture(), dark);
    }));

  it("stays small with 100,000 modules", () =>
    withPage(browser, many(), async ({ page }) => {
      await page.waitForSelector(".gaps tbody tr");
      assert.equal((await rows(page, "gaps")).length, 50);
      await page.locator(".gaps input").fill("ASK todo");
      await page.getByText(/^1 to 50 of 7,\d+ modules without a line$/).waitFor();
      assert.deepEqual(new Set(await page.locator(".gaps .says").allTextContents()), new Set(["todo: ask around"]));
      await page.getByRole("button", { name: "Next" }).click();
      await page.getByText(/^51 to 100 of/).waitFor();
      assert.equal((await rows(page, "gaps")).length, 50);
      assert.ok((await page.locator("*").count()) < 1500);
    }));

  it("says when there is nothing yet, nothing at all, and nothing left to do", () =>
    withPage(browser, { ...snapshotOf(new Map()), isComplete: false }, async ({ page, send, change }) => {
      await page.getByRole("heading", { name: "Reading the workspace" }).waitFor();
      await send({ kind: "reading", done: 1200, total: 20_000 });
      await page.getByText("1,200 of 20,000 files").waitFor();
      await change(snapshotOf(new Map([["node_modules/a.js", ""]])));
      await page.getByText("Files left out: 1 vendored.").waitFor();
      await change(snapshotOf(new Map([["a.ts", covered]])));
      await page.getByText("Every module that counts has a line to a customer.").waitFor();
      assert.match(await page.locator("header").innerText(), /100% coverage/);
      await change(snapshotOf(new Map([["a.ts", "// @customer-impact none: a shim\n"]])));
      await page.getByText("No module counts: all of them are exempt.").waitFor();
    }));

  it("keeps the last figures while there are no others, and says that they are old", () =>
    withPage(browser, example(), async ({ page, send, change, said }) => {
      await page.waitForSelector(".gaps tbody tr");
      assert.deepEqual(said, ["listening", "drawn"]);
      const banner = page.locator(".banner");
      assert.equal(await banner.isVisible(), false);
      await send({ kind: "server", is: "reading" });
      await banner.getByText("Reading the workspace. These are the figures from before.").waitFor();
      await change({ ...snapshotOf(new Map([["a.ts", covered]])), isComplete: false });
      await send({ kind: "server", is: "ended", message: "The language server ended." });
      await banner.getByText("The language server ended. These are the figures from before.").waitFor();
      assert.match(await page.locator("header").innerText(), /80\.9% coverage/);
      await banner.getByRole("button", { name: "Restart" }).click();
      assert.equal(said.at(-1), "restart");
      await send({ kind: "server", is: "ready" });
      await change(snapshotOf(new Map([["a.ts", covered]])));
      await page.getByText("100% coverage").waitFor();
      assert.equal(await banner.isVisible(), false);
    }));

  it("says why there is no figure at all, and offers to start the server again", () =>
    withPage(browser, { ...snapshotOf(new Map()), isComplete: false }, async ({ page, send, change, said }) => {
      await page.getByRole("heading", { name: "Reading the workspace" }).waitFor();
      await send({ kind: "server", is: "ended", message: "The language server ended with status 1." });
      const notice = page.locator(".notice");
      await notice.getByText("The language server ended with status 1.").waitFor();
      await notice.getByRole("button", { name: "Restart" }).click();
      assert.equal(said.at(-1), "restart");
      await send({ kind: "server", is: "starting" });
      await page.getByRole("heading", { name: "Reading the workspace" }).waitFor();
      await change(example());
      await page.waitForSelector(".gaps tbody tr");
    }));

  it("is where it was, also when the first answer takes its time", () =>
    withPage(browser, example(), async ({ page, change }) => {
      await page.waitForSelector(".gaps tbody tr");
      await page.evaluate("window.scrollTo(0, 300)");
      await eventually(page, `sessionStorage.getItem("state").includes('"scroll":300')`);
      await change({ ...example(), isComplete: false });
      await page.reload();
      await page.getByRole("heading", { name: "Reading the workspace" }).waitFor();
      await change(example());
      await page.waitForSelector(".gaps tbody tr");
      await eventually(page, "window.scrollY === 300");
    }));

  const evil = `<img src=x onerror=alert(1)>\u202etxt.exe`;
  const hostile = new Map([
    ["customer-impact.json", registry.replace('"Shopper"', JSON.stringify(`</script>${evil}{b}`))],
    [`src/${evil}.ts`, ""],
    [`{b|x}${evil}/a.ts`, `// @customer-impact todo: ${evil}\n`],
    ["src/c.ts", `// @customer-impact shopper: sees </script><script>alert(1)</script> ${evil} {c}\n`],
    ["src/d.ts", `// @customer-impact via ./c: ${evil}\n`],
  ]);
  const assertInert = async (page: Page): Promise<void> => {
    await page.waitForSelector(".gaps tbody tr");
    for (const name of ["treemap", "flow"]) await page.locator(`[data-toggle=${name}]`).click();
    assert.equal(await page.locator("img, svg, iframe, body script:not([nonce]):not([type])").count(), 0);
    const text = await page.locator("main").innerText();
    assert.ok(text.includes(String.raw`<img src=x onerror=alert(1)>\u202etxt.exe`));
    assert.ok(!text.includes("\u202e"));
  };

  it("shows hostile names as text", () => withPage(browser, snapshotOf(hostile), ({ page }) => assertInert(page)));
});
