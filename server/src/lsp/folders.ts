// @customer-impact via ./server: finds for each document the workspace that judges it

import { Session } from "../host/session.ts";
import { pathInside } from "../host/workspaceRoot.ts";
import { Folder, type FolderEvents } from "./folder.ts";
import { pathOfUri } from "./uris.ts";

/** A document's place: the session that knows it, and its path there. */
export interface DocumentPlace {
  readonly session: Session;
  readonly path: string;
  /** Absent for documents outside of every folder. */
  readonly folder?: Folder;
}

/** The folders of the editor's workspace. */
export class Folders {
  private readonly byUri = new Map<string, Folder>();
  /** Untitled documents, cells of notebooks and files elsewhere: each is a workspace of its own. */
  private readonly loose = new Map<string, Session>();
  private readonly events: FolderEvents;

  constructor(events: FolderEvents) {
    this.events = events;
  }

  get all(): readonly Folder[] {
    return [...this.byUri.values()];
  }

  add(uri: string): Folder | undefined {
    const path = pathOfUri(uri);
    if (path === undefined || this.byUri.has(uri)) return undefined;
    const folder = new Folder(uri, path, this.events);
    this.byUri.set(uri, folder);
    return folder;
  }

  remove(uri: string): Folder | undefined {
    const folder = this.byUri.get(uri);
    this.byUri.delete(uri);
    folder?.dispose();
    return folder;
  }

  dispose(): void {
    for (const folder of this.byUri.values()) folder.dispose();
  }

  /** The deepest folder that a document lies in, or a session for it alone. */
  placeOf(uri: string): DocumentPlace {
    const file = pathOfUri(uri);
    let best: { folder: Folder; path: string } | undefined;
    for (const folder of this.byUri.values()) {
      const path = file === undefined ? undefined : pathInside(folder.session.root, file);
      if (
        path &&
        path.startsWith(folder.prefix) &&
        (!best ||
          folder.session.root.length + folder.prefix.length >
            best.folder.session.root.length + best.folder.prefix.length)
      )
        best = { folder, path };
    }
    if (best) return { session: best.folder.session, path: best.path, folder: best.folder };
    let session = this.loose.get(uri);
    if (!session) this.loose.set(uri, (session = new Session("")));
    return { session, path: looseName(uri) };
  }

  /** Forgets a document that lies in no folder. */
  forget(uri: string): void {
    this.loose.delete(uri);
  }
}

/** The last part of a URI, as a file's name: its extension may tell its language. */
function looseName(uri: string): string {
  // A cell is named after its notebook, whose language is not the cell's.
  if (uri.startsWith("vscode-notebook-cell:")) return "cell";
  try {
    return decodeURIComponent(uri.replace(/[?#].*$/, "").replace(/^.*[/:]/, "")) || "untitled";
  } catch {
    return "untitled";
  }
}
