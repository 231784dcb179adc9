import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { incomingCalls, outgoingCalls, prepareCalls } from "../../server/src/features/callHierarchy.ts";
import { codeLenses } from "../../server/src/features/codeLens.ts";
import { coverage } from "../../server/src/features/coverageSummary.ts";
import { definitionsAt } from "../../server/src/features/definition.ts";
import { diagnosticOf } from "../../server/src/features/diagnostics.ts";
import { documentHighlightsAt } from "../../server/src/features/documentHighlights.ts";
import { documentLinks } from "../../server/src/features/documentLinks.ts";
import { documentSymbols } from "../../server/src/features/documentSymbols.ts";
import { gaps } from "../../server/src/features/gaps.ts";
import { hoverAt } from "../../server/src/features/hover.ts";
import { inlayHints } from "../../server/src/features/inlayHints.ts";
import { moduleLine } from "../../server/src/features/moduleLine.ts";
import { referencesAt } from "../../server/src/features/references.ts";
import { semanticTokens } from "../../server/src/features/semanticTokens.ts";
import type { Snapshot } from "../../server/src/features/snapshot.ts";
import { statementTree } from "../../server/src/features/tree.ts";
import { workspaceSymbols } from "../../server/src/features/workspaceSymbols.ts";
import { rules } from "../../server/src/rules/index.ts";
import { comparePositions, type Position, type Range } from "../../server/src/text/range.ts";
import { readFixture } from "../support/fixture.ts";
import { snapshotOf } from "../support/snapshotOf.ts";
import { assertInertMarkdown } from "./inertMarkdown.ts";

/** Every fixture and every example of a rule, and one in which all that can be odd is. */
const workspaces: ReadonlyMap<string, string>[] = [
  ...readdirSync("test/fixtures").map((name) => readFixture(readFileSync(`test/fixtures/${name}`, "utf8")).files),
  ...rules.flatMap(({ examples }) => examples.map(({ fixture }) => readFixture(fixture).files)),
  new Map([
    [
      "customer-impact.json",
      `{ "customers": { "__proto__": {}, "𝕡": { "name": "𝕡\\u0000", "aliases": [1, [[]], "b"] }, "": 1 }, "outcomes": [], "statements": [{ "statement": "via \\"x" }, 5, "`,
    ],
    [
      "a.ts",
      '// @customer-impact 𝕡𝕡, 👩‍👩‍👧: ‮evil‬ [metric: 𝕡; evidence: ../../../etc/passwd; issue: javascript:x]\r// @customer-impact via ./a, , `./b`, "𝕡":\r\n',
    ],
    [
      "b.ts",
      "/** @customer-impact via\n * ./a.ts,\n *\t./b,\n\t *   ./c: x\n [metric\n * : y] */ /* @customer-impact # */ // @customer-impact:\n",
    ],
    ["c.py", "\"\"\"@customer-impact none\n\"\"\"\n'''@customer-impact todo [a: b\n'''\n"],
    ["𝕡/ü.go", "// @customer-impact <b>x</b>: [y](command:z)\npackage x\n"],
    ["", ""],
  ]),
];

/** Asserts what every editor relies on, of any range that a feature gives. */
function assertRange({ start, end }: Range): void {
  for (const number of [start.line, start.character, end.line, end.character])
    assert.ok(Number.isInteger(number) && number >= 0);
  assert.ok(comparePositions(start, end) <= 0);
}

/** Asks every feature about one position. */
function askAt(snapshot: Snapshot, path: string, position: Position): void {
  const hover = hoverAt(snapshot, path, position);
  if (hover) {
    assertRange(hover.range);
    // Descriptions of keys are our own, and may hold markup.
    if (path !== snapshot.configuration.path)
      assertInertMarkdown(hover.markdown.replace(/^Known are .*$|: `via <module>.*$/gm, ""));
  }
  for (const { origin, range } of definitionsAt(snapshot, path, position)) [origin, range].forEach(assertRange);
  for (const { range } of referencesAt(snapshot, path, position, true)) assertRange(range);
  documentHighlightsAt(snapshot, path, position).forEach(assertRange);
  for (const item of prepareCalls(snapshot, path, position)) {
    assertRange(item.range);
    assert.ok(item.name !== "");
    for (const call of [...incomingCalls(snapshot, item.target), ...outgoingCalls(snapshot, item.target)])
      call.ranges.forEach(assertRange);
  }
  inlayHints(snapshot, path, { start: position, end: position });
  semanticTokens(snapshot, path, { start: position, end: position });
}

/** Asks every feature about one file. */
function askAbout(snapshot: Snapshot, path: string): void {
  for (const problem of snapshot.problemsOf(path)) diagnosticOf(problem);
  for (const { range } of [...documentLinks(snapshot, path), ...codeLenses(snapshot, path)]) assertRange(range);
  for (const { name, range, selection, children } of documentSymbols(snapshot, path)) {
    assert.ok(name !== "" && children.every((child) => child.name !== ""));
    [range, selection, ...children.flatMap((child) => [child.range, child.selection])].forEach(assertRange);
  }
  const tokens = semanticTokens(snapshot, path);
  assert.ok(tokens.length % 5 === 0 && tokens.every((number) => Number.isInteger(number) && number >= 0));
  inlayHints(snapshot, path);
  moduleLine(snapshot, { path });
}

function askInAll(snapshot: Snapshot): void {
  coverage(snapshot);
  gaps(snapshot);
  for (const by of ["customer", "folder"] as const) {
    const queue: (string | undefined)[] = [undefined];
    for (const parent of queue) queue.push(...statementTree(snapshot, { by, parent }).items.map(({ id }) => id));
  }
  for (const query of ["", "a", "𝕡", "#", "\\", "["])
    for (const { name } of workspaceSymbols(snapshot, query)) assert.ok(name !== "");
}

describe("features", () => {
  it("answer at every position of every fixture", () => {
    let asked = 0;
    for (const files of workspaces) {
      const snapshot = snapshotOf(files);
      askInAll(snapshot);
      for (const [path, text] of files) {
        askAbout(snapshot, path);
        text.split(/\r\n?|\n/).forEach((content, line) => {
          // Every place of a statement's line, and a few beyond its ends.
          for (let character = -1; character <= content.length + 1; character++) {
            if (!content.includes("customer") && character > 1) break;
            askAt(snapshot, path, { line, character });
            asked++;
          }
        });
      }
    }
    assert.ok(asked > 4000, `${asked}`);
  });

  it("answer at positions that are none, and in files that are not there", () => {
    const snapshots = workspaces.map((files) => snapshotOf(files));
    const number = fc.oneof(
      fc.integer(),
      fc.nat(60),
      fc.double(),
      fc.constantFrom(Number.NaN, Infinity, -Infinity, 2 ** 31),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...snapshots),
        number,
        number,
        fc.oneof(fc.string(), fc.constantFrom("customer-impact.json", "a.ts", "src/", "./", "/", "..")),
        (snapshot, line, character, path) => {
          askAbout(snapshot, path);
          askAt(snapshot, path, { line, character });
        },
      ),
      { numRuns: 500 },
    );
  });

  it("answer in any configuration, whole or cut off", () => {
    const whole = readFileSync("examples/storefront/customer-impact.json", "utf8");
    const odd = ['{"a":', "[[[", '{"customers":{"a', "\uFEFF{}", '"', "{,}", "/*", "\u0000"];
    for (const text of [...odd, ...Array.from({ length: 40 }, (_, index) => whole.slice(0, index * 53))]) {
      const snapshot = snapshotOf(new Map([["customer-impact.json", text]]));
      askAbout(snapshot, "customer-impact.json");
      const lines = text.split("\n");
      for (const character of [0, 5, 9, 12, 20, 30]) {
        askAt(snapshot, "customer-impact.json", { line: lines.length - 1, character });
        askAt(snapshot, "customer-impact.json", { line: lines.length >> 1, character });
      }
    }
  });
});
