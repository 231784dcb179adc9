// @customer-impact Engineer: sees the problems of the whole workspace, each the moment it comes or goes

import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver/node";
import type { ServerContext } from "./context.ts";
import { guarded } from "./guard.ts";
import { allDiagnostics, diagnosticsOf, type FileDiagnostics } from "./problems.ts";

/** Answers clients that ask for diagnostics. */
export interface PullDiagnostics {
  /** There are other diagnostics than before. */
  readonly changed: () => void;
}

type Waiting = () => void;

export function pullDiagnostics(context: ServerContext): PullDiagnostics {
  const { connection, documents, folders, capabilities } = context;
  const waiting = new Set<Waiting>();

  connection.languages.diagnostics.on(
    guarded<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      connection.console,
      "diagnostics",
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      ({ textDocument: { uri }, previousResultId }) => {
        const { session, path } = folders.placeOf(uri);
        const { items, resultId } = diagnosticsOf(session.snapshot, {
          root: session.root,
          path,
          uri,
          isOpen: documents.get(uri) !== undefined,
          support: capabilities.textDocument?.diagnostic ?? {},
        });
        return resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      },
    ),
  );

  // An answer that comes at once is asked for again and again; held open, it is one request that reports what changes.
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _, progress) => {
    const told = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    for (;;) {
      const items = await changes(context, told, token);
      if (token.isCancellationRequested || (items.length > 0 && !progress)) return { items };
      if (items.length > 0) progress?.report({ items });
      await changeOf(waiting, token);
      if (token.isCancellationRequested) return { items: [] } satisfies WorkspaceDiagnosticReport;
    }
  });

  let refreshing: NodeJS.Timeout | undefined;
  return {
    changed: () => {
      const resolved = Array.from(waiting);
      waiting.clear();
      for (const resolve of resolved) resolve();
      if (!capabilities.workspace?.diagnostics?.refreshSupport) return;
      clearTimeout(refreshing);
      refreshing = setTimeout(() => connection.languages.diagnostics.refresh().catch(() => undefined), 100);
    },
  };
}

/** The reports of all files whose diagnostics are not those told before; `told` is brought up to date. */
async function changes(
  { documents, folders, capabilities }: ServerContext,
  told: Map<string, string>,
  token: CancellationToken,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const present = new Set<string>();
  const support = capabilities.textDocument?.diagnostic ?? {};
  for (const folder of folders.all) {
    const { session, prefix } = folder;
    for (const found of allDiagnostics({
      snapshot: session.snapshot,
      root: session.root,
      prefix,
      isOpen: (uri) => documents.get(uri) !== undefined,
      support,
    })) {
      present.add(found.uri);
      if (told.get(found.uri) === found.resultId) continue;
      told.set(found.uri, found.resultId);
      items.push(report(found, documents.get(found.uri)?.version ?? null));
      if (items.length % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
      if (token.isCancellationRequested) return items;
    }
  }
  // Deleting from a map while going through it is safe.
  for (const uri of told.keys())
    if (!present.has(uri)) {
      told.delete(uri);
      items.push(report({ uri, items: [], resultId: "" }, documents.get(uri)?.version ?? null));
    }
  return items;
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

function changeOf(waiting: Set<Waiting>, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    waiting.add(resolve);
    token.onCancellationRequested(() => {
      waiting.delete(resolve);
      resolve();
    });
  });
}
