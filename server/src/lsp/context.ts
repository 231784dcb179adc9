// @customer-impact via ./server: hands each handler what it needs of the connection, the documents and the folders

import type { ClientCapabilities, Connection, Position, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { OpenDocument, Snapshot } from "../features/snapshot.ts";
import { moduleOfFile } from "../lines/moduleOfFile.ts";
import type { Folders } from "./folders.ts";
import type { Settings } from "./settings.ts";

/** What handlers share. */
export interface ServerContext {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly folders: Folders;
  readonly capabilities: ClientCapabilities;
  /** What holds now. */
  readonly settings: () => Settings;
}

/** A document that a request is about. */
export interface Subject {
  readonly snapshot: Snapshot;
  readonly root: string;
  readonly path: string;
  readonly document?: OpenDocument;
}

/** The document of a request, in the workspace that it belongs to. */
export function subjectOf({ documents, folders }: ServerContext, uri: string): Subject {
  const { session, path } = folders.placeOf(uri);
  const text = documents.get(uri)?.getText();
  const { lines } = session.snapshot;
  const language = lines.modules[moduleOfFile(lines, path)]?.module.language;
  return {
    snapshot: session.snapshot,
    root: session.root,
    path,
    ...(text !== undefined && { document: { path, text, ...(language !== undefined && { language }) } }),
  };
}

/** Whether a position is one at all: clients have been seen to send others. */
export const isPosition = (position: unknown): position is Position =>
  typeof position === "object" &&
  position !== null &&
  "line" in position &&
  "character" in position &&
  Number.isInteger(position.line) &&
  Number.isInteger(position.character);
