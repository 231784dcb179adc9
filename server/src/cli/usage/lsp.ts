// @customer-impact via ./index: describes `customer-impact lsp`, for help, docs and parsing

import { type CommandSpec } from "./commandSpec.ts";

/** `customer-impact lsp` */
export const lsp: CommandSpec = {
  name: "lsp",
  summary: "serve an editor",
  description:
    "The language server: speaks the Language Server Protocol over stdin and stdout. `customer-impact-lsp` is the same.",
  options: [
    { flags: "--stdio", description: "speak over stdin and stdout, which is the only way there is" },
    { flags: "--clientProcessId <id>", description: "the editor's process, which some editors pass" },
  ],
  exits: { 0: "the editor has ended it", 2: "bad usage" },
};
