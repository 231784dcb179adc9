import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Folder } from "../../server/src/lsp/folder.ts";
import { withTree } from "../support/tree.ts";
import { until } from "./until.ts";

const files = {
  "customer-impact.json": `{ "customers": { "shopper": { "name": "Shopper" } } }`,
  "a.ts": "// @customer-impact Shopper: pays once\n",
  "b.ts": "export {};\n",
};

/** A folder that notes what it is told. */
function folderOf(root: string, stopsAt = Infinity): { folder: Folder; readings: number; failures: unknown[] } {
  const told = { readings: 0, failures: [] as unknown[] };
  const folder = new Folder(pathToFileURL(root).href, root, {
    changed: () => {},
    noted: () => {},
    reading: (_, stop) => {
      told.readings++;
      if (told.readings >= stopsAt) stop();
      return { update: () => {}, end: () => {} };
    },
    failed: (_, error) => told.failures.push(error),
  });
  return Object.assign(told, { folder });
}

const gaps = ({ snapshot }: Folder): string[] =>
  snapshot.lines.modules.filter(({ verdict }) => verdict.status === "uncovered").map(({ module }) => module.path);

describe("lsp: a folder", () => {
  it("can be stopped while it is read, and read later", () =>
    withTree(files, async (root) => {
      const told = folderOf(root, 1);
      await told.folder.refresh();
      assert.deepEqual(told.failures, []);
      assert.equal(told.folder.isRead, true);
      assert.deepEqual(gaps(told.folder), []);
      told.readings = -1;
      await told.folder.refresh();
      assert.deepEqual(gaps(told.folder), ["b.ts"]);
      told.folder.dispose();
    }));

  it("reads a file alone that has changed, and nothing for one that does not count", () =>
    withTree({ ...files, ".gitignore": "out/\n", "out/x.ts": "" }, async (root) => {
      const told = folderOf(root);
      await told.folder.refresh();
      writeFileSync(join(root, "b.ts"), "// @customer-impact via ./a: helps\n");
      told.folder.filesChanged([
        { path: "b.ts", kind: "changed" },
        { path: "out/x.ts", kind: "changed" },
        { path: "out/y.ts", kind: "deleted" },
      ]);
      await until(() => assert.deepEqual(gaps(told.folder), []));
      assert.equal(told.readings, 1);
      writeFileSync(join(root, "c.ts"), "");
      told.folder.filesChanged([{ path: "c.ts", kind: "created" }]);
      await until(() => assert.deepEqual(gaps(told.folder), ["c.ts"]));
      assert.equal(told.readings, 2);
      told.folder.dispose();
    }));

  it("believes git's hash of a file again that has changed and changed back", () =>
    withTree(files, async (root) => {
      const { folder } = folderOf(root);
      await folder.refresh();
      for (const text of ["// @customer-impact none: a shim\n", files["b.ts"]]) {
        writeFileSync(join(root, "b.ts"), text);
        folder.filesChanged([{ path: "b.ts", kind: "changed" }]);
        await until(() => assert.deepEqual(gaps(folder), text === files["b.ts"] ? ["b.ts"] : []));
      }
      await folder.refresh();
      assert.deepEqual(gaps(folder), ["b.ts"]);
      folder.dispose();
    }));
});
