// @customer-impact Engineer: states a line for a module by picking whom it serves and saying how

import { commands, type Disposable, Range, type TextDocument, window, workspace, WorkspaceEdit } from "vscode";
import type { StatementTrial } from "../../../server/src/features/statementTrial.ts";
import type { ClientContext } from "../context.ts";
import type { Server } from "../server/server.ts";
import { askForWords } from "./statementInput.ts";
import { pickStart } from "./statementPick.ts";
import { fileOf } from "./target.ts";
import { whenReady } from "./whenReady.ts";

/**
 * The command that states a line. Called with a file and what is to stand behind the tag it asks nothing, so that a view
 * can offer a whole statement.
 */
export const stateLineCommand = ({ server, workspaces }: ClientContext): Disposable =>
  commands.registerCommand("customerImpact.stateLine", async (argument?: unknown, body?: unknown) => {
    const uri = fileOf(argument, workspaces);
    if (!uri || !(await whenReady(server))) return;
    const document = await workspace.openTextDocument(uri);
    const trial = typeof body === "string" ? await tryBody(server, document, body) : await ask(server, document);
    if (trial === "cancelled") return;
    if (trial?.edit) await write(document, trial.edit);
    else
      void window.showInformationMessage(
        trial ? "No comment of this file's language can hold a statement." : "This file counts for no module.",
      );
  });

const tryBody = (server: Server, { uri }: TextDocument, body: string): Promise<StatementTrial | null> =>
  server.request("statement", { uri: uri.toString(), body });

/** Asks for whom, then for the words, and back again. */
async function ask(server: Server, document: TextDocument): Promise<StatementTrial | null | "cancelled"> {
  for (;;) {
    const choice = await pickStart(server, document.uri);
    if (choice === null || choice === "cancelled") return choice;
    const found = await askForWords(choice, (body) => tryBody(server, document, body));
    if (found !== "back") return found;
  }
}

async function write(document: TextDocument, edit: NonNullable<StatementTrial["edit"]>): Promise<void> {
  const { range, newText, cursor } = edit;
  const change = new WorkspaceEdit();
  change.replace(
    document.uri,
    new Range(range.start.line, range.start.character, range.end.line, range.end.character),
    newText,
  );
  await workspace.applyEdit(change);
  const { line, character } = cursor;
  await window.showTextDocument(document, { selection: new Range(line, character, line, character) });
}
