// @customer-impact Engineer: sees each change that the sidebar makes in an editor, unsaved and with undo

import { Range, SnippetString, Uri, window, workspace, WorkspaceEdit } from "vscode";
import type { FileChange } from "../../../server/src/features/edits.ts";
import type { ChangeRequest } from "../../../server/src/features/changes.ts";
import type { Server } from "../server/server.ts";
import type { Workspaces } from "./workspaces.ts";

/** What a change is about. */
export interface Target {
  readonly workspace: string;
  /** Relative to the root. */
  readonly path: string;
}

/**
 * Has the server work out a change and makes it: in editors, so that it can be seen, undone and thrown away. Nothing is
 * saved.
 *
 * @param options whether words are to be filled in by whoever asked for it
 */
export async function makeChange(
  server: Server,
  workspaces: Workspaces,
  request: ChangeRequest,
  { workspace: folder, isToFillIn = false }: { readonly workspace: string; readonly isToFillIn?: boolean },
): Promise<void> {
  const root = workspaces.rootOf(folder);
  if (!root) return;
  // The server goes by the text that is in the editor, and so knows only of those that are open.
  if (request.change === "state") await workspace.openTextDocument(Uri.joinPath(root, request.path));
  const answer = await server.request("changes", { ...request, workspace: folder });
  if (answer?.kind !== "changes") {
    void window.showInformationMessage(answer?.message ?? `${request.path} cannot be changed now.`);
    return;
  }
  const [first] = answer.changes;
  if (!first) return;
  if (isToFillIn) await insertSnippet(root, first);
  else await apply(root, answer.changes);
}

async function apply(root: Uri, changes: readonly FileChange[]): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const change of changes) {
    const uri = Uri.joinPath(root, change.path);
    if (change.kind === "create") {
      edit.createFile(uri, { ignoreIfExists: true });
      edit.insert(uri, new Range(0, 0, 0, 0).start, change.text);
    } else for (const { range, newText } of change.edits) edit.replace(uri, rangeOf(range), newText);
  }
  const [first] = changes;
  if (!(await workspace.applyEdit(edit)) || !first) return;
  const start = first.kind === "edit" ? first.edits[0]?.range.start : undefined;
  const selection = new Range(start?.line ?? 0, 0, start?.line ?? 0, 0);
  await window.showTextDocument(Uri.joinPath(root, first.path), { selection, preserveFocus: true, preview: false });
}

async function insertSnippet(root: Uri, change: FileChange): Promise<void> {
  if (change.kind !== "edit") return;
  const [edit] = change.edits;
  if (!edit) return;
  const editor = await window.showTextDocument(Uri.joinPath(root, change.path), { preview: false });
  await editor.insertSnippet(new SnippetString(edit.snippet ?? edit.newText), rangeOf(edit.range));
}

const rangeOf = ({ start, end }: { readonly start: Position; readonly end: Position }): Range =>
  new Range(start.line, start.character, end.line, end.character);

interface Position {
  readonly line: number;
  readonly character: number;
}
