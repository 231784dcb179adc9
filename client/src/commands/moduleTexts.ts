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
import type { Server } from "../server/server.ts";
import { fileOf } from "./target.ts";
import { toldScheme } from "../views/activeFile.ts";
import { whenReady } from "./whenReady.ts";

/** Something to be told of a module, in a document of its own. */
interface ModuleText {
  /** What the tab says behind the name of the file. */
  readonly title: string;
  readonly read: (server: Server, uri: string) => Promise<Told | null>;
}

interface Told {
  readonly text: string;
  /** Paths in it that lead to files, besides those with a line behind them. */
  readonly files?: readonly string[];
}

const nothing: Told = { text: "This file counts for no module, so there is nothing to tell of it.\n" };

/** By the command that opens each. */
const texts: Readonly<Record<string, ModuleText>> = {
  explain: {
    title: "line",
    read: (server, uri) => server.request("explain", { uri }),
  },
  impact: {
    title: "impact",
    read: (server, uri) => server.request("impact", { uri }),
  },
};

/** The commands that tell of a module in a document, and the documents that they open. */
export function moduleTextCommands({ server, workspaces }: ClientContext): Disposable {
  const changes = new EventEmitter<Uri>();
  /** The files that open documents name. */
  const named = new Map<string, ReadonlySet<string>>();
  const tell = (): void => {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === toldScheme) changes.fire(uri);
  };
  return Disposable.from(
    changes,
    server.onDidChange(tell),
    workspace.registerTextDocumentContentProvider(toldScheme, {
      onDidChange: changes.event,
      provideTextDocumentContent: async (uri) => {
        const { text, files = [] } = (await texts[uri.authority]?.read(server, uri.query)) ?? nothing;
        named.set(uri.toString(), new Set(files));
        return text;
      },
    }),
    workspace.onDidCloseTextDocument(({ uri }) => named.delete(uri.toString())),
    languages.registerDocumentLinkProvider(
      { scheme: toldScheme },
      { provideDocumentLinks: (document) => linksIn(document, named.get(document.uri.toString())) },
    ),
    ...Object.keys(texts).map((name) =>
      commands.registerCommand(`customerImpact.${name}`, async (argument?: unknown) => {
        const uri = fileOf(argument, workspaces);
        if (!uri || !(await whenReady(server))) return;
        await window.showTextDocument(documentFor(name, uri));
      }),
    ),
  );
}

/** The last part names the tab; without an extension it is plain text, whatever the file is. */
const documentFor = (name: string, uri: Uri): Uri =>
  Uri.from({
    scheme: toldScheme,
    authority: name,
    path: `/${uri.path.split("/").at(-1) ?? ""}: ${texts[name]?.title}`,
    query: uri.toString(),
  });

/** `src/tax.ts:12` leads there, and so does each file that is known to be named; nothing outside of the folder does. */
function linksIn(document: TextDocument, files: ReadonlySet<string> = new Set()): DocumentLink[] {
  const folder = workspace.getWorkspaceFolder(Uri.parse(document.uri.query, true));
  if (!folder) return [];
  return Array.from(document.getText().matchAll(/(?<=^|[\s(])([^\s():,;]+)(?::(\d+)\b)?/gm)).flatMap(
    ({ index, 0: text, 1: path = "", 2: line }) => {
      const isPlace = line !== undefined && /^[\w@.+-]+(?:\/[\w@.+-]+)*$/.test(path);
      if ((!isPlace && !files.has(path)) || path.split("/").includes("..")) return [];
      const range = new Range(document.positionAt(index), document.positionAt(index + text.length));
      const target = Uri.joinPath(folder.uri, path);
      return [new DocumentLink(range, line === undefined ? target : target.with({ fragment: `L${line}` }))];
    },
  );
}
