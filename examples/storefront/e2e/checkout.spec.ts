import assert from "node:assert/strict";
import { test } from "node:test";
import { formatMoney } from "../web/src/lib/money.ts";
import { CheckoutPage } from "../web/src/pages/CheckoutPage.tsx";

test("the shopper sees one total before paying, and nothing is added after it", () => {
  const page = CheckoutPage({ basket: "b1", steps: 1, total: { cents: 3190, currency: "EUR" } });
  const total = formatMoney(3190, "EUR");
  assert.equal(page.split(total).length - 1, 1);
  assert.ok(page.indexOf(total) < page.indexOf("Pay now"));
});

test("no price is shown while a part of it is missing", () => {
  const page = CheckoutPage({ basket: "b1", steps: 1 });
  assert.ok(!page.includes('class="price"'));
  assert.ok(page.includes("Adding duty and shipping"));
});
