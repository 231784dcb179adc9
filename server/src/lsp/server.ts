// @customer-impact Engineer: has in any editor, as they type, what the command line knows

import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  NotebookDocuments,
  TextDocuments,
  type WorkspaceFolder,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { pathInside } from "../host/workspaceRoot.ts";
import { inert } from "../reports/text/inert.ts";
import { version } from "../text/version.ts";
import { serverCapabilities } from "./capabilities.ts";
import { commands } from "./commands.ts";
import { customRequests } from "./customRequests.ts";
import { editFeatures } from "./editFeatures.ts";
import type { ServerContext } from "./context.ts";
import { fileRequests } from "./fileRequests.ts";
import { Folders } from "./folders.ts";
import type { Folder } from "./folder.ts";
import { pullDiagnostics } from "./pullDiagnostics.ts";
import { pushDiagnostics } from "./pushDiagnostics.ts";
import { readFeatures } from "./readFeatures.ts";
import { readSettings, type Settings } from "./settings.ts";
import { documentChanges } from "./documentChanges.ts";
import { viewChanges } from "./viewChanges.ts";
import { progressOf } from "./progress.ts";
import { pathOfUri, uriOf } from "./uris.ts";

const eventKinds = {
  [FileChangeType.Created]: "created",
  [FileChangeType.Changed]: "changed",
  [FileChangeType.Deleted]: "deleted",
} as const;

/** Serves one client until it goes. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const notebooks = new NotebookDocuments(documents);
  /** What the client asked for when it started; what it says later is put over that. */
  let initial: Settings = readSettings(undefined);
  let settings = initial;
  let announce = (): void => {};
  let announceViews = (): void => {};
  let refreshViews = (): void => {};
  let asksForSettings = false;

  const warned = new Set<string>();
  const warnOnce = (text: string): void => {
    if (!warned.has(text)) connection.console.warn(text);
    warned.add(text);
  };

  const folders = new Folders({
    changed: () => announce(),
    noted: ({ session: { root } }, notes) => {
      for (const { path, message } of notes) warnOnce(inert(`${root}/${path}: ${message}`));
    },
    reading: (folder, stop) => progressOf(connection, folder, stop),
    failed: (folder, error) => {
      // What is open can be judged all the same.
      announce();
      folder.refreshLater();
      connection.console.error(
        `${folder.session.root} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      );
    },
  });

  connection.onInitialize((params: InitializeParams) => {
    const { capabilities } = params;
    const context: ServerContext = { connection, documents, folders, capabilities, settings: () => settings };
    initial = settings = readSettings(params.initializationOptions);
    for (const { uri } of foldersOf(params)) folders.add(uri);
    const diagnostics = capabilities.textDocument?.diagnostic ? pullDiagnostics(context) : pushDiagnostics(context);
    refreshViews = () => {
      if (capabilities.workspace?.codeLens?.refreshSupport)
        connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
      if (capabilities.workspace?.inlayHint?.refreshSupport)
        connection.languages.inlayHint.refresh().catch(() => undefined);
    };
    asksForSettings = capabilities.workspace?.configuration === true;
    const views = viewChanges(context);
    announceViews = views.changed;
    announce = () => {
      diagnostics.changed();
      views.changed();
      for (const folder of folders.all) folder.importsIfNeeded();
    };
    readFeatures(context);
    editFeatures(context);
    customRequests(context);
    fileRequests(context);
    commands(context);
    documentChanges(context, () => announce());
    connection.onInitialized(() => void start(context));
    return { capabilities: serverCapabilities(capabilities), serverInfo: { name: "customer-impact", version } };
  });

  const take = (next: Settings): void => {
    const before = settings;
    settings = next;
    if (next.diagnostics !== before.diagnostics) announce();
    if (next.codeLens !== before.codeLens || next.inlayHints !== before.inlayHints) refreshViews();
  };
  const readClientSettings = async (): Promise<void> => {
    const found: unknown = await connection.workspace.getConfiguration("customerImpact").catch(() => undefined);
    take(readSettings(found, initial));
  };

  const start = async ({ capabilities }: ServerContext): Promise<void> => {
    const { workspace } = capabilities;
    if (workspace?.configuration) void readClientSettings();
    if (workspace?.didChangeConfiguration?.dynamicRegistration)
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: "customerImpact" })
        .catch(() => undefined);
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: "**/*" }] })
        .catch(() => undefined);
    if (workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.remove(uri);
        for (const { uri } of added) void openFolder(folders.add(uri));
        announce();
      });
    announceViews();
    await Promise.all(folders.all.map(openFolder));
  };

  const openFolder = async (folder: Folder | undefined): Promise<void> => {
    if (!folder) return;
    for (const document of documents.all()) {
      const { session, path } = folders.placeOf(document.uri);
      if (session === folder.session) session.setText(path, document.getText());
    }
    await folder.refresh();
  };

  connection.onDidChangeConfiguration(({ settings: sent }) => {
    if (asksForSettings) void readClientSettings();
    else take(readSettings(sent, initial));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const events = changes.flatMap(({ uri, type }) => {
      const path = pathOfUri(uri);
      return path === undefined || /[/\\]\.git[/\\]/.test(path) ? [] : [{ path, kind: eventKinds[type] }];
    });
    for (const folder of folders.all)
      folder.filesChanged(
        events.flatMap(({ path, kind }) => {
          const inside = pathInside(folder.session.root, path);
          return inside ? [{ path: inside, kind }] : [];
        }),
      );
  });
  // Editors without watchers tell at least what they save.
  documents.onDidSave(({ document }) => {
    const { folder, path } = folders.placeOf(document.uri);
    folder?.filesChanged([{ path, kind: folder.session.isListed(path) ? "changed" : "created" }]);
  });
  connection.onShutdown(() => folders.dispose());
  documents.listen(connection);
  notebooks.listen(connection);
  connection.listen();
}

/** The folders that a client opens, whichever way it says so. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly Pick<WorkspaceFolder, "uri">[] {
  if (Array.isArray(workspaceFolders)) return workspaceFolders;
  if (typeof rootUri === "string") return [{ uri: rootUri }];
  return typeof rootPath === "string" ? [{ uri: uriOf(rootPath, "") }] : [];
}
