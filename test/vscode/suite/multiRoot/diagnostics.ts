import assert from "node:assert/strict";
import { join } from "node:path";
import { Uri } from "vscode";
import { checked, shown } from "../support/diagnostics.ts";
import { exported } from "../support/extension.ts";
import { root } from "../support/files.ts";
import { until } from "../support/until.ts";

describe("diagnostics of several folders", () => {
  before(exported);

  for (const [index, name] of ["storefront", "tools"].entries())
    it(`are those of the command line: ${name}`, async () => {
      const expected = checked(root(index));
      assert.ok(expected.size > 0);
      for (const [path, problems] of expected) {
        const uri = Uri.file(join(root(index), path));
        await until(`${path} has ${problems.length} problems`, () => shown(uri).length === problems.length);
        assert.deepEqual(shown(uri), problems, path);
      }
    });
});
