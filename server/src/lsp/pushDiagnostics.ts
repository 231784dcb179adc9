// @customer-impact Engineer: is told of problems by an editor that cannot ask for them, too

import type { ServerContext } from "./context.ts";
import { DiagnosticsFeed } from "./diagnosticsFeed.ts";
import { diagnosticsOf, type FileDiagnostics } from "./problems.ts";
import type { DiagnosticsTeller } from "./pullDiagnostics.ts";

/** Sends diagnostics to clients that do not ask for them. */
export function pushDiagnostics(context: ServerContext): DiagnosticsTeller {
  const { connection, documents, folders, capabilities, settings } = context;
  const support = capabilities.textDocument?.publishDiagnostics ?? {};
  const feed = new DiagnosticsFeed(context, support);
  /** Documents that lie in no folder and have diagnostics, with the result id of these. */
  const loose = new Map<string, string>();
  const send = ({ uri, items }: Pick<FileDiagnostics, "uri" | "items">): void => {
    const version = documents.get(uri)?.version;
    void connection.sendDiagnostics({ uri, diagnostics: items, ...(version !== undefined && { version }) });
  };
  const sendLoose = (): void => {
    const present = new Set<string>();
    for (const { uri } of settings().diagnostics ? documents.all() : []) {
      const { session, path, folder } = folders.placeOf(uri);
      if (folder) continue;
      const found = diagnosticsOf(session.snapshot, { root: session.root, path, uri, isOpen: true, support });
      if (found.items.length > 0) present.add(uri);
      if (found.items.length === 0 || loose.get(uri) === found.resultId) continue;
      loose.set(uri, found.resultId);
      send(found);
    }
    for (const uri of loose.keys())
      if (!present.has(uri)) {
        loose.delete(uri);
        send({ uri, items: [] });
      }
  };
  return {
    changed: () => {
      for (const found of feed.next()) if (found) send(found);
      sendLoose();
    },
  };
}
