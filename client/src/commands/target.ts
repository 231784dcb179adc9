// @customer-impact via ./stateLine, ./moduleTexts: finds the file or folder that a command is meant for

import { activeFile } from "../views/activeFile.ts";
import type { Workspaces } from "../views/workspaces.ts";
import { Uri, window, workspace, type WorkspaceFolder } from "vscode";

/**
 * The file that a command is about: what it was called with (a URI, the text of one, or a row of a view), else that of the
 * active editor, or the one that it tells of.
 */
export function fileOf(argument: unknown, workspaces: Workspaces): Uri | undefined {
  if (argument instanceof Uri) return argument;
  if (typeof argument === "string") return Uri.parse(argument, true);
  return workspaces.fileAt(argument) ?? activeFile();
}

/** The folder that a command is about: the only one, else the one that the user picks. */
export async function folderOf(argument?: unknown): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const named = argument instanceof Uri ? workspace.getWorkspaceFolder(argument) : undefined;
  if (named || folders.length < 2) return named ?? folders[0];
  return window.showWorkspaceFolderPick({ placeHolder: "Which folder?" });
}
