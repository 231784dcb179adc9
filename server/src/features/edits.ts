// @customer-impact via ./codeActions, ./rename, ./willRenameFiles: says what changes, so that nothing else does

import type { Range } from "../text/range.ts";

/** A stretch of a file's text, and what is to stand there instead. Edits of one file do not overlap. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
  /** The same with places to fill in, in the snippet syntax of LSP, for editors that can take one. */
  readonly snippet?: string;
}

/** What is to happen to one file. Paths are relative to the root, with `/`. */
export type FileChange =
  | { readonly kind: "edit"; readonly path: string; readonly edits: readonly TextEdit[] }
  /** There is no such file yet. */
  | { readonly kind: "create"; readonly path: string; readonly text: string };

/** The changes that edits of some files come to, each file once, in the order of their first edit. */
export function changesOf(edits: Iterable<readonly [path: string, edit: TextEdit]>): FileChange[] {
  const byPath = new Map<string, TextEdit[]>();
  for (const [path, edit] of edits) {
    const list = byPath.get(path);
    if (!list) byPath.set(path, [edit]);
    // Two statements can stand in for one place (a statement of the configuration that speaks for many modules).
    else if (!list.some((other) => isSame(other, edit))) list.push(edit);
  }
  return [...byPath].map(([path, list]) => ({ kind: "edit", path, edits: list }));
}

const isSame = (a: TextEdit, b: TextEdit): boolean =>
  a.newText === b.newText &&
  a.range.start.line === b.range.start.line &&
  a.range.start.character === b.range.start.character &&
  a.range.end.line === b.range.end.line &&
  a.range.end.character === b.range.end.character;
