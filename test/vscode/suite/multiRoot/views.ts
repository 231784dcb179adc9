import assert from "node:assert/strict";
import { exported } from "../support/extension.ts";
import { outlineOf } from "../support/rows.ts";
import { until } from "../support/until.ts";

describe("views of several folders", () => {
  it("have one root for each, and count all their gaps", async () => {
    const { views } = await exported();
    await until("both are known", () => views.workspaces.all.length === 2 && views.workspaces.state === "ready");
    const roots = await views.gaps.tree.getChildren();
    assert.deepEqual(
      roots.map(({ label, state }) => [label, state]),
      [
        ["storefront", "expanded"],
        ["tools", "expanded"],
      ],
    );
    assert.deepEqual((await outlineOf(views.gaps.tree)).slice(-2), [
      "tools",
      "  report.py | Via a module that is not there",
    ]);
    await until("the badge counts both", () => views.gaps.badge() === 9);
    assert.deepEqual((await outlineOf(views.statements.tree)).at(-1), "tools");
  });
});
