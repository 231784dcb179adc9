import assert from "node:assert/strict";
import type { Range } from "vscode-languageserver";
import type { GapLocation } from "../../server/src/lsp/fileRequestTypes.ts";
import { uriOf } from "./place.ts";
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
  gap: { direction: "next" },
  draft: {},
  report: { format: "json" },
};

const fileRequests: Readonly<Record<string, object>> = {
  explain: {},
  choices: {},
  statement: { body: "Shopper: pays by card" },
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

  it("are answered about a file, open or not, and with null for one that counts for nothing", () =>
    withShop(async ({ client, at, open }) => {
      open("src/log.ts");
      for (const [name, params] of Object.entries(fileRequests)) {
        const answer = await client.request(`customerImpact/${name}`, { ...params, uri: uriOf(at("src/log.ts")) });
        assert.notEqual(answer, null, name);
        assert.equal(await client.request(`customerImpact/${name}`, { ...params, uri: "untitled:x" }), null, name);
        assert.equal(await client.request(`customerImpact/${name}`, { ...params, uri: 7 }), null, name);
      }
      const uris = ["src/log.ts", "src/tax.ts", "docs/duty.md"].map((path) => uriOf(at(path)));
      assert.deepEqual(
        (await client.request<({ status: string } | null)[]>("customerImpact/statuses", { uris })).map(
          (one) => one?.status,
        ),
        ["uncovered", "indirect", undefined],
      );
    }));

  it("judge the text in the editor, saved or not", () =>
    withShop(async ({ client, at, open }) => {
      open("src/log.ts");
      client.documents.change(at("src/log.ts"), "#!/usr/bin/env node\nexport {};\n");
      const { edit } = await client.request<{ edit: { range: Range } }>("customerImpact/statement", {
        uri: uriOf(at("src/log.ts")),
        body: "Shopper: pays by card",
      });
      assert.equal(edit.range.start.line, 1);
    }));

  it("go round the gaps of a folder", () =>
    withShop(async ({ client, at }) => {
      const seen: string[] = [];
      for (let from: string | undefined; ;) {
        const gap = await client.request<GapLocation | null>("customerImpact/gap", { direction: "next", from });
        if (!gap) break;
        seen.push(gap.module);
        from = gap.location.uri;
      }
      assert.deepEqual(seen, ["src/log.ts", "src/night.ts", "src/refund.ts"]);
      const elsewhere = { direction: "previous", from: uriOf(at("../elsewhere.ts")) };
      assert.equal((await client.request<GapLocation>("customerImpact/gap", elsewhere)).module, "src/refund.ts");
    }));

  it("give the configuration that there is, and each report that there are formats for", () =>
    withShop(async ({ client }) => {
      const draft = await client.request<{ exists: boolean; text: string }>("customerImpact/draft", {});
      assert.ok(draft.exists && draft.text.includes("Pays at checkout."));
      const formats = await client.request<{ name: string }[]>("customerImpact/formats", {});
      const reports = new Map<string, string>();
      for (const { name: format } of formats) {
        const { text } = await client.request<{ text: string }>("customerImpact/report", { format });
        assert.ok(text.length > 0, format);
        reports.set(format, text);
      }
      for (const format of ["text", "json"]) assert.match(reports.get(format) ?? "", /Shopper/);
      assert.equal(new Set(reports.values()).size, formats.length);
    }));
});
