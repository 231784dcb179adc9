// @customer-impact Engineer: lands in the file, at the statement, and never in a file outside of the folder

import { type LogOutputChannel, Range, Uri, window, type WorkspaceFolder } from "vscode";
import type { Location } from "../../../server/src/coverage/moduleLocation.ts";

/** Shows a place of a folder in an editor. Says so in the status bar where there is no such file any more. */
export async function openPlace(
  folder: WorkspaceFolder,
  { path, range: { start, end } }: Location,
  output: LogOutputChannel,
): Promise<void> {
  const uri = uriInside(folder, path);
  if (!uri) return output.warn("The coverage page asked for a file outside of its folder.");
  try {
    await window.showTextDocument(uri, { selection: new Range(start.line, start.character, end.line, end.character) });
  } catch (error) {
    output.warn(String(error));
    window.setStatusBarMessage("Customer Impact: this file cannot be opened any more.", 5000);
  }
}

/**
 * @param path relative to the folder, with `/`
 * @returns undefined for whatever is not inside it
 */
function uriInside({ uri }: WorkspaceFolder, path: string): Uri | undefined {
  // On Windows a backslash separates folders too, and a colon starts a drive or a hidden stream of a file.
  const isOdd = process.platform === "win32" ? /[\0\\:]/ : /\0/;
  if (isOdd.test(path) || path.startsWith("/")) return undefined;
  const parts = path.split("/");
  return parts.some((part) => part === "" || part === "." || part === "..") ? undefined : Uri.joinPath(uri, ...parts);
}
