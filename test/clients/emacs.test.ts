import { resolve } from "node:path";
import { needsEditor, runEditor } from "./editor.ts";
import { checkSession } from "./session.ts";

const script = resolve("test/clients/emacs.el");
const hasEglot = ["emacs", "--batch", "--eval", "(progn (require 'package) (package-initialize) (require 'eglot))"];

describe("Emacs", function () {
  this.timeout(60_000);
  needsEditor("Emacs with eglot", hasEglot, "apt-get install emacs-nox elpa-eglot");

  it("shows diagnostics, applies a fix and jumps to the target of a ref", async () =>
    checkSession(await runEditor(["emacs", "--batch", "-l", script])));
});
