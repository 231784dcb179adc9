import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import type {
  CodeAction,
  Command,
  CompletionItem,
  CompletionList,
  Diagnostic,
  Position,
  Range,
  WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { everything } from "./capabilities.ts";
import { positionIn, textIn, uriOf } from "./place.ts";
import { briefly } from "./problems.ts";
import { type Shop, withShop } from "./shop.ts";
import { until } from "./until.ts";

interface Completions {
  readonly text: string;
  readonly position: Position;
  readonly list: CompletionList;
  readonly labels: readonly string[];
}

/** Opens a file with a text that holds the cursor `‸`, and completes there. */
async function complete({ client, at }: Shop, path: string, textWithCursor: string): Promise<Completions> {
  const text = textWithCursor.replace("‸", "");
  const position = positionIn(text, textWithCursor);
  client.documents.open(
    at(path),
    path.endsWith(".py") ? "python" : path.endsWith(".json") ? "jsonc" : "typescript",
    text,
  );
  const found = await client.request<CompletionList | CompletionItem[] | null>("textDocument/completion", {
    textDocument: { uri: uriOf(at(path)) },
    position,
    context: { triggerKind: 1 },
  });
  const list = Array.isArray(found) || !found ? { isIncomplete: false, items: found ?? [] } : found;
  return { text, position, list, labels: list.items.map(({ label }) => label) };
}

/** The text after an item was accepted; places to fill in stand as their default words. */
function accept({ text, position, list }: Completions, label: RegExp): string {
  const item = list.items.find((one) => label.test(one.label));
  assert.ok(item, `there is ${label} among ${list.items.map((one) => one.label).join(", ")}`);
  const shared = list.itemDefaults?.editRange;
  const range: Range = item.textEdit
    ? "range" in item.textEdit
      ? item.textEdit.range
      : item.textEdit.insert
    : shared
      ? "start" in shared
        ? shared
        : shared.insert
      : { start: position, end: position };
  const newText = item.textEdit?.newText ?? item.textEditText ?? item.insertText ?? item.label;
  const isSnippet = (item.insertTextFormat ?? list.itemDefaults?.insertTextFormat) === 2;
  const plain = isSnippet
    ? newText.replace(/\$\{\d+:([^}]*)\}|\$\{\d+\|([^,|}]*)[^}]*\}|\$\d+|\$\{\d+\}/g, "$1$2")
    : newText;
  const edits = [{ range, newText: plain }, ...(item.additionalTextEdits ?? [])];
  return TextDocument.applyEdits(TextDocument.create("file:///x", "x", 1, text), edits);
}

const problemsOf = async ({ client, at }: Shop, path: string): Promise<readonly Diagnostic[]> => {
  const report = await client.diagnostics.pull(at(path));
  assert.ok(report.kind === "full");
  return report.items;
};

/** The code actions for the problems of a file, asked for as an editor does. */
async function actionsFor(shop: Shop, path: string, only?: readonly string[]): Promise<(CodeAction | Command)[]> {
  const { client, at } = shop;
  const diagnostics = await problemsOf(shop, path);
  const start = { line: 0, character: 0 };
  const answer = await client.request<(CodeAction | Command)[] | null>("textDocument/codeAction", {
    textDocument: { uri: uriOf(at(path)) },
    range: diagnostics[0]?.range ?? { start, end: start },
    context: { diagnostics, ...(only && { only }) },
  });
  return answer ?? [];
}

/** Applies a code action: resolves it where it has to be, and does its edit and its command. */
async function apply({ client }: Shop, action: CodeAction | Command): Promise<void> {
  const isAction = typeof (action as Command).command !== "string";
  const whole =
    isAction && !(action as CodeAction).edit && !(action as CodeAction).command
      ? await client.request<CodeAction>("codeAction/resolve", action)
      : action;
  const { edit } = whole as CodeAction;
  if (edit) client.documents.applyEdit(edit);
  const command = isAction ? (whole as CodeAction).command : (whole as Command);
  if (command) await client.request("workspace/executeCommand", command);
}

describe("lsp: completion", () => {
  for (const [what, path, text, expected] of [
    ["the tag, behind an @ in a comment", "src/log.ts", "// @‸\nexport {};\n", /^\/\/ @customer-impact /],
    ["the tag in a comment of another language", "src/duty.py", "# @cust‸\n", /^# @customer-impact /],
  ] as const)
    it(what, () =>
      withShop(async (shop) => assert.match(accept(await complete(shop, path, text), /customer-impact/), expected)),
    );

  it("keywords, customers and outcomes, behind the tag", () =>
    withShop(async (shop) => {
      const { labels } = await complete(shop, "src/log.ts", "// @customer-impact ‸\n");
      for (const label of [/^via\b/, /^none\b/, /^todo\b/, /^Shopper\b/, /^Courier\b/, /#clear-price/])
        assert.ok(
          labels.some((one) => label.test(one)),
          `${label} is among ${labels.join(", ")}`,
        );
      assert.ok(!labels.some((one) => /Operations/.test(one)), "a colleague ends no line");
    }));

  it("accepts a customer that is half typed", () =>
    withShop(async (shop) =>
      assert.match(
        accept(await complete(shop, "src/log.ts", "// @customer-impact Shop‸\n"), /^Shopper/),
        /^\/\/ @customer-impact Shopper: ?/,
      ),
    ));

  it("refs, behind via, without the module itself", () =>
    withShop(async (shop) => {
      const found = await complete(shop, "src/log.ts", "// @customer-impact via ./‸\n");
      for (const ref of ["./checkout", "./tax", "./duty"])
        assert.ok(found.labels.includes(ref), `${ref} is among ${found.labels.join(", ")}`);
      assert.ok(!found.labels.includes("./log"));
      assert.match(accept(found, /^\.\/checkout$/), /^\/\/ @customer-impact via \.\/checkout/);
    }));

  it("a second ref, behind a comma, in the midst of a word", () =>
    withShop(async (shop) =>
      assert.match(
        accept(await complete(shop, "src/log.ts", "// @customer-impact via ./tax, ./che‸: counts\n"), /^\.\/checkout$/),
        /^\/\/ @customer-impact via \.\/tax, \.\/checkout: counts\n$/,
      ),
    ));

  it("attributes, behind a bracket", () =>
    withShop(async (shop) => {
      const { labels } = await complete(shop, "src/log.ts", "// @customer-impact Shopper: pays at once [‸\n");
      for (const key of ["metric", "evidence", "issue", "owner", "until", "since"])
        assert.ok(
          labels.some((label) => label.startsWith(key)),
          `${key} is among ${labels.join(", ")}`,
        );
    }));

  it("keys and rules in the configuration", () =>
    withShop(async (shop) => {
      const keys = await complete(shop, "customer-impact.json", '{\n  "customers": {},\n  ‸\n}\n');
      assert.ok(
        keys.labels.some((label) => /outcomes/.test(label)),
        keys.labels.join(", "),
      );
      shop.client.documents.close(shop.at("customer-impact.json"));
      const rules = await complete(shop, "customer-impact.json", '{ "rules": { "‸" } }\n');
      assert.ok(
        rules.labels.some((label) => /missing-statement/.test(label)),
        rules.labels.join(", "),
      );
    }));

  it("nothing in code", () =>
    withShop(async (shop) => {
      const { labels } = await complete(shop, "src/log.ts", 'const text = "@‸";\n');
      assert.deepEqual(labels, []);
    }));

  it("no snippets for a client that cannot fill them in", () =>
    withShop(
      async (shop) => {
        for (const [path, text] of [
          ["src/log.ts", "// @‸\n"],
          ["src/tax.ts", "// @customer-impact ‸\n"],
          ["src/duty.py", "# @customer-impact Shopper: pays at once [‸\n"],
        ] as const) {
          const { list } = await complete(shop, path, text);
          assert.ok(list.items.length > 0);
          for (const item of list.items) {
            assert.notEqual(item.insertTextFormat ?? list.itemDefaults?.insertTextFormat, 2);
            assert.doesNotMatch(item.textEdit?.newText ?? item.insertText ?? item.label, /\$\{?\d/);
          }
        }
      },
      { capabilities: { ...everything, textDocument: { ...everything.textDocument, completion: {} } } },
    ));
});

describe("lsp: code actions", () => {
  for (const [path, rule, title, expected] of [
    ["src/refund.ts", "unresolved-via", /\.\/checkout/, /^\/\/ @customer-impact via \.\/checkout: keeps refunds quick/],
    [
      "src/log.ts",
      "missing-statement",
      /^State what Shopper gets/,
      /^\/\/ @customer-impact Shopper: .*\n(?:\n)?export const log = 5;\n$/,
    ],
    [
      "src/log.ts",
      "missing-statement",
      /[Ee]xempt/,
      /^\/\/ @customer-impact none: .*\n(?:\n)?export const log = 5;\n$/,
    ],
  ] as const)
    it(`mend ${rule} by ${title}`, () =>
      withShop(async (shop) => {
        shop.open(path);
        assert.ok(briefly(await problemsOf(shop, path)).some((one) => one.startsWith(rule)));
        const actions = await actionsFor(shop, path);
        const action = actions.find((one) => title.test(one.title));
        assert.ok(action, `one of ${actions.map((one) => one.title).join(" | ")} is ${title}`);
        await apply(shop, action);
        await until(() => assert.match(shop.client.documents.text(shop.at(path)), expected));
        await until(async () =>
          assert.ok(!briefly(await problemsOf(shop, path)).some((one) => one.startsWith(`${rule}@`))),
        );
      }));

  it("name the problem that they mend, and one is preferred", () =>
    withShop(async (shop) => {
      shop.open("src/refund.ts");
      const actions = (await actionsFor(shop, "src/refund.ts")) as CodeAction[];
      const fixes = actions.filter(({ kind }) => kind?.startsWith("quickfix"));
      assert.ok(fixes.length > 0);
      for (const fix of fixes) assert.ok((fix.diagnostics?.length ?? 0) > 0, fix.title);
      assert.equal(fixes.filter(({ isPreferred }) => isPreferred).length, 1);
    }));

  it("keep to the kinds that are asked for", () =>
    withShop(async (shop) => {
      shop.open("src/refund.ts");
      const kindsOf = async (only: string): Promise<(string | undefined)[]> =>
        ((await actionsFor(shop, "src/refund.ts", [only])) as CodeAction[]).map(({ kind }) => kind);
      assert.ok((await kindsOf("quickfix")).every((kind) => kind?.startsWith("quickfix")));
      assert.ok((await kindsOf("refactor")).every((kind) => kind?.startsWith("refactor")));
      assert.deepEqual(await kindsOf("source.organizeImports"), []);
    }));

  it("fix all in a file that has one certain fix for each", () =>
    withShop(async (shop) => {
      shop.client.documents.open(
        shop.at("src/refund.ts"),
        "typescript",
        "// @customer-impact via ./chekout: keeps refunds quick and honest\n\n// @customer-impact Shoper: has the money back within a day\n",
      );
      await until(async () => assert.equal((await problemsOf(shop, "src/refund.ts")).length, 2));
      const [action] = await actionsFor(shop, "src/refund.ts", ["source.fixAll"]);
      assert.ok(action);
      await apply(shop, action);
      await until(async () => assert.deepEqual(await problemsOf(shop, "src/refund.ts"), []));
    }));

  it("are commands, or none, for a client that knows nothing else", () =>
    withShop(
      async (shop) => {
        shop.open("src/refund.ts");
        for (const one of await actionsFor(shop, "src/refund.ts"))
          assert.equal(typeof (one as Command).command, "string");
      },
      { capabilities: { ...everything, textDocument: { ...everything.textDocument, codeAction: {} } } },
    ));

  it("come as edits of `changes` where the client knows no `documentChanges`", () =>
    withShop(
      async (shop) => {
        shop.open("src/refund.ts");
        for (const one of (await actionsFor(shop, "src/refund.ts")) as CodeAction[]) {
          const { edit } =
            one.edit || one.command ? one : await shop.client.request<CodeAction>("codeAction/resolve", one);
          assert.equal(edit?.documentChanges, undefined, one.title);
        }
      },
      { capabilities: { ...everything, workspace: { ...everything.workspace, workspaceEdit: {} } } },
    ));
});

describe("lsp: rename", () => {
  const renameAt = (
    { client, at }: Shop,
    path: string,
    snippet: string,
    newName: string,
  ): Promise<WorkspaceEdit | null> =>
    client.request("textDocument/rename", {
      textDocument: { uri: uriOf(at(path)) },
      position: positionIn(client.documents.text(at(path)), snippet),
      newName,
    });

  it("of a customer reaches code and configuration, open or not", () =>
    withShop(async (shop) => {
      const { client, at, open } = shop;
      const text = open("src/label.ts");
      const prepared = await client.request<Range | { range: Range; placeholder: string }>(
        "textDocument/prepareRename",
        {
          textDocument: { uri: uriOf(at("src/label.ts")) },
          position: positionIn(text, "Cou‸rier"),
        },
      );
      assert.equal(textIn(text, "range" in prepared ? prepared.range : prepared), "Courier");
      const edit = await renameAt(shop, "src/label.ts", "Cou‸rier", "Driver");
      assert.ok(edit);
      client.documents.applyEdit(edit);
      assert.match(client.documents.text(at("src/label.ts")), /^\/\/ @customer-impact Driver: finds the right door/);
      assert.match(client.documents.text(at("customer-impact.json")), /"Driver"/);
      client.filesChanged([{ path: at("customer-impact.json"), type: 2 }]);
      await until(async () => assert.deepEqual(await problemsOf(shop, "src/label.ts"), []));
    }));

  it("of an outcome reaches code and configuration", () =>
    withShop(async (shop) => {
      const { client, at, open } = shop;
      open("src/quote.ts");
      const edit = await renameAt(shop, "src/quote.ts", "#clear-‸price", "full-price");
      assert.ok(edit);
      client.documents.applyEdit(edit);
      assert.match(client.documents.text(at("src/quote.ts")), /@customer-impact #full-price: adds freight/);
      assert.match(readFileSync(at("customer-impact.json"), "utf8"), /"full-price": \{/);
      client.filesChanged([{ path: at("customer-impact.json"), type: 2 }]);
      await until(async () => assert.deepEqual(await problemsOf(shop, "src/quote.ts"), []));
    }));

  it("is refused with a reason where there is nothing to rename, or the name cannot be", () =>
    withShop(async (shop) => {
      const { client, at, open } = shop;
      const text = open("src/checkout.ts");
      const nothing = await client
        .request("textDocument/prepareRename", {
          textDocument: { uri: uriOf(at("src/checkout.ts")) },
          position: positionIn(text, "const p‸ay"),
        })
        .catch((error: unknown) => error);
      assert.ok(nothing === null || nothing instanceof Error);
      for (const name of ["", "  ", "two\nlines", "a: b", "a, b"]) {
        const answer = await renameAt(shop, "src/checkout.ts", "Shop‸per", name).catch((error: unknown) => error);
        assert.ok(answer === null || answer instanceof Error, `"${name}" is refused`);
      }
    }));
});

describe("lsp: willRenameFiles", () => {
  for (const [what, from, to, expected] of [
    ["a file", "src/checkout.ts", "src/till/pay.ts", { "src/tax.ts": "./till/pay" }],
    [
      "a file with refs of its own",
      "src/tax.ts",
      "rates/tax.ts",
      { "rates/tax.ts": "../src/checkout", "src/duty.py": "../rates/tax" },
    ],
    ["a folder", "src", "code", {}],
  ] as const)
    it(`rewrites refs when ${what} moves`, () =>
      withShop(async ({ client, at }) => {
        const files = [{ oldUri: uriOf(at(from)), newUri: uriOf(at(to)) }];
        const edit = await client.request<WorkspaceEdit | null>("workspace/willRenameFiles", { files });
        if (edit) client.documents.applyEdit(edit);
        mkdirSync(dirname(at(to)), { recursive: true });
        renameSync(at(from), at(to));
        assert.ok(!existsSync(at(from)));
        for (const [path, ref] of Object.entries(expected))
          assert.ok(readFileSync(at(path), "utf8").includes(`via ${ref}:`), readFileSync(at(path), "utf8"));
        client.notify("workspace/didRenameFiles", { files });
        client.filesChanged([
          { path: at(from), type: 3 },
          { path: at(to), type: 1 },
        ]);
        const duty = at(from === "src" ? "code/duty.py" : "src/duty.py");
        await until(async () => {
          const report = await client.diagnostics.pull(duty);
          assert.ok(report.kind === "full");
          assert.deepEqual(report.items, []);
        });
      }));

  it("moves nothing else", () =>
    withShop(async ({ client, at }) => {
      const files = [{ oldUri: uriOf(at("src/log.ts")), newUri: uriOf(at("src/logging.ts")) }];
      const edit = await client.request<WorkspaceEdit | null>("workspace/willRenameFiles", { files });
      assert.equal(Object.keys(edit?.changes ?? {}).length + (edit?.documentChanges?.length ?? 0), 0);
    }));
});
