// @customer-impact Engineer: starts the server afresh and looks into what it said, without closing the editor

import { commands, Disposable } from "vscode";
import type { ClientContext } from "../context.ts";

/** The commands that are about the server itself. */
export const serverCommands = ({ server, output }: ClientContext): Disposable =>
  Disposable.from(
    commands.registerCommand("customerImpact.restartServer", () => server.restart()),
    commands.registerCommand("customerImpact.rescan", () => server.rescan()),
    commands.registerCommand("customerImpact.showOutput", () => output.show()),
  );
