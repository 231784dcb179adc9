import { deepEqual } from "node:assert/strict";
import fc from "fast-check";
import type { Move } from "../../server/src/features/renameFiles/move.ts";
import { moverOf } from "../../server/src/features/renameFiles/move.ts";
import { willRenameFiles } from "../../server/src/features/willRenameFiles.ts";
import { applyChanges } from "../support/applyEdits.ts";
import { snapshotOf } from "../support/snapshotOf.ts";

type Files = ReadonlyMap<string, string>;

const json = "customer-impact.json";
const shop: Files = new Map([
  [
    json,
    `{
  "outcomes": { "x": { "customer": "c", "statement": "y", "evidence": "e2e/pay.spec.ts" } }, "customers": { "c": {"name": "Shopper"} },
  "exclude": ["src/old/**", "src/pay/card.ts", "card.ts"],
  "overrides": [{ "files": ["/src/pay/**/*.ts"], "granularity": "file" }],
  "statements": [{ "files": ["db/**"], "statement": "via src/checkout, ./web/page: keeps it" }]
}
`,
  ],
  ["src/checkout.ts", "// @customer-impact Shopper: pays in one step [evidence: e2e/pay.spec.ts#L1]\n"],
  ["src/tax.ts", "// @customer-impact via ./checkout, `./checkout.ts`, /src/checkout, src/checkout.ts: adds duties\n"],
  ["src/pay/card2.ts", "/*\n * @customer-impact via ../checkout,\n *   ../tax: takes cards\n */\n"],
  ["src/pay/bank.ts", "// @customer-impact via ./card2, ./: takes cheques\n"],
  ["web/page.ts", "// @customer-impact via src/pay, ../src/pay/: shows it\n"],
  ["web/other.ts", "// @customer-impact via @shop/api/src/in, @shop/api: shows it\n"],
  ["api/package.json", '{ "name": "@shop/api" }'],
  ["api/src/in.ts", "// @customer-impact Shopper: gets an answer\n"],
  ["db/a.sql", "select 1;\n"],
  ["e2e/pay.spec.ts", "test();\n"],
]);

const moving = (...moves: readonly (readonly [string, string])[]): Move[] =>
  moves.map(([oldPath, newPath]) => ({ oldPath, newPath }));

/** The files behind the move, with the edits made. */
function moved(files: Files, moves: readonly Move[]): Files {
  const move = moverOf(moves);
  const after = applyChanges(files, willRenameFiles(snapshotOf(files), moves));
  return new Map([...after].map(([path, text]) => [move(path), text]));
}

const difference = (before: Files, after: Files): Record<string, string> =>
  Object.fromEntries(
    [...after].filter(([path, text]) => before.get(path) !== text && ![...before.values()].includes(text)),
  );

/** What each statement goes via, by module paths as they are behind the move. */
function targetsOf(files: Files, move: (path: string) => string): unknown {
  const { lines } = snapshotOf(files);
  return lines.modules
    .map(
      ({ module, judgements }) =>
        [
          move(module.path),
          judgements.map(({ refs }) =>
            refs.map(({ target }) =>
              target?.modules.map((index) => move(lines.modules[index]?.module.path ?? "")).sort(),
            ),
          ),
        ] as const,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

describe("moving files", () => {
  it("keeps the way each ref is written", () => {
    const after = moved(shop, moving(["src/checkout.ts", "src/flow/buy.ts"]));
    deepEqual(difference(shop, after), {
      [json]: (shop.get(json) ?? "").replace("via src/checkout", "via src/flow/buy"),
      "src/tax.ts":
        "// @customer-impact via ./flow/buy, `./flow/buy.ts`, /src/flow/buy, src/flow/buy.ts: adds duties\n",
      "src/pay/card2.ts": "/*\n * @customer-impact via ../flow/buy,\n *   ../tax: takes cards\n */\n",
    });
  });

  it("rewrites the relative refs of what moves", () => {
    const after = moved(shop, moving(["src/pay/card2.ts", "card.ts"]));
    deepEqual(difference(shop, after), {
      "card.ts": "/*\n * @customer-impact via ./src/checkout,\n *   ./src/tax: takes cards\n */\n",
      "src/pay/bank.ts": "// @customer-impact via ../../card, ./: takes cheques\n",
    });
  });

  it("moves folders, in globs too", () => {
    const after = moved(shop, moving(["src/pay", "payments"]));
    deepEqual(difference(shop, after), {
      [json]: (shop.get(json) ?? "")
        .replace('"src/pay/card.ts"', '"payments/card.ts"')
        .replace("/src/pay/**", "/payments/**"),
      "payments/card2.ts": "/*\n * @customer-impact via ../src/checkout,\n *   ../src/tax: takes cards\n */\n",
      "web/page.ts": "// @customer-impact via payments, ../payments/: shows it\n",
    });
  });

  it("keeps names of packages", () => {
    deepEqual(difference(shop, moved(shop, moving(["api/src/in.ts", "api/src/out.ts"]))), {
      "web/other.ts": "// @customer-impact via @shop/api/src/out, @shop/api: shows it\n",
    });
    deepEqual(difference(shop, moved(shop, moving(["api", "backend"]))), {});
    deepEqual(difference(shop, moved(shop, moving(["api/src/in.ts", "lib/in.ts"]))), {
      "web/other.ts": "// @customer-impact via lib/in, @shop/api: shows it\n",
    });
  });

  it("moves evidence", () =>
    deepEqual(difference(shop, moved(shop, moving(["e2e", "tests/e2e"]))), {
      [json]: (shop.get(json) ?? "").replace("e2e/pay.spec.ts", "tests/e2e/pay.spec.ts"),
      "src/checkout.ts": "// @customer-impact Shopper: pays in one step [evidence: tests/e2e/pay.spec.ts#L1]\n",
    }));

  it("changes nothing for what nobody names", () => {
    deepEqual(willRenameFiles(snapshotOf(shop), moving(["web/other.ts", "web/new.ts"])), []);
    deepEqual(willRenameFiles(snapshotOf(shop), []), []);
    deepEqual(willRenameFiles(snapshotOf(shop), moving(["", "x"], ["a", "a"])), []);
  });

  it("keeps every line where it leads", () => {
    const movable = [
      "src/checkout.ts",
      "src/tax.ts",
      "src/pay",
      "src/pay/card2.ts",
      "web",
      "api/src",
      "db",
      "e2e/pay.spec.ts",
    ];
    const to = fc.constantFrom("x", "src/y", "web2/deep/z", "api/w");
    fc.assert(
      fc.property(fc.constantFrom(...movable), to, (oldPath, folder) => {
        const extension = /\.[^/]*$/.exec(oldPath)?.[0] ?? "";
        const moves = moving([oldPath, `${folder}/moved${extension}`]);
        const move = moverOf(moves);
        // What a directory or package holds changes with the move: refs to those are looked at above.
        const files = new Map(
          [...shop].filter(([path]) => path !== "web/page.ts" && path !== "web/other.ts" && path !== "src/pay/bank.ts"),
        );
        const own = (text: string): string => text.replace(/ \[evidence.*\]/, "");
        deepEqual(
          targetsOf(new Map([...moved(files, moves)].map(([path, text]) => [path, own(text)])), (path) => path),
          targetsOf(files, move),
        );
      }),
      { numRuns: 60 },
    );
  });
});
