// The specification by example: customers, and who is none.
import type { Case, Expectation } from "./case.ts";

const config = {
  customers: {
    shopper: { name: "Shopper", aliases: ["buyer"], priority: 1 },
    courier: { name: "Courier", group: "Partners", priority: 2 },
    ops: { name: "Operations", kind: "internal" },
  },
};
const one = (name: string, text: string, expect: Expectation, conf: object | undefined = config): Case => ({
  name,
  files: { "a.ts": `// @customer-impact ${text}\n` },
  ...(conf && { config: conf }),
  expect,
});
const gives = (customers: readonly string[], problems: Expectation["problems"] = []): Expectation => ({
  summary: { direct: 1 },
  modules: { "a.ts": { status: "direct", customers } },
  problems,
});
const fails = (reason: string, problem: string): Expectation => ({
  summary: { uncovered: 1 },
  modules: { "a.ts": { status: "uncovered", reason, customers: [] } },
  problems: [["a.ts", problem]],
});

const cases: readonly Case[] = [
  one("by name", "Shopper: knows the full price before paying", gives(["shopper"])),
  one("by id, any case", "SHOPPER: knows the full price before paying", gives(["shopper"])),
  one("by alias, plural", "Buyers: know the full price before paying", gives(["shopper"])),
  one("by mention", "Couriers find the door and shoppers get parcels on time.", gives(["courier", "shopper"])),
  one(
    "a word that only contains the name is no mention",
    "Windowshopperland is a nice word to have around.",
    fails("unnamed-customer", "unnamed-customer"),
  ),
  one("nobody named", "Pages load in under a second.", fails("unnamed-customer", "unnamed-customer")),
  one("an unknown name", "Shoper: knows the full price before paying", fails("unknown-customer", "unknown-customer")),
  one(
    "one known, one unknown",
    "Shopper, Pilot: agree on the delivery date",
    gives(["shopper"], [["a.ts", "unknown-customer"]]),
  ),
  one(
    "a supplier is a customer where the firm says so",
    "Courier: reads the address on the first try",
    gives(["courier"]),
  ),
  one("internal by registry", "Operations: can restart the shop at night", fails("internal", "internal-customer")),
  one(
    "internal by the built-in list",
    "Payments team: can restart the shop at night",
    fails("internal", "internal-customer"),
  ),
  one("internal in lower case", "ops: can restart the shop at night", fails("internal", "internal-customer"), {}),
  one(
    "internal without a registry",
    "Developers: can restart the shop at night",
    fails("internal", "internal-customer"),
    undefined,
  ),
  one(
    "internal by phrase",
    "Shopper: is served by our internal customers in sales",
    fails("internal", "internal-customer"),
  ),
  one(
    "internal by a term of one's own",
    "Platform Guild: can restart the shop at night",
    fails("internal", "internal-customer"),
    { internalTerms: ["guild"] },
  ),
  one("the registry has the last word", "Developers: ship their first integration within a day", gives(["developer"]), {
    customers: { developer: { name: "Developer" } },
  }),
  one(
    "customer and colleague together",
    "Shopper, Operations: agree on the delivery date",
    gives(["shopper"], [["a.ts", "internal-customer"]]),
  ),
  {
    name: "customers are sorted and counted",
    config,
    files: {
      "a.ts": "// @customer-impact Courier: reads the address on the first try\n",
      "b.ts": "// @customer-impact via ./a: prints labels\n",
      "c.ts": "// @customer-impact Shopper: knows the full price before paying\n",
    },
    expect: {
      customers: [
        ["shopper", 1, 0],
        ["courier", 1, 1],
      ],
      modules: { "b.ts": { customers: ["courier"] } },
    },
  },
  {
    name: "a customer that nobody serves",
    config,
    files: { "a.ts": "// @customer-impact Shopper: knows the full price before paying\n" },
    expect: { problems: [["customer-impact.json", "unserved-customer"]] },
  },
  {
    name: "declared outcomes",
    config: {
      ...config,
      outcomes: {
        "clear-price": { customer: "shopper", statement: "knows the full price before paying" },
        "quick-door": { customer: "courier", statement: "finds the door" },
      },
    },
    files: {
      "a.ts": "// @customer-impact #clear-price: adds duties for parcels sent abroad\n",
      "b.ts": "// @customer-impact #clear-prise\n",
      "c.ts": "// @customer-impact #clear-price, #quick-door\n",
    },
    expect: {
      modules: {
        "a.ts": { status: "direct", customers: ["shopper"], kinds: ["outcome"] },
        "b.ts": { status: "uncovered", reason: "unknown-outcome" },
        "c.ts": { status: "direct", customers: ["courier", "shopper"] },
      },
      problems: [["b.ts", "unknown-outcome"]],
    },
  },
];

export default cases;
