import assert from "node:assert/strict";
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  DocumentLink,
  DocumentSymbol,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  SemanticTokens,
  WorkspaceSymbol,
} from "vscode-languageserver";
import { runCli } from "../support/runCli.ts";
import { everything } from "./capabilities.ts";
import { settingsThatShow } from "./names.ts";
import { pathBelow, positionIn, rangeOf, textIn, uriOf } from "./place.ts";
import { type Shop, withShop } from "./shop.ts";
import { until } from "./until.ts";

/** Asks about the place of a cursor in a file of the shop. */
function askAt<R>({ client, at, open }: Shop, method: string, path: string, snippet: string, more = {}): Promise<R> {
  const position = positionIn(open(path), snippet);
  return client.request<R>(method, { textDocument: { uri: uriOf(at(path)) }, position, ...more });
}

const targets = (root: string, found: Location | readonly (Location | LocationLink)[] | null): string[] =>
  [found ?? []]
    .flat()
    .map((one) => ("targetUri" in one ? { uri: one.targetUri, range: one.targetSelectionRange } : one))
    .map(({ uri, range }) => `${pathBelow(root, uri)}:${range.start.line}`)
    .sort();

const hoverText = (hover: Hover | null): string => {
  assert.ok(hover, "there is a hover");
  assert.ok(typeof hover.contents === "object" && "kind" in hover.contents);
  return hover.contents.value;
};

describe("lsp: features", () => {
  it("are all offered, at once or by registration", () =>
    withShop(async ({ client: { initialized, calls } }) => {
      const { capabilities } = initialized;
      const offered = (key: keyof typeof capabilities, method: string): boolean =>
        Boolean(capabilities[key]) || calls.registrations().some((one) => one.method === method);
      for (const [key, method] of [
        ["completionProvider", "textDocument/completion"],
        ["hoverProvider", "textDocument/hover"],
        ["definitionProvider", "textDocument/definition"],
        ["referencesProvider", "textDocument/references"],
        ["callHierarchyProvider", "textDocument/prepareCallHierarchy"],
        ["documentLinkProvider", "textDocument/documentLink"],
        ["documentSymbolProvider", "textDocument/documentSymbol"],
        ["workspaceSymbolProvider", "workspace/symbol"],
        ["codeLensProvider", "textDocument/codeLens"],
        ["inlayHintProvider", "textDocument/inlayHint"],
        ["codeActionProvider", "textDocument/codeAction"],
        ["renameProvider", "textDocument/rename"],
        ["executeCommandProvider", "workspace/executeCommand"],
        ["semanticTokensProvider", "textDocument/semanticTokens"],
      ] as const)
        assert.ok(offered(key, method), `${key} is offered`);
      assert.equal(initialized.serverInfo?.name, "customer-impact");
    }));

  describe("hover", () => {
    it("draws the line of a module up to the customer", () =>
      withShop(async (shop) => {
        const text = hoverText(await askAt(shop, "textDocument/hover", "src/duty.py", "# @customer‸-impact"));
        for (const word of ["src/tax.ts", "src/checkout.ts", "Shopper"]) assert.ok(text.includes(word), text);
      }));

    it("tells whom a module supports", () =>
      withShop(async (shop) => {
        const text = hoverText(await askAt(shop, "textDocument/hover", "src/checkout.ts", "// @customer‸-impact"));
        assert.match(text, /tax/);
      }));

    it("speaks of the customer and the outcome under the cursor, and covers their words", () =>
      withShop(async (shop) => {
        const customer = await askAt<Hover>(shop, "textDocument/hover", "src/checkout.ts", "Shop‸per:");
        assert.match(hoverText(customer), /Pays at checkout\./);
        assert.ok(
          customer.range &&
            textIn(shop.client.documents.text(shop.at("src/checkout.ts")), customer.range) === "Shopper",
        );
        const outcome = hoverText(await askAt(shop, "textDocument/hover", "src/quote.ts", "#clear‸-price"));
        assert.match(outcome, /knows the full price before paying/);
        assert.match(outcome, /cart abandonment/);
      }));

    it("explains a key of the configuration", () =>
      withShop(async (shop) => {
        assert.ok(
          hoverText(await askAt(shop, "textDocument/hover", "customer-impact.json", '"cust‸omers"')).length > 10,
        );
      }));

    it("is nothing in code", () =>
      withShop(async (shop) => {
        assert.equal(await askAt(shop, "textDocument/hover", "src/checkout.ts", "const p‸ay"), null);
      }));

    it("is plain text for a client that reads no Markdown", () =>
      withShop(
        async (shop) => {
          const hover = await askAt<Hover>(shop, "textDocument/hover", "src/duty.py", "# @customer‸-impact");
          assert.ok(typeof hover.contents === "object" && "kind" in hover.contents);
          assert.equal(hover.contents.kind, "plaintext");
          assert.doesNotMatch(hover.contents.value, /\*\*|\]\(|```/);
        },
        {
          capabilities: {
            ...everything,
            textDocument: { ...everything.textDocument, hover: { contentFormat: ["plaintext"] } },
          },
        },
      ));
  });

  describe("definition", () => {
    for (const [what, path, snippet, target] of [
      ["a ref: the statement of its target", "src/tax.ts", "./check‸out", ["src/checkout.ts:0"]],
      ["a ref to a file in another language", "src/duty.py", "./t‸ax", ["src/tax.ts:0"]],
      ["a customer: its place in the configuration", "src/checkout.ts", "Shop‸per", ["customer-impact.json:3"]],
      ["an outcome: its place in the configuration", "src/quote.ts", "#clear-‸price", ["customer-impact.json:8"]],
      ["evidence: the file", "src/duty.py", "docs/du‸ty.md", ["docs/duty.md:0"]],
      ["a ref that names nothing", "src/refund.ts", "./chek‸out", []],
      ["code", "src/checkout.ts", "const p‸ay", []],
    ] as const)
      it(what, () =>
        withShop(async (shop) =>
          assert.deepEqual(targets(shop.root, await askAt(shop, "textDocument/definition", path, snippet)), target),
        ),
      );

    it("gives plain locations to a client that takes no links", () =>
      withShop(
        async (shop) => {
          const found = await askAt<Location[]>(shop, "textDocument/definition", "src/tax.ts", "./check‸out");
          for (const one of [found].flat()) assert.ok("uri" in one && "range" in one);
        },
        { capabilities: { ...everything, textDocument: { ...everything.textDocument, definition: {} } } },
      ));
  });

  describe("references", () => {
    const context = { context: { includeDeclaration: false } };

    it("of a customer are the statements that name it", () =>
      withShop(async (shop) => {
        const found = targets(
          shop.root,
          await askAt(shop, "textDocument/references", "customer-impact.json", '"cou‸rier"', context),
        );
        assert.deepEqual(found, ["src/label.ts:0"]);
      }));

    it("of a module are the refs to it", () =>
      withShop(async (shop) => {
        const found = targets(
          shop.root,
          await askAt(shop, "textDocument/references", "src/checkout.ts", "// @customer‸-impact", context),
        );
        assert.deepEqual(found, ["src/tax.ts:0"]);
      }));

    it("hold the declaration where it is asked for", () =>
      withShop(async (shop) => {
        const found = await askAt<Location[]>(shop, "textDocument/references", "src/quote.ts", "#clear‸-price", {
          context: { includeDeclaration: true },
        });
        assert.deepEqual(targets(shop.root, found), ["customer-impact.json:8", "src/quote.ts:3"]);
      }));
  });

  it("call hierarchy goes in to who goes via a module, and out to the customer", () =>
    withShop(async (shop) => {
      const items = await askAt<CallHierarchyItem[]>(
        shop,
        "textDocument/prepareCallHierarchy",
        "src/tax.ts",
        "// @customer‸-impact",
      );
      assert.deepEqual(
        items.map(({ uri }) => pathBelow(shop.root, uri)),
        ["src/tax.ts"],
      );
      const [item] = items;
      const incoming = await shop.client.request<CallHierarchyIncomingCall[]>("callHierarchy/incomingCalls", { item });
      assert.deepEqual(
        incoming.map(({ from }) => pathBelow(shop.root, from.uri)),
        ["src/duty.py"],
      );
      const outgoing = await shop.client.request<CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", { item });
      assert.deepEqual(
        outgoing.map(({ to }) => pathBelow(shop.root, to.uri)),
        ["src/checkout.ts"],
      );
      const [{ to } = { to: undefined }] = outgoing;
      const last = await shop.client.request<CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", { item: to });
      assert.deepEqual(
        last.map((one) => one.to.name),
        ["Shopper"],
      );
      assert.deepEqual(await shop.client.request("callHierarchy/outgoingCalls", { item: last[0]?.to }), []);
    }));

  it("document links stand on refs and on evidence", () =>
    withShop(async ({ client, root, at, open }) => {
      const text = open("src/duty.py");
      const links = await client.request<DocumentLink[]>("textDocument/documentLink", {
        textDocument: { uri: uriOf(at("src/duty.py")) },
      });
      const resolved = await Promise.all(
        links.map(async (link) =>
          link.target === undefined ? await client.request<DocumentLink>("documentLink/resolve", link) : link,
        ),
      );
      assert.deepEqual(
        resolved.map(({ range, target = "" }) => [textIn(text, range), pathBelow(root, target.replace(/#.*$/, ""))]),
        [
          ["./tax", "src/tax.ts"],
          ["docs/duty.md", "docs/duty.md"],
        ],
      );
    }));

  it("document symbols are the statements of a file", () =>
    withShop(async ({ client, at, open }) => {
      const text = open("src/quote.ts");
      const symbols = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
        textDocument: { uri: uriOf(at("src/quote.ts")) },
      });
      assert.equal(symbols.length, 1);
      assert.ok(symbols[0] && textIn(text, symbols[0].range).startsWith("@customer-impact #clear-price"));
    }));

  it("workspace symbols are found by their words, wherever they are", () =>
    withShop(async ({ client, root }) => {
      const find = async (query: string): Promise<string[]> =>
        (await client.request<WorkspaceSymbol[]>("workspace/symbol", { query })).map(({ location }) =>
          pathBelow(root, location.uri),
        );
      assert.ok((await find("tax tables")).includes("src/tax.ts"));
      assert.ok((await find("clear-price")).includes("customer-impact.json"));
      assert.deepEqual(await find("no such words anywhere"), []);
    }));

  describe("code lenses and inlay hints", () => {
    const ask = async ({ client, at }: Shop): Promise<{ lenses: number; hints: number }> => {
      const uri = uriOf(at("src/duty.py"));
      const range = rangeOf(client.documents.text(uri), client.documents.text(uri));
      const textDocument = { uri };
      const lenses = (await client.request<CodeLens[] | null>("textDocument/codeLens", { textDocument })) ?? [];
      for (const lens of lenses)
        assert.ok((lens.command ?? (await client.request<CodeLens>("codeLens/resolve", lens)).command)?.title);
      const hints = (await client.request<InlayHint[] | null>("textDocument/inlayHint", { textDocument, range })) ?? [];
      return { lenses: lenses.length, hints: hints.length };
    };

    it("are off by default", () =>
      withShop(async (shop) => {
        shop.open("src/duty.py");
        assert.deepEqual(await ask(shop), { lenses: 0, hints: 0 });
      }));

    it("are shown when settings ask for them, from the moment they do", () =>
      withShop(async (shop) => {
        shop.open("src/duty.py");
        shop.client.configure({ ...settingsThatShow.codeLens, ...settingsThatShow.inlayHints });
        await until(async () => {
          const { lenses, hints } = await ask(shop);
          assert.ok(lenses > 0 && hints > 0);
        });
        assert.ok(shop.client.calls.count("workspace/codeLens/refresh") > 0);
        assert.ok(shop.client.calls.count("workspace/inlayHint/refresh") > 0);
        shop.client.configure({});
        await until(async () => assert.deepEqual(await ask(shop), { lenses: 0, hints: 0 }));
      }));

    for (const [way, initializationOptions] of [
      ["flat", { ...settingsThatShow.codeLens }],
      ["under customerImpact", { customerImpact: settingsThatShow.codeLens }],
    ] as const)
      it(`are shown when initializationOptions ask for them, ${way}, of a client without settings`, () =>
        withShop(
          async (shop) => {
            shop.open("src/duty.py");
            await until(async () => assert.ok((await ask(shop)).lenses > 0));
          },
          {
            initializationOptions,
            capabilities: { ...everything, workspace: { ...everything.workspace, configuration: false } },
          },
        ));
  });

  describe("semantic tokens", () => {
    it("mark the tag, keywords and names, in order and within the text", () =>
      withShop(async ({ client, at, open }) => {
        const text = open("src/duty.py");
        const uri = uriOf(at("src/duty.py"));
        const { data } = await client.request<SemanticTokens>("textDocument/semanticTokens/full", {
          textDocument: { uri },
        });
        assert.ok(data.length > 0 && data.length % 5 === 0);
        const legend = client.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
        let [line, character] = [0, 0];
        const words: string[] = [];
        for (let i = 0; i < data.length; i += 5) {
          const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(i);
          line += lines;
          character = lines ? characters : character + characters;
          assert.ok(i === 0 || lines > 0 || characters > 0, "tokens do not overlap");
          assert.ok(type < legend.length);
          const start = { line, character };
          const word = textIn(text, { start, end: { line, character: character + length } });
          assert.doesNotMatch(word, /\n/);
          words.push(word);
        }
        for (const word of ["@customer-impact", "via", "./tax", "evidence"])
          assert.ok(words.includes(word), words.join());
      }));

    it("of a range are those of the whole that lie in it", () =>
      withShop(async ({ client, at, open }) => {
        const text = open("src/quote.ts");
        const textDocument = { uri: uriOf(at("src/quote.ts")) };
        const full = await client.request<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
        const all = rangeOf(text, text);
        const ranged = await client.request<SemanticTokens>("textDocument/semanticTokens/range", {
          textDocument,
          range: all,
        });
        assert.deepEqual(ranged.data, full.data);
        const first = rangeOf(text, "/**");
        const none = await client.request<SemanticTokens>("textDocument/semanticTokens/range", {
          textDocument,
          range: first,
        });
        assert.deepEqual(none.data, []);
      }));
  });

  describe("commands", () => {
    /** Commands have names of their own; what they do is in the last word. */
    const execute = <R>({ client }: Shop, word: string, ...args: unknown[]): Promise<R> => {
      const command = client.initialized.capabilities.executeCommandProvider?.commands.find((one) =>
        one.toLowerCase().endsWith(word),
      );
      assert.ok(command, `there is a command ${word}`);
      return client.request<R>("workspace/executeCommand", { command, arguments: args });
    };

    it("coverage gives the figures of the command line", () =>
      withShop(async (shop) => {
        const { stdout } = await runCli(["coverage", shop.root, "--format", "json", "--no-cache"]);
        const { summary } = JSON.parse(stdout) as { readonly summary: { readonly percent: number } };
        const answer = JSON.stringify(await execute(shop, "coverage", uriOf(shop.root)));
        assert.ok(answer.includes(String(summary.percent)), answer);
      }));

    it("explain tells a module's line", () =>
      withShop(async (shop) => {
        for (const named of ["src/duty.py", uriOf(shop.at("src/duty.py"))]) {
          const answer = JSON.stringify(await execute(shop, "explain", named));
          for (const word of ["src/tax.ts", "src/checkout.ts", "shopper"]) assert.ok(answer.includes(word), answer);
        }
      }));

    it("rescan reads the disk again", () =>
      withShop(async (shop) => {
        await execute(shop, "rescan");
        const report = await shop.client.diagnostics.pull(shop.at("src/refund.ts"));
        assert.ok(report.kind === "full" && report.items.length === 1);
      }));

    it("that are unknown, or get odd arguments, are answered and nothing more", () =>
      withShop(async (shop) => {
        await shop.client.request("workspace/executeCommand", { command: "no.such.command" }).catch(() => {});
        for (const word of ["coverage", "explain", "rescan"])
          for (const argument of [undefined, null, 7, [], {}, "no uri", "file:///no/such/place", "untitled:one"])
            await execute(shop, word, argument).catch(() => {});
        const hover = await askAt<Hover | null>(shop, "textDocument/hover", "src/tax.ts", "./check‸out");
        assert.ok(hover);
      }));
  });
});
