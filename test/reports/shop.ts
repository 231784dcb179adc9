import { courier, type Model, shopper } from "./model.ts";

/** A small shop in which everything that a report can tell happens once. */
export const shop: Model = {
  modules: {
    "src/checkout/price.ts": ["#clear-price: adds up what is in the basket"],
    "src/checkout/tax.ts": ["via ./price: keeps tax tables current"],
    "src/checkout/duty.ts": ["via ./tax: adds duties for parcels sent abroad, so that nobody pays at the door"],
    "src/checkout/pay.ts": [
      "Shopper: pays by card in one step, without an account [metric: cart abandonment; evidence: e2e/pay.spec.ts]",
    ],
    "src/checkout/session.ts": [
      "via ./pay, ./price: keeps the basket over a reload",
      "Courier: sees the note to the door",
    ],
    "src/parcels/label.ts": ["Courier, Shopper: finds the right door at the first try"],
    "src/parcels/route.py": ["via src/parcels/label: plans the round of the day"],
    "src/platform/log.ts": [],
    "src/platform/flags.ts": [],
    "src/platform/metrics.ts": ["via ./dashboard: feeds it"],
    "src/platform/dashboard.ts": ["via ./metrics: shows them"],
    "src/platform/worker.ts": ["via ./log: empties its queue"],
    "src/platform/restart.ts": ["Payments team: can restart the shop at night"],
    "src/platform/report.ts": ["todo: find out who reads this report [issue: SHOP-12]"],
    "src/platform/shim.ts": ["none"],
    "src/platform/demo.ts": ["none: generated from demo.proto [until: 2027-03-01]"],
    "src/refunds/refund.ts": ["via ./ledgr: keeps refunds quick"],
    "src/refunds/ledger.ts": ["Shoper: gets money back within a day"],
    "src/refunds/form.vue": ["Everybody can ask for a refund."],
    "services/search/": ["Shopper: finds what they came for in the first ten results"],
    "services/index/": [],
    "db/orders.ts": [],
  },
  configuration: {
    customers: [
      shopper,
      courier,
      { id: "grocer", name: "Grocer", aliases: [], kind: "external", group: "Partners", priority: 3 },
      { id: "ops", name: "Operations", aliases: [], kind: "internal" },
    ],
    outcomes: [
      {
        id: "clear-price",
        customer: "shopper",
        statement: "knows the full price before paying",
        metric: "cart abandonment",
      },
    ],
    statements: [{ files: ["db/**"], statement: "via src/checkout/session: keeps order history readable" }],
  },
  leftOut: {
    vendored: ["vendor/left-pad/index.js", "vendor/left-pad/pad.js"],
    generated: ["src/demo.pb.go"],
    tests: Array.from({ length: 1234 }, (_, index) => `test/case${index}.test.ts`),
    "too-large": ["src/data.ts"],
    unclassified: ["ops/deploy.acme", "ops/undo.acme", "ops/Shopfile", "ops/plan.hcl2"],
  },
};
