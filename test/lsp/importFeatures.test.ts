import assert from "node:assert/strict";
import { join } from "node:path";
import {
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CodeAction,
  type CompletionList,
  type Hover,
  type MarkupContent,
  SymbolKind,
} from "vscode-languageserver";
import type { FileImpact } from "../../server/src/features/fileImpact.ts";
import type { Gaps } from "../../server/src/features/gaps.ts";
import type { ModuleLine } from "../../server/src/features/moduleLine.ts";
import type { StatementChoices } from "../../server/src/features/statementChoices.ts";
import { withTree } from "../support/tree.ts";
import { type Client, withClient } from "./client.ts";
import { uriOf } from "./place.ts";
import { until } from "./until.ts";

const files = {
  "src/checkout.ts": '// @customer-impact Shopper: knows the full price before paying\nimport "./tax";\n',
  "src/delivery.ts": '// @customer-impact Courier: finds the door at once\nimport "./tax";\n',
  "src/tax.ts": '// @customer-impact via ./checkout: keeps tables current\nimport "../lib/rates";\n',
  "lib/rates.ts": "export const rate = 1;\n",
  "lib/dead.ts": "export const dead = 1;\n",
};

interface Opened {
  readonly client: Client;
  readonly uri: (path: string) => string;
}

/** A server that has read who imports whom. */
const withImports = (run: (opened: Opened) => Promise<void>): Promise<void> =>
  withTree(files, (root) =>
    withClient({ roots: [root] }, async (client) => {
      await until(async () => {
        const { nobodys } = await client.request<Gaps>("customerImpact/gaps", {});
        assert.equal(nobodys, 1);
      });
      const uri = (path: string): string => uriOf(join(root, path));
      for (const path of Object.keys(files)) client.documents.open(join(root, path), "typescript");
      await run({ client, uri });
    }),
  );

const first = { line: 0, character: 0 };

describe("lsp: what imports tell", () => {
  it("is in requests of views and commands", () =>
    withImports(async ({ client, uri }) => {
      const line = await client.request<ModuleLine>("customerImpact/module", { uri: uri("src/tax.ts") });
      assert.deepEqual(
        line.imports?.customers.map(({ name, importer }) => [name, importer]),
        [["Courier", "src/delivery.ts"]],
      );
      const impact = await client.request<FileImpact>("customerImpact/impact", { uri: uri("src/tax.ts") });
      assert.match(impact.text, /\n2 customers are hit if it breaks, 1 of them through imports only\./);
      assert.equal(await client.request("customerImpact/impact", { uri: uri("nowhere.ts") }), null);
      assert.equal(await client.request("customerImpact/impact", {}), null);
      const { items } = await client.request<StatementChoices>("customerImpact/choices", { uri: uri("lib/rates.ts") });
      assert.equal(items[0]?.detail, "imports this module · reaches Shopper");
    }));

  it("is in a hover, in fixes and in completion, and goes with what is typed", () =>
    withImports(async ({ client, uri }) => {
      const textDocument = { uri: uri("src/tax.ts") };
      const hover = (): Promise<Hover> =>
        client.request("textDocument/hover", { textDocument, position: { line: 0, character: 5 } });
      const { value } = (await hover()).contents as MarkupContent;
      assert.match(value, /\*\*Courier\*\*: `src\/delivery\.ts` imports this module/);

      const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri: uri("lib/rates.ts") },
        range: { start: first, end: first },
        context: { diagnostics: [] },
      });
      assert.ok(actions.some(({ title }) => title === "State a line via src/tax.ts, which imports this module"));

      const text = "// @customer-impact via ";
      client.documents.change(uri("lib/rates.ts"), `${text}\n${files["lib/rates.ts"]}`);
      const { items } = await client.request<CompletionList>("textDocument/completion", {
        textDocument: { uri: uri("lib/rates.ts") },
        position: { line: 0, character: text.length },
      });
      const [best] = items.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
      assert.deepEqual(
        [best?.label, best?.detail, best?.labelDetails],
        ["src/tax", "imports this module · reaches Shopper", { description: "imports it" }],
      );

      client.documents.change(uri("src/delivery.ts"), "// @customer-impact Courier: finds the door at once\n");
      await until(async () => assert.doesNotMatch(((await hover()).contents as MarkupContent).value, /Courier/));
    }));

  it("is told apart in the call hierarchy, by words, order and kind", () =>
    withImports(async ({ client, uri }) => {
      const [item] = await client.request<CallHierarchyItem[]>("textDocument/prepareCallHierarchy", {
        textDocument: { uri: uri("src/tax.ts") },
        position: { line: 0, character: 5 },
      });
      const calls = await client.request<CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", { item });
      assert.deepEqual(
        calls.map(({ to: { name, detail, kind } }) => [name, detail, kind]),
        [
          ["checkout.ts", "stated, imports this · Shopper · src/", SymbolKind.Module],
          ["delivery.ts", "imports this · Courier · src/", SymbolKind.File],
        ],
      );
    }));
});
