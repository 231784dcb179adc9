import assert from "node:assert/strict";
import fc from "fast-check";
import { hoverAt } from "../../server/src/features/hover.ts";
import { code, escaped } from "../../server/src/reports/markdown/inline.ts";
import type { Snapshot } from "../../server/src/features/snapshot.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { ruleIds } from "../../server/src/rules/index.ts";
import { readConfiguration } from "../../server/src/workspace/readConfiguration.ts";
import { importing } from "../reports/importing.ts";
import { reportOf } from "../reports/model.ts";
import { positionsIn, readMarked } from "../support/marked.ts";
import { snapshotOf } from "../support/snapshotOf.ts";
import { assertInertMarkdown } from "./inertMarkdown.ts";

/** Carets name the hover that is told below; the same name means the same text. */
const workspace = readMarked(`
=== customer-impact.json
{
  "customers": {
   ^^^^^^^^^ customers
    "shopper": { "name": "Shopper", "aliases": ["buyer"], "priority": 1, "group": "Retail", "description": "Pays *cash*." },
     ^^^^^^^ shopper
                          ^^^^^^^ shopper
                                                           ^^^^^^^^ priority
                                                                      ^ priority
    "ops": { "kind": "internal" },
     ^^^ ops
              ^^^^ kind
    "courier": {}
     ^^^^^^^ courier
  },
  "outcomes": {
    "clear-price": { "customer": "shopper", "statement": "knows the price", "metric": "orders", "evidence": "e2e/a.ts" }
     ^^^^^^^^^^^ clear-price
                                  ^^^^^^^ shopper
  },
  "rules": { "missing-statement": "error", "nonsense": 1 },
              ^^^^^^^^^^^^^^^^^ missing-statement
                                            ^^^^^^^^ nothing
  "overrides": [{ "files": ["src/**"], "granularity": "file" }],
                            ^^^^^^ override files
                                        ^^^^^^^^^^^ override granularity
  "statements": [{ "files": ["db/**"], "statement": "via src/price: keeps orders" }]
                                                         ^^^^^^^^^ price ref
                                                     ^^^ via
                                                                     ^^^^^ statement
}
=== src/price.ts
// @customer-impact #clear-price: adds it up
   ^^^^^^^^^^^^^^^^ price
                     ^^^^^^^^^^^ clear-price
                                   ^^^^^ price
// @customer-impact Courier: sees the note to the door
                    ^^^^^^^ courier
=== src/tax.ts
// @customer-impact via ./price, ./gone, src: keeps tables [metric: orders; mood: good]
   ^^^^^^^^^^^^^^^^ tax
                    ^^^ via
                        ^^^^^^^ price ref
                                 ^^^^^^ gone
                                         ^^^ directory
                                                            ^^^^^^ metric
                                                                            ^^^^ mood
=== src/odd.ts
// @customer-impact Nobody, Ops: pays
   ^^^^^^^^^^^^^^^^ odd
                    ^^^^^^ nobody
                            ^^^ ops
=== src/none.ts
export const none = 1;
^^^^^^ nothing
=== db/a.sql
select 1;
`);

const texts: Readonly<Record<string, string | undefined>> = {
  nothing: undefined,
  customers:
    "The registry of customers, by id. Where there is one, statements must name a customer of it; where there is none, any name counts.",
  shopper: `**Shopper** \`shopper\`  
external customer · Retail · priority 1 · also buyer

Pays \\*cash\\*.

3 modules reach this customer: 1 direct, 2 indirect.`,
  ops: `**ops**  
colleagues

Colleagues are no customers: a line that ends here does not count.`,
  courier: `**courier**  
external customer

3 modules reach this customer: 1 direct, 2 indirect.`,
  priority: "The order of customers in reports: 1 comes first, customers without one come last.",
  kind: `\`external\` customers stand outside the company, and only a line that ends with one of them counts. \`internal\` names colleagues, so that a statement which names them as customers is reported.

One of \`"external"\`, \`"internal"\`.

Where it is left out: \`"external"\`.`,
  "clear-price": `**Shopper**: knows the price

\`#clear-price\` · metric: orders · evidence: \`e2e/a.ts\`

1 module names it.`,
  "missing-statement": `A module has no statement. \`warning\` by default.

One of \`"off"\`, \`"information"\`, \`"warning"\`, \`"error"\`.`,
  "override files": "The files that the rest speaks of.",
  "override granularity": `The grain of modules in these files.

One of \`"auto"\`, \`"file"\`, \`"directory"\`, \`"package"\`.`,
  statement:
    "What would follow `@customer-impact` in a comment. Paths in it are relative to the root of the workspace.",
  price: `It has a direct line to Shopper and courier.

\`src/price.ts\` adds it up  
↓  
**Shopper**: knows the price  
\`#clear-price\` · metric: orders · evidence: \`e2e/a.ts\`  
**courier**: sees the note to the door

Supported by:

- \`db/a.sql\` keeps orders
- \`src/tax.ts\` keeps tables`,
  "price ref": `\`src/price.ts:1\`

\`@customer-impact #clear-price: adds it up\`

It has a direct line to Shopper and courier.

\`src/price.ts\` adds it up  
↓  
**Shopper**: knows the price  
\`#clear-price\` · metric: orders · evidence: \`e2e/a.ts\`  
**courier**: sees the note to the door

Supported by:

- \`db/a.sql\` keeps orders
- \`src/tax.ts\` keeps tables`,
  tax: `It has a line to Shopper and courier, the shortest through 1 other module.

\`src/tax.ts\` keeps tables  
↓  
\`src/price.ts\` adds it up  
↓  
**Shopper**: knows the price  
\`#clear-price\` · metric: orders · evidence: \`e2e/a.ts\`  
**courier**: sees the note to the door

Supports:

- \`src/price.ts\` keeps tables
- \`src\` (4 modules) keeps tables

Supported by:

- \`src/tax.ts\` keeps tables`,
  via: "This module reaches customers through other modules: `via <module>, …: <what it contributes>`. A module is named by its path, from this file (`./x`) or from the root (`src/x`), or by the name of its package.",
  gone: "`./gone` names no module of the workspace.",
  directory: `\`src\` means 4 modules together, 2 with a line to a customer.

They are:

- \`src/none.ts\`
- \`src/odd.ts\`
- \`src/price.ts\`
- \`src/tax.ts\``,
  metric: "**metric**: What shows whether the outcome comes about.",
  mood: `mood means nothing here.

Known are \`metric\`, \`evidence\`, \`issue\`, \`owner\`, \`until\`, \`since\`.`,
  odd: `It has no line to a customer: the registry does not list the customer that it names.

Correct the name, or add it to "customers" in the configuration.

Supported by:

- \`src/tax.ts\` keeps tables`,
  nobody: "Nobody is not declared in the configuration.",
};

describe("hover", () => {
  it("tells what stands at a position", () => {
    const files = new Map(workspace.files);
    // The key that means nothing would leave the workspace without a configuration.
    const configuration = files.get("customer-impact.json") ?? "";
    const sound = configuration.replace(', "nonsense": 1', "");
    const snapshot = snapshotOf(new Map([...files, ["customer-impact.json", sound]]));
    const told = { ...snapshot, configuration: { ...snapshot.configuration, text: configuration } };
    assert.ok(snapshot.lines.configuration.customers.length > 0);
    for (const { path, range, text } of workspace.marks) {
      assert.ok(text in texts, text);
      for (const position of positionsIn(range)) {
        const hover = hoverAt(told, path, position);
        assert.equal(hover?.markdown, texts[text], `${text} at ${path} ${JSON.stringify(position)}`);
        if (hover) assertInertMarkdown(hover.markdown.replaceAll("↓", ""));
      }
    }
  });
});

const evil = [
  "](command:evil) [x](command:evil) ![y](https://evil.example/p.png)",
  "<img src=x onerror=alert(1)> <https://evil.example> &lt;b&gt; <!-- -->",
  "https://evil.example www.evil.example me@evil.example mailto:me@evil.example $(zap) $x$",
  "` `` ``` ~~~ **b** __c__ ~~d~~ | a | # h",
  "1. x",
  "- y",
  "+ z",
  "===",
  "\\](command:evil) \\` \\\\`[a](b)`",
  "\u001b[31m\u202e\u2028\u2029\r\n\n# heading\n\n    code\n",
];

/** A workspace in which every text that can be hostile is. */
function hostileSnapshot(text: string): Snapshot {
  const configuration = JSON.stringify({
    customers: { shop: { name: `Shop${text}`, aliases: [`a${text}`], group: text || "x", description: text } },
    outcomes: { x: { customer: "shop", statement: `knows ${text}`, metric: `m${text}`, evidence: `e${text}` } },
  });
  const reading = readConfiguration(configuration, ruleIds);
  const { lines } = reportOf({
    modules: {
      [`src/${text}/price.ts`]: [`#x: adds ${text} [mood${text}: ${text}; metric: ${text}]`],
      [`src/tax.ts`]: [`via src/${text}/price, ./nowhere${text}, src: keeps ${text}`],
      [`src/pay.ts`]: [`Shop${text}: pays ${text}`],
      [`src/bad.ts`]: [`Nobody ${text}: ${text}`],
      [`src/none.ts`]: [`none: ${text}`],
    },
    ...(reading.configuration && { configuration: reading.configuration }),
  });
  return {
    lines: importing(lines, {
      "src/pay.ts": ["src/tax.ts", "src/bad.ts", "src/none.ts"],
      [`src/${text}/price.ts`]: ["src/bad.ts", "src/none.ts"],
      "src/bad.ts": [`src/${text}/price.ts`],
    }),
    problemsOf: () => [],
    problemPaths: () => [],
    configuration: { path: "customer-impact.json", text: configuration, reading },
    languages: createLanguages(),
    isComplete: true,
  };
}

function assertHoversInert(snapshot: Snapshot): number {
  const seen = new Set<string>();
  const paths = snapshot.lines.modules.map(({ module }) => module.path);
  for (const path of [...paths, snapshot.configuration.path])
    for (let character = 0; character < 900; character++) {
      const hover = hoverAt(snapshot, path, { line: 0, character });
      if (!hover || seen.has(hover.markdown)) continue;
      seen.add(hover.markdown);
      assertInertMarkdown(hover.markdown);
    }
  return seen.size;
}

describe("hover over hostile text", () => {
  for (const text of evil)
    it(`is inert: ${JSON.stringify(text).slice(0, 30)}`, () => {
      assertInertMarkdown(escaped(text));
      assertInertMarkdown(code(text));
      assert.ok(assertHoversInert(hostileSnapshot(text)) > 8);
    });

  it("is inert, whatever the text", () => {
    const part = fc.oneof(
      fc.constantFrom(...evil, "`", "``", "\\", "[", "](", "*", "_", "<a>", "://", "www.", "@", "!"),
      fc.string({ unit: "binary", maxLength: 4 }),
    );
    const text = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (hostile) => {
        assertInertMarkdown(escaped(hostile));
        assertInertMarkdown(code(hostile));
        assertInertMarkdown(`${code(hostile)} ${escaped(hostile)}`);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(text, (hostile) => void assertHoversInert(hostileSnapshot(hostile))),
      { numRuns: 10 },
    );
  });

  it("cuts long texts between characters", () => {
    assert.ok(escaped("𝕡".repeat(5000)).length < 310);
    assert.doesNotMatch(escaped(`a${"𝕡".repeat(5000)}`), /[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});
