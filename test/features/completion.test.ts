import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { completion, type CompletionOptions } from "../../server/src/features/completion.ts";
import type { CompletionItem } from "../../server/src/features/completion/item.ts";
import { TextLines } from "../../server/src/features/textLines.ts";
import { applyEdits } from "../support/applyEdits.ts";
import { importingSnapshotOf } from "../support/importingSnapshotOf.ts";
import { documentOf, snapshotOf } from "../support/snapshotOf.ts";

const configuration = `{
  "customers": {
    "courier": { "name": "Courier", "priority": 2 },
    "shopper": { "name": "Shopper", "aliases": ["buyer"], "priority": 1, "description": "Pays at checkout." },
    "ops": { "name": "Operations", "kind": "internal" }
  },
  "outcomes": {
    "clear-price": { "customer": "shopper", "statement": "knows the full price", "metric": "cart abandonment" }
  }
}
`;

const base = new Map([
  ["customer-impact.json", configuration],
  ["src/checkout.ts", "// @customer-impact Shopper: pays in one step\n"],
  ["src/no-line.ts", "export {};\n"],
  ["src/deep/inner.ts", "// @customer-impact Shopper: pays in one step\n"],
  ["web/page.ts", "// @customer-impact via src/checkout: shows it\n"],
  ["packages/tax/package.json", '{ "name": "@shop/tax" }'],
  ["packages/tax/src/vat.ts", "// @customer-impact #clear-price\n"],
  ["e2e/pay.spec.ts", ""],
]);

interface Asked {
  readonly items: readonly CompletionItem[];
  readonly text: string;
}

/** Asks at the `|` of a text. */
function ask(path: string, marked: string, options: Partial<CompletionOptions> = {}): Asked {
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const files = new Map([...base, [path, text]]);
  const position = new TextLines(text).positionAt(offset);
  const { items } = completion(snapshotOf(files), documentOf(files, path), position, { snippets: false, ...options });
  return { items: items.toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1)), text };
}

const labels = (path: string, marked: string, options?: Partial<CompletionOptions>): string[] =>
  ask(path, marked, options).items.map(({ label }) => label);

/** The text with an item put in. */
function accepted(path: string, marked: string, label: string, options?: Partial<CompletionOptions>): string {
  const { items, text } = ask(path, marked, options);
  const item = items.find((one) => one.label === label);
  ok(item, `no ${label} among ${items.map((one) => one.label).join(", ")}`);
  return applyEdits(text, [{ range: item.range, newText: item.insertText }]);
}

const file = "src/new.ts";

describe("completion", () => {
  describe("of the tag", () => {
    const forms = [
      "@customer-impact",
      "@customer-impact via",
      "@customer-impact #clear-price",
      "@customer-impact todo:",
      "@customer-impact none:",
    ];
    for (const [path, text] of [
      [file, "// @|\n"],
      [file, "/* @cus| */\n"],
      [file, "/**\n * Doc.\n * @customer-im|\n */\n"],
      [file, "/* @|"],
      ["a.py", '"""Doc.\n\n@|\n"""\n'],
      ["a.py", "x = 1  # @|\n"],
      ["a.sql", "-- @|\n"],
      ["a.hs", "{- @| -}\n"],
      ["a.vue", "<!-- @| -->\n<template />\n"],
      ["a.vue", "<script>\n// @|\n</script>\n"],
    ] as const)
      it(`in ${JSON.stringify(text)}`, () => deepEqual(labels(path, text), forms));

    for (const [path, text] of [
      [file, "const a = '// @|';\n"],
      [file, "const a = `\n// @|\n`;\n"],
      [file, "@|\nclass A {}\n"],
      [file, "// somebody@|\n"],
      [file, "// in a sentence @|\n"],
      [file, "/**\n * ```\n * @|\n * ```\n */\n"],
      ["a.py", "x = '# @|'\n"],
      ["a.json", '{ "a": "@|" }'],
    ] as const)
      it(`not in ${JSON.stringify(text)}`, () => deepEqual(labels(path, text), []));

    it("replaces what is typed of it", () => {
      equal(accepted(file, "// @custo|mer\n", "@customer-impact via"), "// @customer-impact via \n");
      equal(
        accepted(file, "// @\u{1F600} x\n// @|\n", "@customer-impact", { snippets: true }),
        "// @\u{1F600} x\n// @customer-impact ${1:Shopper}: ${2:outcome}\n",
      );
    });
  });

  describe("of a statement", () => {
    const start = ["Shopper", "Courier", "via", "todo:", "none:", "#clear-price"];
    it("offers customers by priority, keywords and outcomes", () => {
      deepEqual(labels(file, "// @customer-impact |\n"), start);
      deepEqual(labels(file, "// @customer-impact Sho|\n"), start);
      deepEqual(labels(file, "/*\n * @customer-impact\n *   Sho|\n */\n"), start);
      deepEqual(labels(file, "// @customer-impact Shopper, |: x y z\n"), ["Shopper", "Courier"]);
      deepEqual(labels(file, "// @customer-impact Shopper: |\n"), []);
      deepEqual(labels(file, "// @customer-impact a list [of] |\n"), []);
      deepEqual(labels(file, "// @customer-impact #cl|\n"), ["#clear-price"]);
      deepEqual(labels(file, "const a = '@customer-impact |';\n"), []);
      deepEqual(labels(file, "// @customer-impact Shopper: a b c\nco|de();\n"), []);
    });
    it("puts a name in with its colon, where there is none yet", () => {
      equal(accepted(file, "// @customer-impact Sho|\n", "Shopper"), "// @customer-impact Shopper: \n");
      equal(
        accepted(file, "// @customer-impact Shopper, c|: pay less\n", "Courier"),
        "// @customer-impact Shopper, Courier: pay less\n",
      );
      equal(accepted("a.vue", "<!-- @customer-impact #|\n", "#clear-price"), "<!-- @customer-impact #clear-price\n");
    });
  });

  describe("of refs", () => {
    it("offers modules with a line, the nearest first, then packages and directories", () =>
      deepEqual(
        labels(file, "// @customer-impact via |\n"),
        [
          "./checkout",
          "./deep/inner",
          "packages/tax/src/vat",
          "../web/page",
          "@shop/tax",
          "packages/",
          "src/",
          "web/",
        ].map((one) => (one === "../web/page" ? "web/page" : one)),
      ));
    it("offers who imports the module first, the nearest first, and says so", async () => {
      const text = "// @customer-impact via ";
      const files = new Map([
        ...base,
        [file, text],
        ["web/page.ts", '// @customer-impact via src/checkout: shows it\nimport "../src/no-line";\n'],
        ["packages/tax/src/vat.ts", '// @customer-impact #clear-price\nimport "../../../src/new";\n'],
        ["src/no-line.ts", 'import "./new";\n'],
      ]);
      const snapshot = await importingSnapshotOf(files);
      const at = { line: 0, character: text.length };
      const { items } = completion(snapshot, documentOf(files, file), at, { snippets: false });
      deepEqual(
        items.slice(0, 4).map(({ label, detail }) => `${label}: ${detail}`),
        [
          "packages/tax/src/vat: imports this module · reaches Shopper",
          "web/page: imports this module through 1 other · reaches Shopper",
          "./checkout: reaches Shopper",
          "./deep/inner: reaches Shopper",
        ],
      );
      equal(new Set(items.map(({ label }) => label)).size, items.length);
    });
    it("goes on with what is typed", () => {
      deepEqual(labels(file, "// @customer-impact via ./d|\n"), ["./deep/inner", "./deep/"]);
      deepEqual(labels(file, "// @customer-impact via ./|\n"), ["./checkout", "./deep/inner", "./deep/", "./no-line"]);
      deepEqual(labels(file, "// @customer-impact via ../|\n"), ["../packages/", "../src/", "../web/"]);
      deepEqual(labels(file, "// @customer-impact via ./checkout, /w|\n"), ["/web/"]);
      deepEqual(labels(file, "// @customer-impact via @shop/tax/src/|\n"), ["@shop/tax/src/vat"]);
      deepEqual(labels(file, "// @customer-impact via packages/tax/src/v|\n"), ["packages/tax/src/vat"]);
      deepEqual(labels(file, "// @customer-impact via ../../|\n"), []);
      deepEqual(labels(file, "// @customer-impact via ./checkout: |\n"), []);
      equal(
        accepted(file, "// @customer-impact via ./checkout, sr|\n", "src/"),
        "// @customer-impact via ./checkout, src/\n",
      );
    });
    it("is cut off in a large workspace, and says so", () => {
      const files = new Map(base);
      for (let i = 0; i < 500; i++) files.set(`src/many/m${i}.ts`, "// @customer-impact Shopper: pays in one step\n");
      files.set(file, "// @customer-impact via \n");
      const list = completion(
        snapshotOf(files),
        documentOf(files, file),
        { line: 0, character: 24 },
        { snippets: false },
      );
      equal(list.items.length, 200);
      equal(list.isIncomplete, true);
    });
  });

  describe("of attributes", () => {
    it("offers keys that are not used yet", () =>
      deepEqual(labels(file, "// @customer-impact Shopper: a b c [metric: x; |; until: 2027-01-01]\n"), [
        "evidence",
        "issue",
        "owner",
        "since",
      ]));
    it("offers values", () => {
      deepEqual(labels(file, "// @customer-impact none: x [until: |]\n"), ["2027-02-21", "2027-05-21", "2027-11-21"]);
      deepEqual(labels(file, "// @customer-impact Shopper: x [metric: |]\n"), ["cart abandonment"]);
      deepEqual(labels(file, "// @customer-impact Shopper: x [evidence: e|]\n"), ["e2e/"]);
      equal(
        accepted(file, "// @customer-impact Shopper: x [evidence: e2e/|]\n", "e2e/pay.spec.ts"),
        "// @customer-impact Shopper: x [evidence: e2e/pay.spec.ts]\n",
      );
    });
  });

  describe("of the configuration", () => {
    const json = "customer-impact.json";
    it("offers keys that are not there yet", () => {
      ok(labels(json, '{ "customers": {}, | }').includes("outcomes"));
      ok(!labels(json, '{ "customers": {}, | }').includes("customers"));
      deepEqual(labels(json, '{ "customers": { "a": { "name": "A", "aliases": [], "kind": "internal", "|" } } }'), [
        "group",
        "priority",
        "description",
      ]);
      ok(labels(json, '{ "rules": { | } }').includes("missing-statement"));
      ok(labels(json, '{ "overrides": [ { "rules": { "mis|" } } ] }').includes("missing-statement"));
      equal(accepted(json, '{ "gran|" }', "granularity"), '{ "granularity":  }');
      equal(accepted(json, "{\n  |\n}", "rules", { snippets: true }), '{\n  "rules": { $1 \\}\n}');
    });
    it("offers values", () => {
      deepEqual(labels(json, '{ "granularity": | }'), ["auto", "file", "directory", "package"]);
      deepEqual(labels(json, '{ "rules": { "missing-statement": "|" } }'), ["off", "information", "warning", "error"]);
      deepEqual(labels(json, '{ "customers": { "a": {}, "b": {} }, "outcomes": { "x": { "customer": "|" } } }'), [
        "a",
        "b",
      ]);
      equal(accepted(json, '{ "granularity": "fi|" }', "file"), '{ "granularity": "file" }');
      deepEqual(labels(json, '{ // "granularity": |\n }'), []);
    });
  });

  it("never throws, and its ranges hold the caret in one line", () => {
    const piece = fc.constantFrom(
      "@customer-impact ",
      "via ",
      "./",
      "#",
      "[",
      "]",
      ": ",
      ", ",
      "; ",
      "metric: ",
      "// ",
      "/* ",
      "*/",
      "\n",
      "\r\n",
      '"',
      "`",
      "\u{1F600}",
      "none",
      "{",
      "}",
      "customers",
      "../",
    );
    const text = fc.array(piece, { maxLength: 15 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(file, "a.py", "a.vue", "customer-impact.json", "x.unknown"),
        fc.nat(6),
        fc.integer({ min: -2, max: 80 }),
        (text, path, line, character) => {
          const files = new Map([...base, [path, text]]);
          const lines = new TextLines(text);
          const { items } = completion(
            snapshotOf(files),
            documentOf(files, path),
            { line, character },
            { snippets: true },
          );
          const caret = lines.positionAt(lines.offsetAt({ line, character }));
          for (const { range } of items) {
            equal(range.start.line, range.end.line);
            equal(range.start.line, caret.line);
            ok(range.start.character <= caret.character && caret.character <= range.end.character);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
