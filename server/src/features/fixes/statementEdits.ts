// @customer-impact via ./reword, ./exemption: changes words of a statement that runs over lines, and no others

import type { Judgement } from "../../lines/model.ts";
import { rangeOf } from "../../statements/place.ts";
import type { FileChange, TextEdit } from "../edits.ts";
import type { Template } from "../snippet.ts";

/**
 * Replaces a stretch of a statement's text (offsets in it), wherever its lines stand. An empty stretch behind some text
 * puts something in there.
 */
export function replaceText({ statement: { raw } }: Judgement, start: number, end: number, newText: string): TextEdit {
  if (end > start) return { range: rangeOf(raw, { start, end }), newText };
  const at = start > 0 ? rangeOf(raw, { start: start - 1, end: start }).end : raw.range.end;
  return { range: { start: at, end: at }, newText: start > 0 ? newText : ` ${newText.trimStart()}` };
}

/** Another text for a whole statement. */
export function replaceStatement({ statement: { raw } }: Judgement, body: Template): TextEdit {
  const tag = "@customer-impact ";
  return { range: raw.range, newText: `${tag}${body.text}`, snippet: `${tag}${body.snippet}` };
}

/** Edits of the file that a statement stands in. */
export const inFile = ({ statement: { file } }: Judgement, ...edits: readonly TextEdit[]): FileChange[] => [
  { kind: "edit", path: file, edits },
];
