import assert from "node:assert/strict";
import { join } from "node:path";
import { withTree } from "../support/tree.ts";
import { withClient } from "./client.ts";
import { uriOf } from "./place.ts";
import { until } from "./until.ts";

const files = {
  "src/price.ts": "// @customer-impact Shopper: knows the full price before paying\n",
  "src/log.ts": "export {};\n",
};

interface Counts {
  readonly root: string;
  readonly uncovered: number;
}

describe("lsp: requests of views", () => {
  it("tell the root, find a document by its URI, and change what is open", () =>
    withTree(files, (root) =>
      withClient({ roots: [root] }, async (client) => {
        await until(async () => {
          const counts = await client.request<Counts>("customerImpact/counts", {});
          assert.deepEqual([counts.root, counts.uncovered], [uriOf(`${root}/`), 1]);
        });
        const uri = uriOf(join(root, "src/log.ts"));
        const line = await client.request<{ readonly module: string }>("customerImpact/module", { uri });
        assert.equal(line.module, "src/log.ts");
        const state = { change: "state", path: "src/log.ts", statement: "none: prints" };
        assert.equal(await client.request("customerImpact/changes", state), null);
        client.documents.open(uri, "typescript");
        const { kind } = await client.request<{ readonly kind: string }>("customerImpact/changes", state);
        assert.equal(kind, "changes");
        const elsewhere = { uri: uriOf("/nowhere/at/all.ts") };
        assert.equal(await client.request("customerImpact/module", elsewhere), null);
        assert.equal(await client.request("customerImpact/card", null), null);
        assert.equal(await client.request("customerImpact/changes", {}), null);
      }),
    ));
});
