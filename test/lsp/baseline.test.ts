import assert from "node:assert/strict";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Gaps } from "../../server/src/features/gaps.ts";
import { removeTemporary, repository } from "../host/temporary.ts";
import { withTree } from "../support/tree.ts";
import { everythingPushed } from "./capabilities.ts";
import { type Client, withClient } from "./client.ts";
import { uriOf } from "./place.ts";
import { messageOf } from "./problems.ts";
import { until } from "./until.ts";

const name = "customer-impact.baseline.json";
const textOf = (...keys: string[]): string =>
  `{\n${keys.map((key) => `  ${JSON.stringify(key)}: true,\n`).join("")}  "version": 1\n}\n`;

const files = {
  "a.ts": "first();\n",
  "b.ts": "second();\n",
  "c.ts": "// @customer-impact Shopper: pays by card in one step\n",
  [name]: textOf("a.ts: missing-statement", "c.ts: missing-statement"),
};

/** Runs over a workspace; `at` gives each diagnostic of a file as its rule and severity. */
const withWorkspace = (
  tree: Readonly<Record<string, string>>,
  run: (world: { client: Client; root: string; at: (path: string) => string[] }) => Promise<void>,
): Promise<void> =>
  withTree(tree, (root) =>
    withClient({ roots: [root], capabilities: everythingPushed }, (client) =>
      run({
        client,
        root,
        at: (path) =>
          (client.diagnostics.pushed.get(uriOf(join(root, path))) ?? []).map(
            ({ code, severity }) => `${code} ${["", "error", "warning", "information", "hint"][severity ?? 0]}`,
          ),
      }),
    ),
  );

const known = ["missing-statement hint"];
const fresh = ["missing-statement warning"];

describe("lsp: the baseline", () => {
  it("makes a gap a hint that says so", () =>
    withWorkspace(files, async ({ client, root, at }) => {
      await until(() => assert.deepEqual([at("a.ts"), at("b.ts")], [known, fresh]));
      const [hint] = client.diagnostics.pushed.get(uriOf(join(root, "a.ts"))) ?? [];
      assert.match(messageOf(hint!), /This gap is known: it stands in customer-impact\.baseline\.json\.$/);
      assert.deepEqual(at(name), []);
    }));

  it("counts at once when its file changes, comes or goes, and tells only of the modules concerned", () =>
    withWorkspace(files, async ({ client, root, at }) => {
      await until(() => assert.deepEqual([at("a.ts"), at("b.ts")], [known, fresh]));
      const path = join(root, name);
      const before = client.diagnostics.pushes.length;
      writeFileSync(path, textOf("a.ts: missing-statement", "b.ts: missing-statement"));
      client.filesChanged([{ path, type: 2 }]);
      await until(() => assert.deepEqual([at("a.ts"), at("b.ts")], [known, known]));
      assert.deepEqual(
        client.diagnostics.pushes.slice(before).map(({ uri }) => uri),
        [uriOf(join(root, "b.ts"))],
      );
      rmSync(path);
      client.filesChanged([{ path, type: 3 }]);
      await until(() => assert.deepEqual([at("a.ts"), at("b.ts")], [fresh, fresh]));
      writeFileSync(path, textOf("b.ts: missing-statement"));
      client.filesChanged([{ path, type: 1 }]);
      await until(() => assert.deepEqual([at("a.ts"), at("b.ts")], [fresh, known]));
    }));

  it("is taken as it is on the screen, and the last good one while it is half typed", () =>
    withWorkspace(files, async ({ client, root, at }) => {
      await until(() => assert.deepEqual(at("a.ts"), known));
      const path = join(root, name);
      client.documents.open(path, "json", textOf("b.ts: missing-statement"));
      await until(() => assert.deepEqual([at("a.ts"), at("b.ts"), at(name)], [fresh, known, []]));
      client.documents.change(path, '{ "b.ts: missing-statement": tr');
      await until(() => assert.deepEqual(at(name), ["baseline error"]));
      assert.deepEqual([at("a.ts"), at("b.ts")], [fresh, known]);
      client.documents.change(path, textOf("b.ts: mising-statement"));
      await until(() => assert.deepEqual([at("b.ts"), at(name)], [fresh, ["baseline warning"]]));
      client.documents.close(path);
      await until(() => assert.deepEqual([at("a.ts"), at("b.ts"), at(name)], [known, fresh, []]));
    }));

  it("that is open shows faded what is stale, as soon as a gap is closed", () =>
    withWorkspace(files, async ({ client, root, at }) => {
      const path = join(root, name);
      client.documents.open(path, "json", files[name]);
      await until(() => assert.deepEqual(at(name), ["baseline hint"]));
      client.documents.open(join(root, "a.ts"), "typescript", files["c.ts"]);
      await until(() => assert.deepEqual(at(name), ["baseline hint", "baseline hint"]));
      const [first] = client.diagnostics.pushed.get(uriOf(path)) ?? [];
      assert.deepEqual([first?.range.start.line, first?.tags], [1, [1]]);
      client.documents.change(join(root, "a.ts"), "x;\n");
      await until(() => assert.deepEqual(at(name), ["baseline hint"]));
    }));

  it("tells a gap of another reason as a new one, while it is typed", () =>
    withWorkspace(files, async ({ client, root, at }) => {
      await until(() => assert.deepEqual(at("a.ts"), known));
      client.documents.open(join(root, "a.ts"), "typescript", "// @customer-impact via ./nope: keeps it going\n");
      await until(() => assert.deepEqual(at("a.ts"), ["unresolved-via error"]));
    }));

  it("is a word for taking part: what is not in it is told, in files that are not open too", () =>
    withWorkspace({ "a.ts": "x;\n", "b.ts": "x;\n", [name]: textOf("a.ts: missing-statement") }, async ({ at }) =>
      until(() => assert.deepEqual([at("a.ts"), at("b.ts")], [known, fresh])),
    ));

  it("follows a file that is renamed, without a word to git", async () => {
    const root = repository(files);
    try {
      await withClient({ roots: [root], capabilities: everythingPushed }, async (client) => {
        const at = (path: string): unknown => client.diagnostics.pushed.get(uriOf(join(root, path)))?.[0]?.severity;
        await until(() => assert.equal(at("a.ts"), 4));
        renameSync(join(root, "a.ts"), join(root, "z.ts"));
        client.filesChanged([
          { path: join(root, "a.ts"), type: 3 },
          { path: join(root, "z.ts"), type: 1 },
        ]);
        await until(() => assert.deepEqual([at("a.ts"), at("z.ts"), at("b.ts")], [undefined, 4, 2]));
      });
    } finally {
      removeTemporary();
    }
  });

  it("sets known gaps apart in the list of gaps, and counts them", () =>
    withWorkspace(files, async ({ client, at }) => {
      await until(() => assert.deepEqual(at("a.ts"), known));
      // Imports are read after the statements: then it is known that nothing with a line imports these.
      await until(async () => {
        const gaps = await client.request<Gaps>("customerImpact/gaps", {});
        assert.deepEqual([gaps.modules, gaps.known], [2, 1]);
        assert.deepEqual(
          gaps.items.map((node) => (node.kind === "module" ? [node.module, node.known, node.description] : [])),
          [
            ["a.ts", true, "No statement · known · nobody's code"],
            ["b.ts", undefined, "No statement · nobody's code"],
          ],
        );
      });
      const counts = await client.request<{ uncovered: number; known: number }>("customerImpact/counts", {});
      assert.deepEqual([counts.uncovered, counts.known], [2, 1]);
    }));
});
