import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { viewState } from "../../client/src/views/viewState.ts";

const folder = (stating: number, exists: boolean) => ({
  stating,
  configuration: { path: "customer-impact.json", exists },
});

describe("what the views are about to show", () => {
  for (const [server, folders, expected] of [
    ["starting", [], "indexing"],
    ["indexing", [], "indexing"],
    ["ready", [], "nothingStated"],
    ["ready", [folder(0, false)], "notOptedIn"],
    ["ready", [folder(0, true)], "nothingStated"],
    ["ready", [folder(0, false), folder(1, false)], "ready"],
    ["restarting", [folder(1, true)], "ready"],
    ["failed", [], "failed"],
  ] as const)
    it(`${server}, ${JSON.stringify(folders.map(({ stating, configuration }) => [stating, configuration.exists]))}: ${expected}`, () =>
      assert.equal(viewState(server, folders), expected));

  it("has a welcome in each view", () => {
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as {
      readonly contributes: { readonly viewsWelcome: readonly { readonly view: string; readonly when: string }[] };
    };
    for (const view of ["statements", "gaps", "module"])
      for (const state of ["indexing", "failed", "ready"])
        assert.ok(
          contributes.viewsWelcome.some(
            (one) => one.view === `customerImpact.${view}` && new RegExp(`\\b${state}\\b`).test(one.when),
          ),
          `${view} ${state}`,
        );
  });
});
