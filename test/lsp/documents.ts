import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Range, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { uriOf } from "./place.ts";

/** The documents that are open, and what edits make of them and of the disk. */
export interface ClientDocuments {
  /** Opens a file with its text on disk, or with another text, or under a URI that is no file's. */
  readonly open: (pathOrUri: string, languageId: string, text?: string) => void;
  /** Replaces the text, or one range of it, as somebody types. */
  readonly change: (pathOrUri: string, text: string, range?: Range) => void;
  readonly close: (pathOrUri: string) => void;
  readonly uri: (pathOrUri: string) => string;
  /** Writes the text to disk and tells the server so. */
  readonly save: (pathOrUri: string) => void;
  /** The text of an open document, else of the file. */
  readonly text: (pathOrUri: string) => string;
  readonly applyEdit: (edit: WorkspaceEdit) => void;
}

const asUri = (pathOrUri: string): string => (/^[a-z][a-z0-9+.-]+:/i.test(pathOrUri) ? pathOrUri : uriOf(pathOrUri));

export function keepDocuments(notify: (method: string, params: unknown) => void): ClientDocuments {
  const opened = new Map<string, TextDocument>();

  const change = (pathOrUri: string, text: string, range?: Range): void => {
    const uri = asUri(pathOrUri);
    const document = opened.get(uri);
    if (!document) throw new Error(`${uri} is not open.`);
    const contentChanges = [range ? { range, text } : { text }];
    const version = document.version + 1;
    opened.set(uri, TextDocument.update(document, contentChanges, version));
    notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  };
  const textOf = (pathOrUri: string): string => {
    const uri = asUri(pathOrUri);
    return opened.get(uri)?.getText() ?? readFileSync(fileURLToPath(uri), "utf8");
  };
  const editText = (uri: string, edits: readonly TextEdit[]): void => {
    const before =
      opened.get(uri) ?? TextDocument.create(uri, "", 0, existsSync(fileURLToPath(uri)) ? textOf(uri) : "");
    const after = TextDocument.applyEdits(before, [...edits]);
    if (opened.has(uri)) change(uri, after);
    else write(uri, after);
  };

  return {
    change,
    uri: asUri,
    text: textOf,
    open: (pathOrUri, languageId, text) => {
      const uri = asUri(pathOrUri);
      const document = TextDocument.create(uri, languageId, 1, text ?? readFileSync(fileURLToPath(uri), "utf8"));
      opened.set(uri, document);
      notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text: document.getText() } });
    },
    close: (pathOrUri) => {
      const uri = asUri(pathOrUri);
      opened.delete(uri);
      notify("textDocument/didClose", { textDocument: { uri } });
    },
    save: (pathOrUri) => {
      const uri = asUri(pathOrUri);
      write(uri, textOf(uri));
      notify("textDocument/didSave", { textDocument: { uri } });
    },
    applyEdit: ({ changes, documentChanges }) => {
      for (const [uri, edits] of Object.entries(changes ?? {})) editText(uri, edits);
      for (const one of documentChanges ?? []) {
        if (!("kind" in one)) editText(one.textDocument.uri, one.edits as TextEdit[]);
        else if (one.kind === "create") {
          if (!existsSync(fileURLToPath(one.uri))) write(one.uri, "");
        } else if (one.kind === "rename") renameSync(fileURLToPath(one.oldUri), fileURLToPath(one.newUri));
        else rmSync(fileURLToPath(one.uri), { recursive: true });
      }
    },
  };
}

function write(uri: string, text: string): void {
  const path = fileURLToPath(uri);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
