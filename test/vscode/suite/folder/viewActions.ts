import assert from "node:assert/strict";
import { commands, window, workspace } from "vscode";
import { exported } from "../support/extension.ts";
import { closeAll, open, uriOf } from "../support/files.ts";
import { rowAt } from "../support/rows.ts";
import { until } from "../support/until.ts";

const path = "api/src/rateLimit.ts";
const uncovered = async (): Promise<number> => (await exported()).views.workspaces.uncovered;

const textOf = async (file: string): Promise<string> => (await workspace.openTextDocument(uriOf(file))).getText();

/** Undoes the last change of the file that is shown, and has it counted again. */
async function undo(file: string, before: string): Promise<void> {
  await open(file);
  await commands.executeCommand("undo");
  assert.equal(await textOf(file), before);
  await until("the gap is back", async () => (await uncovered()) === 8);
}

describe("actions of the views", () => {
  before(async () => {
    await exported();
    await until("gaps are counted", async () => (await uncovered()) === 8);
  });
  afterEach(closeAll);

  it("exempt a module with a reason, in its file, and can be undone", async () => {
    const { views } = await exported();
    const before = await textOf(path);
    const row = await rowAt(views.gaps.tree, "api/src", "rateLimit.ts");
    await commands.executeCommand("customerImpact.exempt", { ...row, reason: "only for load tests" });
    assert.match(await textOf(path), /^\/\/ @customer-impact none: only for load tests$/m);
    await until("there is a gap less", async () => (await uncovered()) === 7);
    await undo(path, before);
  });

  it("state a line for a row, in its file, and can be undone", async () => {
    const { views } = await exported();
    const before = await textOf(path);
    const row = await rowAt(views.gaps.tree, "api/src", "rateLimit.ts");
    await commands.executeCommand("customerImpact.stateLine", row, "Shopper: is never kept waiting by robots");
    assert.match(await textOf(path), /^\/\/ @customer-impact Shopper: is never kept waiting by robots$/m);
    await until("there is a gap less", async () => (await uncovered()) === 7);
    await undo(path, before);
  });

  it("leave a module out in the configuration, and can be undone", async () => {
    const { views } = await exported();
    const before = await textOf("customer-impact.json");
    await commands.executeCommand("customerImpact.leaveOut", await rowAt(views.gaps.tree, "api/src", "rateLimit.ts"));
    assert.ok((await textOf("customer-impact.json")).includes(`"${path}"`));
    assert.equal(window.activeTextEditor?.document.fileName, uriOf("customer-impact.json").fsPath);
    await until("there is a gap less", async () => (await uncovered()) === 7);
    await undo("customer-impact.json", before);
  });

  it("write what is suggested, with the words to be filled in selected", async () => {
    const { views } = await exported();
    const before = await textOf(path);
    await open(path);
    await views.module.tree.follow();
    const suggestion = await rowAt(views.module.tree, "What Would Give", "Shopper: ");
    const { command } = views.module.tree.getTreeItem(suggestion);
    assert.ok(command);
    await commands.executeCommand(command.command, ...(command.arguments as unknown[]));
    const editor = window.activeTextEditor;
    assert.ok(editor);
    assert.ok(editor.document.getText().includes("@customer-impact Shopper: …"));
    assert.equal(editor.document.getText(editor.selection), "…");
    await undo(path, before);
  });

  it("are about the file in the editor where nothing else is said", async () => {
    const before = await textOf(path);
    await open(path);
    await commands.executeCommand("customerImpact.exempt", { reason: "measures" });
    assert.ok((await textOf(path)).includes("none: measures"));
    await undo(path, before);
  });
});
