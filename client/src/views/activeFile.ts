// @customer-impact via ./moduleView, ../commands/target: keeps to a module while somebody reads what is told of it

import { Uri, window } from "vscode";

/** Of documents that tell of a file. The file is their query. */
export const toldScheme = "customer-impact";

/** The file that the active editor is about: the one that it tells of, else its own. */
export function activeFile(): Uri | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return uri?.scheme === toldScheme ? Uri.parse(uri.query) : uri;
}
