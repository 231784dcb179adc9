// @customer-impact Engineer: is told of problems by an editor that cannot ask for them, too

import type { ServerContext } from "./context.ts";
import { allDiagnostics, diagnosticsOf, type FileDiagnostics } from "./problems.ts";
import type { PullDiagnostics } from "./pullDiagnostics.ts";

/** Sends diagnostics to clients that do not ask for them. */
export function pushDiagnostics({ connection, documents, folders, capabilities }: ServerContext): PullDiagnostics {
  const support = capabilities.textDocument?.publishDiagnostics ?? {};
  const told = new Map<string, string>();
  const send = ({ uri, items, resultId }: FileDiagnostics): void => {
    if ((told.get(uri) ?? "") === (items.length ? resultId : "")) return;
    if (items.length) told.set(uri, resultId);
    else told.delete(uri);
    const version = documents.get(uri)?.version;
    void connection.sendDiagnostics({ uri, diagnostics: items, ...(version !== undefined && { version }) });
  };
  return {
    changed: () => {
      const present = new Set<string>();
      for (const { session, prefix } of folders.all)
        for (const found of allDiagnostics({
          snapshot: session.snapshot,
          root: session.root,
          prefix,
          isOpen: (uri) => documents.get(uri) !== undefined,
          support,
        })) {
          present.add(found.uri);
          send(found);
        }
      for (const { uri } of documents.all()) {
        const { session, path, folder } = folders.placeOf(uri);
        if (folder) continue;
        present.add(uri);
        send(diagnosticsOf(session.snapshot, { root: session.root, path, uri, isOpen: true, support }));
      }
      for (const uri of told.keys()) if (!present.has(uri)) send({ uri, items: [], resultId: "" });
    },
  };
}
