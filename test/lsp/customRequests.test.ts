import assert from "node:assert/strict";
import { withShop } from "./shop.ts";

const requests: Readonly<Record<string, object>> = {
  tree: { by: "customer" },
  gaps: {},
  module: { path: "src/log.ts" },
  coverage: {},
  overview: {},
  treemap: { folder: "src/" },
  gapList: { text: "log" },
  modules: {},
};

describe("lsp: requests of our own", () => {
  it("are answered, with null for a folder or workspace that is not there", () =>
    withShop(async ({ client }) => {
      for (const [name, params] of Object.entries(requests)) {
        assert.notEqual(await client.request(`customerImpact/${name}`, params), null, name);
        const elsewhere = { ...params, workspace: "file:///nowhere" };
        assert.equal(await client.request(`customerImpact/${name}`, elsewhere), null, name);
      }
      assert.equal(await client.request("customerImpact/treemap", { folder: "nowhere/" }), null);
      const { isComplete } = await client.request<{ isComplete: boolean }>("customerImpact/overview", {});
      assert.equal(isComplete, true);
    }));
});
