import type { FileChange, TextEdit } from "../../server/src/features/edits.ts";
import { TextLines } from "../../server/src/features/textLines.ts";

/** A text with edits made, as an editor makes them: all places are those of the text before. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = new TextLines(text);
  const placed = edits
    .map(({ range, newText }, order) => ({
      start: lines.offsetAt(range.start),
      end: lines.offsetAt(range.end),
      newText,
      order,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let at = 0;
  let result = "";
  for (const { start, end, newText } of placed) {
    if (start < at || end < start) throw new Error("edits overlap");
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** Files with changes made. */
export function applyChanges(
  files: ReadonlyMap<string, string>,
  changes: readonly FileChange[],
): ReadonlyMap<string, string> {
  const after = new Map(files);
  for (const change of changes) {
    const text = files.get(change.path);
    if (change.kind === "create") {
      if (text !== undefined) throw new Error(`${change.path} is there already`);
      after.set(change.path, change.text);
    } else if (text === undefined) throw new Error(`there is no ${change.path}`);
    else after.set(change.path, applyEdits(text, change.edits));
  }
  return after;
}
