import assert from "node:assert/strict";
import { window, workspace } from "vscode";
import { extension } from "../support/extension.ts";

describe("a window without a folder", () => {
  it("does not activate the extension, not even for a file", async () => {
    const document = await workspace.openTextDocument({
      language: "python",
      content: "# @customer-impact via ./x: y\n",
    });
    await window.showTextDocument(document);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(extension().isActive, false);
  });
});
