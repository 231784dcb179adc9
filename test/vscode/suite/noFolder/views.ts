import assert from "node:assert/strict";
import { commands } from "vscode";
import { extension } from "../support/extension.ts";
import { until } from "../support/until.ts";

// After what must not activate the extension: opening its sidebar by hand may.
describe("the sidebar of a window without a folder", () => {
  it("is empty, starts no server, and leaves its welcome to the editor", async () => {
    await commands.executeCommand("customerImpact.statements.focus");
    await until("the extension is active", () => extension().isActive);
    const { server, views } = extension().exports;
    assert.equal(server.pid, undefined);
    assert.equal(server.state.kind, "stopped");
    assert.deepEqual(await views.statements.tree.getChildren(), []);
    assert.deepEqual(await views.gaps.tree.getChildren(), []);
    assert.deepEqual(views.module.tree.getChildren(), []);
  });
});
