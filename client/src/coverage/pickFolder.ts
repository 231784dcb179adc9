// @customer-impact via ./coverage: asks which folder is meant, and only where there is a choice

import { window, workspace, type WorkspaceFolder } from "vscode";

/** The folder of the workspace that is meant; undefined where there is none, or the user thinks better of it. */
export async function pickFolder(): Promise<WorkspaceFolder | undefined> {
  const [only, ...others] = workspace.workspaceFolders ?? [];
  if (others.length === 0) return only;
  return window.showWorkspaceFolderPick({ placeHolder: "Show the coverage of which folder?" });
}
