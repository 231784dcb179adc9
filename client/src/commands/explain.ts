// @customer-impact #whom-it-serves: reads in the editor what the command line says of a module, while it changes

import {
  commands,
  Disposable,
  DocumentLink,
  EventEmitter,
  languages,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import type { ClientContext } from "../context.ts";
import { fileOf } from "./target.ts";
import { whenReady } from "./whenReady.ts";

const scheme = "customer-impact";

/** The command that explains a module, and the documents that it opens. */
export function explainCommand({ server, workspaces }: ClientContext): Disposable {
  const changes = new EventEmitter<Uri>();
  const tell = (): void => {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) changes.fire(uri);
  };
  return Disposable.from(
    changes,
    server.onDidChange(tell),
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changes.event,
      provideTextDocumentContent: async ({ query }) => {
        const answer = await server.request("explain", { uri: query });
        return answer?.text ?? "This file counts for no module, so there is nothing to explain.\n";
      },
    }),
    languages.registerDocumentLinkProvider({ scheme }, { provideDocumentLinks }),
    commands.registerCommand("customerImpact.explain", async (argument?: unknown) => {
      const uri = fileOf(argument, workspaces);
      if (!uri || uri.scheme === scheme || !(await whenReady(server))) return;
      await window.showTextDocument(documentFor(uri));
    }),
  );
}

/** The last part names the tab; without an extension it is plain text, whatever the file is. */
const documentFor = (uri: Uri): Uri =>
  Uri.from({ scheme, path: `/${uri.path.split("/").at(-1) ?? ""}: line`, query: uri.toString() });

/** `src/tax.ts:12` leads there; nothing outside of the folder does. */
function provideDocumentLinks(document: TextDocument): DocumentLink[] {
  const folder = workspace.getWorkspaceFolder(Uri.parse(document.uri.query, true));
  if (!folder) return [];
  return Array.from(document.getText().matchAll(/(?<=^|[\s(])([\w@.+-]+(?:\/[\w@.+-]+)*):(\d+)\b/gm)).flatMap(
    ({ index, 0: text, 1: path = "", 2: line = "1" }) => {
      if (path.split("/").includes("..")) return [];
      const range = new Range(document.positionAt(index), document.positionAt(index + text.length));
      return [new DocumentLink(range, Uri.joinPath(folder.uri, path).with({ fragment: `L${line}` }))];
    },
  );
}
