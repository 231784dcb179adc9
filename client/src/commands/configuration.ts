// @customer-impact Engineering lead: names the customers in a file that explains itself, without leaving the editor

import { commands, Disposable, Uri, window, workspace, WorkspaceEdit } from "vscode";
import type { ClientContext } from "../context.ts";
import type { Server } from "../server/server.ts";
import { folderOf } from "./target.ts";
import { whenReady } from "./whenReady.ts";

/** The commands that create and open `customer-impact.json`. */
export const configurationCommands = ({ server }: ClientContext): Disposable =>
  Disposable.from(
    commands.registerCommand("customerImpact.createConfiguration", (argument?: unknown) =>
      openConfiguration(server, argument, "create"),
    ),
    commands.registerCommand("customerImpact.openConfiguration", (argument?: unknown) =>
      openConfiguration(server, argument, "ask"),
    ),
  );

/** @param absent what to do where there is none */
async function openConfiguration(server: Server, argument: unknown, absent: "create" | "ask"): Promise<void> {
  const folder = await folderOf(argument);
  if (!folder || !(await whenReady(server))) return;
  const draft = await server.request("draft", { workspace: folder.uri.toString() });
  if (!draft) return;
  const uri = Uri.parse(draft.uri, true);
  if (!draft.exists) {
    if (absent === "ask" && !(await wantsOne(folder.name))) return;
    const edit = new WorkspaceEdit();
    // Where somebody was faster, that file stays as it is.
    edit.createFile(uri, { ignoreIfExists: true, contents: Buffer.from(draft.text) });
    if (!(await workspace.applyEdit(edit))) return;
  }
  await window.showTextDocument(uri);
}

async function wantsOne(folder: string): Promise<boolean> {
  const create = "Create Configuration";
  return (await window.showInformationMessage(`"${folder}" has no customer-impact.json.`, create)) === create;
}
