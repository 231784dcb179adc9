import assert from "node:assert/strict";
import { checked, shown } from "../support/diagnostics.ts";
import { exported } from "../support/extension.ts";
import { open, root, uriOf } from "../support/files.ts";
import { until } from "../support/until.ts";

describe("diagnostics", () => {
  before(exported);

  it("are those of the command line, for every file of the workspace, open or not", async () => {
    const expected = checked(root());
    assert.ok(expected.size > 5);
    for (const [path, problems] of expected) {
      await until(`${path} has ${problems.length} problems`, () => shown(uriOf(path)).length === problems.length);
      assert.deepEqual(shown(uriOf(path)), problems, path);
    }
  });

  it("of a file stay the same when it is opened", async () => {
    const [[path, problems] = ["", []]] = checked(root());
    const document = await open(path);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(shown(document.uri), problems);
  });
});
