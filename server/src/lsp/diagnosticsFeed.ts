// @customer-impact via ./pullDiagnostics, ./pushDiagnostics: tells of each file only when something has changed

import { hasOptedIn } from "../features/optedIn.ts";
import type { ServerContext } from "./context.ts";
import type { DiagnosticsSupport } from "./convert.ts";
import type { Folder } from "./folder.ts";
import { diagnosticsOf, type FileDiagnostics } from "./problems.ts";
import { uriOf } from "./uris.ts";

/** What a folder was when it was last gone through. */
interface Seen {
  readonly revision: number;
  readonly optedIn: boolean;
}

/** The diagnostics of all folders, told piece by piece: first all, then what is not as it was told. */
export class DiagnosticsFeed {
  private readonly context: ServerContext;
  private readonly support: DiagnosticsSupport;
  /** Result ids, by URI. */
  private readonly told: Map<string, string>;
  private seen = new Map<Folder, Seen>();

  /** @param told the result ids of what a client has already, by URI */
  constructor(context: ServerContext, support: DiagnosticsSupport, told: Map<string, string> = new Map()) {
    this.context = context;
    this.support = support;
    this.told = told;
  }

  /** What is to be told now; undefined now and then, where it may pause. Files without diagnostics any more come with none. */
  *next(): Iterable<FileDiagnostics | undefined> {
    const folders = this.context.settings().diagnostics ? this.context.folders.all : [];
    const before = this.seen;
    this.seen = new Map(
      folders.map((folder) => {
        const { snapshot, revision } = folder.session;
        return [folder, { revision, optedIn: hasOptedIn(snapshot) }];
      }),
    );
    const changed = folders.map((folder) => {
      const was = before.get(folder);
      return was && was.optedIn === this.seen.get(folder)?.optedIn
        ? folder.session.changedSince(was.revision)
        : undefined;
    });
    if (changed.every((paths) => paths !== undefined) && before.size === folders.length)
      for (const [at, folder] of folders.entries()) yield* this.some(folder, changed[at] ?? []);
    else yield* this.all(folders);
  }

  /** @returns undefined where that was told before */
  private tell(found: FileDiagnostics): FileDiagnostics | undefined {
    const isEmpty = found.items.length === 0;
    if ((this.told.get(found.uri) ?? "") === (isEmpty ? "" : found.resultId)) return undefined;
    if (isEmpty) this.told.delete(found.uri);
    else this.told.set(found.uri, found.resultId);
    return found;
  }

  private *some(folder: Folder, paths: Iterable<string>): Iterable<FileDiagnostics | undefined> {
    for (const path of paths) if (path.startsWith(folder.prefix)) yield this.tell(this.diagnosticsOf(folder, path));
  }

  private *all(folders: readonly Folder[]): Iterable<FileDiagnostics | undefined> {
    const present = new Set<string>();
    for (const folder of folders)
      for (const path of folder.snapshot.problemPaths()) {
        if (!path.startsWith(folder.prefix)) continue;
        const found = this.diagnosticsOf(folder, path);
        present.add(found.uri);
        yield this.tell(found);
      }
    // Deleting from a map while going through it is safe.
    for (const uri of this.told.keys()) if (!present.has(uri)) yield this.tell({ uri, items: [], resultId: "" });
  }

  private diagnosticsOf({ session, snapshot }: Folder, path: string): FileDiagnostics {
    const uri = uriOf(session.root, path);
    const isOpen = this.context.documents.get(uri) !== undefined;
    return diagnosticsOf(snapshot, { root: session.root, path, uri, isOpen, support: this.support });
  }
}
