import { resolve } from "node:path";
import { needsEditor, runEditor } from "./editor.ts";
import { checkSession } from "./session.ts";

describe("Neovim", function () {
  this.timeout(60_000);
  needsEditor("Neovim", ["nvim", "--version"], "apt-get install neovim");

  it("shows diagnostics, applies a fix and jumps to the target of a ref", async () =>
    checkSession(
      await runEditor(["nvim", "--clean", "--headless", "-c", `luafile ${resolve("test/clients/neovim.lua")}`]),
    ));
});
