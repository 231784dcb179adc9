// @customer-impact Engineer: sees the problems of the whole workspace, each the moment it comes or goes

import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import type { ServerContext } from "./context.ts";
import { DiagnosticsFeed } from "./diagnosticsFeed.ts";
import { guarded } from "./guard.ts";
import { diagnosticsOf, type FileDiagnostics } from "./problems.ts";

/** Tells a client what problems there are. */
export interface DiagnosticsTeller {
  /** There may be other diagnostics than before. */
  readonly changed: () => void;
}

/** So many reports go into one message: larger ones take both sides long to read. */
const portion = 100;
/** So long nobody else has their say, in milliseconds. */
const slice = 3;
/** A client that is told to ask again does so for all it shows, so it is told once for many changes; in milliseconds. */
const refreshTime = 100;

/** Answers clients that ask for diagnostics. */
export function pullDiagnostics(context: ServerContext): DiagnosticsTeller {
  const { connection, documents, folders, capabilities, settings } = context;
  const support = capabilities.textDocument?.diagnostic ?? {};
  const waiting = new Set<() => void>();
  /** Counts what was said to have changed: it may come while what came before is being told. */
  let changes = 0;
  /** What was answered last, of documents that are open. */
  const answered = new Map<string, string>();
  documents.onDidClose(({ document }) => answered.delete(document.uri));

  const now = (uri: string): FileDiagnostics => {
    if (!settings().diagnostics) return { uri, items: [], resultId: "off" };
    const { session, path } = folders.placeOf(uri);
    const isOpen = documents.get(uri) !== undefined;
    return diagnosticsOf(session.snapshot, { root: session.root, path, uri, isOpen, support });
  };

  connection.languages.diagnostics.on(
    guarded<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      connection.console,
      "diagnostics",
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      ({ textDocument: { uri }, previousResultId }) => {
        const { items, resultId } = now(uri);
        if (documents.get(uri)) answered.set(uri, resultId);
        return resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      },
    ),
  );

  // An answer that comes at once is asked for again and again; held open, it is one request that reports what changes.
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _, progress) => {
    const feed = new DiagnosticsFeed(
      context,
      support,
      new Map(previousResultIds.map(({ uri, value }) => [uri, value])),
    );
    for (;;) {
      const known = changes;
      let items: WorkspaceDocumentDiagnosticReport[] = [];
      for await (const found of unhurried(feed.next(), token)) {
        items.push(report(found, documents.get(found.uri)?.version ?? null));
        if (!progress || items.length < portion) continue;
        progress.report({ items });
        items = [];
      }
      if (token.isCancellationRequested || (items.length > 0 && !progress)) return { items };
      if (items.length > 0) progress?.report({ items });
      if (changes === known) await changeOf(waiting, token);
      if (token.isCancellationRequested) return { items: [] };
    }
  });

  let refreshing: NodeJS.Timeout | undefined;
  const refresh = (): void => {
    refreshing = undefined;
    // What is open is asked for by itself when its own text changes, but not when another's does.
    for (const [uri, resultId] of answered)
      if (now(uri).resultId !== resultId) {
        connection.languages.diagnostics.refresh().catch(() => undefined);
        return;
      }
  };
  return {
    changed: () => {
      changes++;
      const resolved = Array.from(waiting);
      waiting.clear();
      for (const resolve of resolved) resolve();
      if (capabilities.workspace?.diagnostics?.refreshSupport) refreshing ??= setTimeout(refresh, refreshTime);
    },
  };
}

/** What is found, with others having their say in between; ends when nobody waits for it any more. */
async function* unhurried(
  found: Iterable<FileDiagnostics | undefined>,
  token: CancellationToken,
): AsyncIterable<FileDiagnostics> {
  let end = performance.now() + slice;
  for (const one of found) {
    if (one) yield one;
    if (performance.now() < end) continue;
    await new Promise((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested) return;
    end = performance.now() + slice;
  }
}

const report = (
  { uri, items, resultId }: FileDiagnostics,
  version: number | null,
): WorkspaceDocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  uri,
  version,
  items,
  ...(resultId && { resultId }),
});

function changeOf(waiting: Set<() => void>, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    waiting.add(resolve);
    token.onCancellationRequested(() => {
      waiting.delete(resolve);
      resolve();
    });
  });
}
