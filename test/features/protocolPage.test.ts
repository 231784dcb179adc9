import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { card } from "../../server/src/features/card.ts";
import { type ChangeRequest, changesFor } from "../../server/src/features/changes.ts";
import { coverage } from "../../server/src/features/coverageSummary.ts";
import { gaps } from "../../server/src/features/gaps.ts";
import { moduleLine } from "../../server/src/features/moduleLine.ts";
import { counts } from "../../server/src/features/counts.ts";
import { modules } from "../../server/src/features/modules.ts";
import { gapList, overview, treemap } from "../../server/src/features/overview.ts";
import { semanticTokensLegend } from "../../server/src/features/semanticTokens.ts";
import type { Snapshot } from "../../server/src/features/snapshot.ts";
import { statementTree } from "../../server/src/features/tree.ts";
import { documentOf, snapshotOf } from "../support/snapshotOf.ts";

interface Example {
  readonly method: string;
  readonly params: never;
  readonly result: unknown;
}

const answers: Readonly<Record<string, (snapshot: Snapshot, params: never) => unknown>> = {
  "customerImpact/tree": statementTree,
  "customerImpact/gaps": gaps,
  "customerImpact/module": moduleLine,
  "customerImpact/coverage": coverage,
  "customerImpact/counts": counts,
  "customerImpact/card": card,
  "customerImpact/changes": (snapshot, params: ChangeRequest) =>
    changesFor(snapshot, params, storefront.has(params.path) ? documentOf(storefront, params.path) : undefined),
  "customerImpact/overview": overview,
  "customerImpact/treemap": treemap,
  "customerImpact/gapList": gapList,
  "customerImpact/modules": modules,
};

const root = "examples/storefront";
const storefront = new Map(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(root, path).replaceAll("\\", "/"), readFileSync(path, "utf8")] as const),
);

describe("docs/protocol.md", () => {
  const page = readFileSync("docs/protocol.md", "utf8");
  const examples = Array.from(
    page.matchAll(/^```json\n([^]*?)^```$/gm),
    ([, text = ""]) => JSON.parse(text) as Example,
  );

  it("shows what the storefront gives", () => {
    const snapshot = snapshotOf(storefront);
    assert.ok(examples.length > 4);
    for (const { method, params, result } of examples)
      assert.deepEqual(JSON.parse(JSON.stringify(answers[method]?.(snapshot, params))), result, method);
  });

  it("names every part of the coverage page's model", () => {
    const { summary: _, ...rest } = overview(snapshotOf(storefront));
    const names = new Set<string>();
    JSON.stringify(rest, (name, value: unknown) => {
      if (name !== "" && !/^\d+$/.test(name)) names.add(name);
      return value;
    });
    for (const name of names) assert.match(page, new RegExp(`[\`"]${name}[\`"]`), name);
  });

  it("names every request and every token type", () => {
    for (const name of [
      ...Object.keys(answers),
      ...semanticTokensLegend.tokenTypes,
      ...semanticTokensLegend.tokenModifiers,
    ])
      assert.ok(page.includes(`\`${name}\``), name);
  });
});
