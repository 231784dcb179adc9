import assert from "node:assert/strict";
import { layouts } from "./resolution.cases.ts";
import { resolveTree } from "./resolveTree.ts";

describe("what imports mean", () => {
  for (const [name, { files, edges, notes = [] }] of Object.entries(layouts))
    it(name, async () => {
      const found = await resolveTree(files);
      assert.deepEqual(found.edges, edges);
      assert.deepEqual(found.notes.toSorted(), notes.toSorted());
    });

  it("knows which packages depend on which, by their manifests", async () => {
    const { resolver } = await resolveTree(
      layouts["packages: workspaces of npm, with what is built mapped to its source"]!.files,
    );
    assert.deepEqual(resolver.packageEdges(), [{ from: "packages/app", to: "packages/pricing" }]);
  });
});
