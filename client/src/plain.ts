// @customer-impact via ./extension: shows what strangers wrote in a repository as the text that it is

import { MarkdownString } from "vscode";

/** A text for a label of the editor, in which `$(name)` would be drawn as an icon. */
export const plainLabel = (text: string): string => text.replaceAll("$(", "\\$(");

/** A text for a cell of a Markdown table, in which nothing is markup. */
export const plainCell = (text: string): string =>
  new MarkdownString().appendText(text.replace(/\s+/g, " ")).value.replaceAll("|", "\\|");
