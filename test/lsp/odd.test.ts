import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ErrorCodes, ResponseError } from "vscode-jsonrpc/node";
import type { Hover, Position } from "vscode-languageserver";
import { withTree } from "../support/tree.ts";
import { everything, everythingPushed } from "./capabilities.ts";
import { type Client, startClient, withClient } from "./client.ts";
import { positionIn, uriOf } from "./place.ts";
import { briefly, messageOf } from "./problems.ts";
import { requestsAt } from "./requests.ts";
import { settled, type Shop, shop, withShop } from "./shop.ts";
import { until } from "./until.ts";

/** Makes every request about a place; an answer of any kind will do, but an internal error. */
async function askEverything({ request }: Client, uri: string, position: Position, end?: Position): Promise<void> {
  for (const { method, params } of requestsAt(uri, position, end)) {
    try {
      await request(method, params);
    } catch (error) {
      assert.ok(error instanceof ResponseError, `${method}: ${String(error)}`);
      assert.notEqual(error.code, ErrorCodes.InternalError, `${method}: ${error.message}`);
    }
  }
}

/** The server still answers as it should. */
async function stillWorks({ client, open, at }: Shop): Promise<void> {
  const position = positionIn(open("src/duty.py"), "# @customer‸-impact");
  const hover = await client.request<Hover | null>("textDocument/hover", {
    textDocument: { uri: uriOf(at("src/duty.py")) },
    position,
  });
  assert.ok(JSON.stringify(hover).includes("Shopper"));
  client.documents.close(at("src/duty.py"));
}

describe("lsp: odd clients", () => {
  it("one that can do nothing is asked for nothing, and still gets diagnostics", () =>
    withTree(shop, (root) =>
      withClient({ roots: [root], capabilities: {} }, async (client) => {
        await settled(client, "");
        const file = join(root, "src/log.ts");
        client.documents.open(file, "typescript");
        await until(() =>
          assert.deepEqual(briefly(client.diagnostics.pushed.get(uriOf(file))), ["missing-statement@0:0"]),
        );
        await askEverything(client, uriOf(file), { line: 0, character: 3 });
        client.documents.change(file, "// @customer-impact Shopper: pays at once\n");
        await until(() => assert.deepEqual(client.diagnostics.pushed.get(uriOf(file)), []));
        assert.deepEqual(client.calls.requests, []);
        assert.equal(client.calls.progress.size, 0);
      }),
    ));

  it("one that says it can do everything, and answers MethodNotFound to all", () =>
    withTree(shop, (root) =>
      withClient({ roots: [root], capabilities: everythingPushed, refuses: true }, async (client) => {
        await settled(client, "");
        assert.ok(client.calls.requests.length > 0);
        const file = join(root, "src/log.ts");
        client.documents.open(file, "typescript");
        await askEverything(client, uriOf(file), { line: 0, character: 3 });
        client.documents.change(file, "// @customer-impact Shopper: pays at once\n");
        await until(() => assert.deepEqual(client.diagnostics.pushed.get(uriOf(file)), []));
        client.configure({});
        client.documents.change(file, "export {};\n");
        await until(() =>
          assert.deepEqual(briefly(client.diagnostics.pushed.get(uriOf(file))), ["missing-statement@0:0"]),
        );
      }),
    ));

  it("one that never answers", () =>
    withTree(shop, (root) =>
      withClient({ roots: [root], capabilities: everythingPushed }, async (client) => {
        for (const method of ["workspace/configuration", "client/registerCapability", "window/workDoneProgress/create"])
          client.connection.onRequest(method, () => new Promise(() => {}));
        client.configure({});
        await settled(client, "");
      }),
    ));

  it("one that sends positions within surrogate pairs", () =>
    withShop(async (shop) => {
      const { client, at } = shop;
      const file = at("src/log.ts");
      const text = "// 🏺🏺 pots\n// @customer-impact via ./che🏺out, 🏺: keeps 🏺🏺 whole [owner: 🏺]\n";
      client.documents.open(file, "typescript", text);
      for (const line of [0, 1])
        for (let character = 0; character < (text.split("\n")[line]?.length ?? 0); character += line ? 1 : 2)
          await askEverything(client, uriOf(file), { line, character }, { line, character: character + 1 });
      // Halves of pairs are replaced, one by one: the text is now not even well-formed.
      const start = text.split("\n")[1]?.indexOf("🏺") ?? 0;
      for (const character of [start + 1, start])
        client.documents.change(file, "x", {
          start: { line: 1, character },
          end: { line: 1, character: character + 1 },
        });
      await until(async () => {
        const report = await client.diagnostics.pull(file);
        assert.ok(report.kind === "full");
        assert.match(report.items.map(messageOf).join("\n"), /"\.\/chexxout"/);
      });
      await stillWorks(shop);
    })).timeout(40_000);

  it("one that sends positions out of range", () =>
    withShop(async (shop) => {
      const { client, at } = shop;
      const file = at("src/tax.ts");
      client.documents.open(file, "typescript");
      const far = { line: 2 ** 31 - 1, character: 2 ** 31 - 1 };
      for (const [position, end] of [
        [far, far],
        [{ line: 0, character: 10_000 }, far],
        [
          { line: 9, character: 0 },
          { line: 0, character: 0 },
        ],
        [
          { line: -1, character: -1 },
          { line: 0, character: 5 },
        ],
      ] as const)
        await askEverything(client, uriOf(file), position, end);
      client.documents.change(file, "// The end\n", { start: far, end: far });
      await until(async () => {
        const report = await client.diagnostics.pull(file);
        assert.ok(report.kind === "full");
        assert.deepEqual(report.items, []);
      });
      await stillWorks(shop);
    }));

  it("one that asks about documents that nobody knows", () =>
    withShop(async (shop) => {
      const { client, at, root } = shop;
      for (const uri of [
        uriOf(at("src/tax.ts")),
        uriOf(at("no/such/file.ts")),
        uriOf(root),
        uriOf(at("src")),
        "untitled:Untitled-1",
        "git:/src/tax.ts?ref=HEAD",
        "vscode-notebook-cell:/book.ipynb#W0",
        "file:///",
        "file://server/share/tax.ts",
        "file:///%E0%A4%A",
        "not a uri",
        "",
      ])
        await askEverything(client, uri, { line: 0, character: 4 });
      await stillWorks(shop);
    })).timeout(40_000);

  it("one that changes, saves and closes a file that it never opened", () =>
    withShop(async (shop) => {
      const { client, at } = shop;
      const uri = uriOf(at("src/tax.ts"));
      const contentChanges = [{ text: "// nothing\n" }];
      client.notify("textDocument/didChange", { textDocument: { uri, version: 7 }, contentChanges });
      client.notify("textDocument/didChange", {
        textDocument: { uri, version: 8 },
        contentChanges: [{ range: { start: { line: 5, character: 0 }, end: { line: 9, character: 9 } }, text: "x" }],
      });
      client.notify("textDocument/didSave", { textDocument: { uri } });
      client.notify("textDocument/didClose", { textDocument: { uri } });
      client.notify("textDocument/didClose", { textDocument: { uri } });
      await stillWorks(shop);
      // Opened twice without a close in between: the later text counts.
      client.documents.open(at("src/tax.ts"), "typescript");
      client.documents.open(at("src/tax.ts"), "typescript", "// @customer-impact via ./gone: adds tax\n");
      await until(async () => {
        const report = await client.diagnostics.pull(at("src/tax.ts"));
        assert.ok(report.kind === "full");
        assert.deepEqual(briefly(report.items), ["unresolved-via@0:24"]);
      });
    }));

  it("one that sends what is no request that anybody knows", () =>
    withShop(async (shop) => {
      const { client } = shop;
      await assert.rejects(client.request("no/such/method", {}), { code: ErrorCodes.MethodNotFound });
      client.notify("no/such/notification", {});
      client.notify("$/whatever", {});
      client.notify("$/cancelRequest", { id: 99_999 });
      client.notify("$/setTrace", { value: "verbose" });
      client.notify("workspace/didChangeWatchedFiles", { changes: [] });
      client.notify("workspace/didChangeConfiguration", {});
      client.notify("workspace/didChangeConfiguration", { settings: null });
      for (const { method } of requestsAt("", { line: 0, character: 0 }))
        await client.request(method, {}).catch(() => {});
      await stillWorks(shop);
    }));

  it("one that asks before it says hello, and after it said goodbye", () =>
    withTree(shop, async (root) => {
      const client = await startClient({ roots: [root] });
      await client.request("shutdown");
      // The protocol has it refused; an answer does no harm.
      const [, , hover] = requestsAt(uriOf(root), { line: 0, character: 0 });
      await client.request(hover?.method ?? "", hover?.params).catch(() => {});
      client.notify("exit");
      assert.equal(await client.ended, 0);
      client.connection.dispose();

      const rude = await startClient({ roots: [root] });
      rude.notify("exit");
      assert.equal(await rude.ended, 1, "exit without shutdown is a fault of the client");
      rude.connection.dispose();
    }));
});

describe("lsp: odd initialization", () => {
  const statement = "// @customer-impact via ./gone: adds tax\n";

  /** A server that was started like this tells the problem of a document that is opened in it. */
  const tells = async (client: Client, file: string): Promise<void> => {
    client.documents.open(file, "typescript", statement);
    await until(async () => {
      const report = client.initialized.capabilities.diagnosticProvider && (await client.diagnostics.pull(file));
      const found = report ? report.kind === "full" && report.items : client.diagnostics.pushed.get(uriOf(file));
      assert.deepEqual(briefly(found || []), ["unresolved-via@0:24"]);
    });
  };

  for (const [title, initializationOptions] of [
    ["null", null],
    ["an array", [1, 2]],
    ["a text", "fast"],
    ["a number", 7],
    ["settings that are null", { customerImpact: null }],
    [
      "settings of the wrong types",
      { customerImpact: { codeLens: 7, trace: [], inlayHints: { enable: "yes" } }, codeLens: "on" },
    ],
    ["settings that nobody knows", { customerImpact: { colour: "red" }, __proto__x: {}, constructor: { name: 1 } }],
    ["nested far too deep", Array.from({ length: 500 }).reduce<unknown>((inner) => ({ customerImpact: inner }), 1)],
  ] as const)
    it(`survives initializationOptions: ${title}`, () =>
      withTree({ "a.ts": statement }, (root) =>
        withClient({ roots: [root], initializationOptions, settings: initializationOptions }, (client) =>
          tells(client, join(root, "a.ts")),
        ),
      ));

  it("without any root", () =>
    withTree({ "a.ts": statement }, (root) =>
      withClient({}, async (client) => {
        await askEverything(client, uriOf(join(root, "a.ts")), { line: 0, character: 4 });
        client.documents.open("untitled:Untitled-1", "typescript", statement);
        await askEverything(client, "untitled:Untitled-1", { line: 0, character: 4 });
        await client.request("workspace/symbol", { query: "" });
        const pull = client.diagnostics.pullWorkspace();
        await pull.close();
      }),
    ));

  it("with the fewest parameters that a message can have", () =>
    withClient(
      {
        initialize: {
          processId: null,
          rootUri: undefined,
          workspaceFolders: undefined,
          capabilities: {},
          clientInfo: undefined,
        },
      },
      async (client) => {
        await askEverything(client, "untitled:Untitled-1", { line: 0, character: 0 });
      },
    ));

  it("with a root in the old way: rootUri, or rootPath", () =>
    withTree({ "a.ts": statement }, async (root) => {
      for (const initialize of [
        { workspaceFolders: undefined, rootUri: uriOf(root) },
        { workspaceFolders: undefined, rootUri: undefined, rootPath: root },
      ])
        await withClient({ initialize, capabilities: {} }, async ({ diagnostics }) =>
          until(() =>
            assert.deepEqual(briefly(diagnostics.pushed.get(uriOf(join(root, "a.ts")))), ["unresolved-via@0:24"]),
          ),
        );
    }));

  it("with several roots, one within another, one twice", () =>
    withTree({ "one/a.ts": statement, "one/in/customer-impact.json": "{}", "one/in/b.ts": statement }, (root) => {
      const roots = [join(root, "one"), join(root, "one/in"), join(root, "one"), join(root, "one/in") + "/"];
      return withClient({ roots, capabilities: everythingPushed }, async ({ diagnostics }) => {
        for (const path of ["one/a.ts", "one/in/b.ts"])
          await until(() =>
            assert.deepEqual(briefly(diagnostics.pushed.get(uriOf(join(root, path)))), ["unresolved-via@0:24"]),
          );
      });
    }));

  it("with a root that does not exist, and comes later", () =>
    withTree({}, (folder) => {
      const root = join(folder, "later");
      return withClient({ roots: [root] }, async (client) => {
        await tells(client, join(root, "a.ts"));
        mkdirSync(root);
        writeFileSync(join(root, "gone.ts"), '// @customer-impact Shopper: pays at once\nimport "./a";\n');
        client.filesChanged([{ path: join(root, "gone.ts"), type: 1 }]);
        await until(async () => {
          const report = await client.diagnostics.pull(join(root, "a.ts"));
          assert.deepEqual(report.kind === "full" && report.items, []);
        });
      });
    }));

  it("with a root that is a file, or nothing that a disk has", () =>
    withTree({ "a.ts": statement }, async (root) => {
      await withClient({ roots: [join(root, "a.ts")] }, (client) =>
        askEverything(client, uriOf(join(root, "a.ts")), { line: 0, character: 4 }),
      );
      for (const uri of ["vscode-vfs://github/some/where", "untitled:", "file:///%E0%A4%A", "nonsense"])
        await withClient({ initialize: { rootUri: uri, workspaceFolders: [{ uri, name: "x" }] } }, (client) =>
          askEverything(client, `${uri}/a.ts`, { line: 0, character: 4 }),
        );
    }));

  it("with a root that is the home directory: what is open is served", () =>
    withTree({ "a.ts": "export {};\n", ".cache/x.ts": statement, "projects/one/b.ts": statement }, (root) =>
      withClient(
        { roots: [root], environment: { HOME: root, USERPROFILE: root }, capabilities: everythingPushed },
        async (client) => tells(client, join(root, "a.ts")),
      ),
    ));

  it("with names of folders that a URI has to escape", () =>
    withTree({ "ä b#c%20d?/é.ts": statement }, async (root) => {
      const folder = join(root, "ä b#c%20d?");
      const file = join(folder, "é.ts");
      await withClient({ roots: [folder], capabilities: everythingPushed }, async ({ diagnostics, documents }) => {
        await until(() => assert.deepEqual(briefly(diagnostics.pushed.get(uriOf(file))), ["unresolved-via@0:24"]));
        documents.open(file, "typescript", "// @customer-impact Shopper: pays at once\n");
        await until(() => assert.deepEqual(diagnostics.pushed.get(uriOf(file)), []));
      });
      // Some editors escape more than they must. A document keeps the URI that its editor gave it.
      const escaped = pathToFileURL(file).href.replace(/[^/]+$/, "%C3%A9%2Ets");
      await withClient({ roots: [folder], capabilities: everything }, async ({ diagnostics, documents }) => {
        documents.open(escaped, "typescript", statement.replace("gone", "away"));
        await until(async () => {
          const report = await diagnostics.pull(escaped);
          assert.match(report.kind === "full" ? report.items.map(messageOf).join("\n") : "", /away/);
        });
      });
    }));

  it("with settings that change to anything", () =>
    withShop(async (shop) => {
      for (const settings of [
        null,
        7,
        "x",
        [],
        { codeLens: null },
        { inlayHints: [] },
        { customerImpact: {} },
        undefined,
        {},
      ])
        shop.client.configure(settings);
      await stillWorks(shop);
    }));
});
