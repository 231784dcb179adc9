import { relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Position, Range } from "vscode-languageserver";

/** What marks the cursor in a snippet; it is in no source text. */
const cursor = "‸";

/**
 * The position of the cursor `‸` in the place of a text that the snippet shows.
 *
 * @example positionIn(text, "via ./‸tax")
 */
export function positionIn(text: string, snippet: string): Position {
  const before = snippet.indexOf(cursor);
  const start = text.indexOf(snippet.replace(cursor, ""));
  if (before < 0 || start < 0) throw new Error(`There is no place like "${snippet}".`);
  return positionAt(text, start + before);
}

/** The range of the first such words in a text. */
export function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`There is no "${words}".`);
  return { start: positionAt(text, start), end: positionAt(text, start + words.length) };
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** What stands in a range. */
export function textIn(text: string, { start, end }: Range): string {
  const lines = text.split("\n");
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + character;
  return text.slice(offset(start), offset(end));
}

export const uriOf = (path: string): string => pathToFileURL(path).href;

/** The path of a `file:` URI below a root, with `/`; any other URI as it is. */
export const pathBelow = (root: string, uri: string): string =>
  uri.startsWith("file:") ? relative(root, fileURLToPath(uri)).replaceAll("\\", "/") : uri;
