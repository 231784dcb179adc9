import assert from "node:assert/strict";
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type CompletionList,
  type Hover,
  type Location,
  type LocationLink,
  type MarkdownString,
  Range,
  window,
  workspace,
} from "vscode";
import { shown } from "../support/diagnostics.ts";
import { exported } from "../support/extension.ts";
import { closeAll, open, placeOf, uriOf } from "../support/files.ts";
import { until } from "../support/until.ts";

describe("in a statement", () => {
  before(exported);
  afterEach(closeAll);

  it("hover tells the line", async () => {
    const { uri, position } = await place("api/src/stock.ts", "./routes/checkout");
    const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", uri, position);
    const text = hovers.flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value)).join("\n");
    assert.match(text, /Shopper/);
    assert.match(text, /checkout\.ts/);
  });

  it("definition of a ref is the statement there", async () => {
    const { uri, position } = await place("api/src/stock.ts", "./routes/checkout");
    const [found] = await commands.executeCommand<(Location | LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      uri,
      position,
    );
    assert.ok(found);
    const target = "targetUri" in found ? found.targetUri : found.uri;
    assert.equal(target.fsPath, uriOf("api/src/routes/checkout.ts").fsPath);
  });

  it("completion offers the customers that the configuration declares", async () => {
    const { document, uri } = await place("api/src/stock.ts", "via ./routes/checkout");
    const { items } = await commands.executeCommand<CompletionList>(
      "vscode.executeCompletionItemProvider",
      uri,
      placeOf(document, "via ./routes/checkout", 0),
    );
    const labels = items.map(({ label }) => (typeof label === "string" ? label : label.label));
    for (const name of ["Shopper", "Merchant", "Courier"])
      assert.ok(
        labels.some((label) => label.startsWith(name)),
        `${name} is among ${labels.slice(0, 20).join(", ")}`,
      );
  });

  it("a quick fix mends what its problem is about, and the problem goes", async () => {
    const path = "pricing/shop_pricing/currency.py";
    const { document, uri, position } = await place(path, "./qoute");
    await until("the problem is shown", () => shown(uri).some(({ rule }) => rule === "unresolved-via"));
    const actions = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      uri,
      new Range(position, position),
      CodeActionKind.QuickFix.value,
      10,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit, `there is a preferred fix among: ${actions.map(({ title }) => title).join("; ")}`);
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.match(document.lineAt(0).text, /via \.\/quote:/);
    await until("the problem is gone", () => !shown(uri).some(({ rule }) => rule === "unresolved-via"));
  });
});

describe("a document that is no file", () => {
  before(exported);
  afterEach(closeAll);

  it("has its statements checked", async () => {
    const document = await workspace.openTextDocument({ language: "python", content: "# @customer-impact TBD\n" });
    await window.showTextDocument(document);
    await until("it has a problem", () => shown(document.uri).some(({ rule }) => rule === "empty-statement"));
  });
});

async function place(path: string, text: string) {
  const document = await open(path);
  return { document, uri: document.uri, position: placeOf(document, text) };
}
