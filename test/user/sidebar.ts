import { activityIcon, openSidebar, pressInTitle, rowOf, viewOf } from "../../scripts/vscode/parts.ts";
import { session } from "./support/session.ts";

describe("somebody who looks for whom the code works", () => {
  const open = session();
  const counts = (gaps: number): string => `Customer Impact - ${gaps} modules without a line to a customer`;

  it("opens the sidebar, and sees customers and how many gaps there are", async () => {
    const { page } = open();
    await openSidebar(page);
    for (const name of ["Shopper", "Merchant", "Gift recipient", "Courier"])
      await rowOf(page, "Statements", `${name}, customer`).waitFor();
    await activityIcon(page, counts(8)).waitFor();
  });

  it("goes from a customer and an outcome to the module that states it", async () => {
    const { page } = open();
    await rowOf(page, "Statements", "Courier, customer").click();
    await rowOf(page, "Statements", "hears from the scanner").click();
    await viewOf(page, "Statements").locator(".monaco-list-row[aria-label*=', names a customer']").click();
    await page.locator(".view-line", { hasText: "@customer-impact" }).first().waitFor();
    await viewOf(page, "This Module").locator(".monaco-list-row", { hasText: "to Courier" }).waitFor();
  });

  it("groups by folder, and by customer again", async () => {
    const { page } = open();
    await pressInTitle(page, "Statements", "Group Statements By…");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Folder" }).click();
    await rowOf(page, "Statements - by folder", "api/").first().waitFor();
    await pressInTitle(page, "Statements", "Group Statements By…");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Customer" }).click();
    await rowOf(page, "Statements - by customer", "Shopper").waitFor();
  });

  it("filters both lists while typing, and clears the filter", async () => {
    const { page } = open();
    await pressInTitle(page, "Gaps", "Filter Statements and Gaps…");
    await page.locator(".quick-input-widget input[type=text]").fill("pricing currency");
    await rowOf(page, "Gaps", "web/src/lib/, folder").waitFor({ state: "detached" });
    await rowOf(page, "Gaps", "pricing/shop_pricing/, folder").waitFor();
    await page.keyboard.press("Enter");
    await pressInTitle(page, "Gaps", "Clear Filter");
    await rowOf(page, "Gaps", "web/src/lib/, folder").waitFor();
  });

  it("opens a gap, is told what would give it a line, takes it, and there is a gap less", async () => {
    const { page } = open();
    await rowOf(page, "Gaps", "api/src/, folder").click();
    await rowOf(page, "Gaps", "api/src/rateLimit.ts").click();
    await page.locator(".tab", { hasText: "rateLimit.ts" }).waitFor();
    await rowOf(page, "This Module", "Write @customer-impact Shopper").click();
    await page.locator(".view-line", { hasText: "@customer-impact Shopper: …" }).waitFor();
    await page.keyboard.type("always gets an answer, however many robots ask");
    await page.locator(".view-line", { hasText: "however many robots ask" }).waitFor();
    await activityIcon(page, counts(7)).waitFor();
    await rowOf(page, "Gaps", "api/src/rateLimit.ts").waitFor({ state: "detached" });
  });
});
