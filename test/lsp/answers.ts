import { ErrorCodes, type MessageConnection, ResponseError } from "vscode-jsonrpc/node";
import type {
  ApplyWorkspaceEditParams,
  ConfigurationParams,
  LogMessageParams,
  Registration,
  RegistrationParams,
  UnregistrationParams,
  WorkspaceFolder,
} from "vscode-languageserver";
import type { ClientDocuments } from "./documents.ts";

/** What the server asked of the client and told it, in order. */
export interface ServerCalls {
  readonly requests: readonly { readonly method: string; readonly params: unknown }[];
  /** What is registered now. */
  readonly registrations: () => readonly Registration[];
  readonly messages: readonly LogMessageParams[];
  /** Work-done progress by token: `begin`, `report`, `end`. */
  readonly progress: ReadonlyMap<number | string, readonly WorkDone[]>;
  readonly count: (method: string) => number;
}

export interface WorkDone {
  readonly kind: "begin" | "report" | "end";
  readonly title?: string;
  readonly message?: string;
  readonly percentage?: number;
  readonly cancellable?: boolean;
}

interface Answering {
  readonly state: { readonly settings: unknown; readonly folders: readonly WorkspaceFolder[] };
  readonly documents: ClientDocuments;
  readonly refuses: boolean;
}

/** Answers the server's requests as an editor does, or none of them, and keeps what it said. */
export function answerServer(connection: MessageConnection, { state, documents, refuses }: Answering): ServerCalls {
  const requests: { method: string; params: unknown }[] = [];
  const registered = new Map<string, Registration>();
  const messages: LogMessageParams[] = [];
  const progress = new Map<number | string, WorkDone[]>();

  const answer = (method: string, respond: (params: never) => unknown): void => {
    connection.onRequest(method, (params: never) => {
      requests.push({ method, params });
      return respond(params);
    });
  };
  const refreshes = ["diagnostic", "codeLens", "inlayHint", "semanticTokens", "foldingRange"];
  if (!refuses) {
    answer("workspace/configuration", ({ items }: ConfigurationParams) =>
      items.map(({ section }) => settingOf(state.settings, section)),
    );
    answer("workspace/workspaceFolders", () => state.folders);
    answer("client/registerCapability", ({ registrations }: RegistrationParams) => {
      for (const one of registrations) registered.set(one.id, one);
      return null;
    });
    // The protocol misspells the key, and has to keep it.
    answer("client/unregisterCapability", ({ unregisterations }: UnregistrationParams) => {
      for (const { id } of unregisterations) registered.delete(id);
      return null;
    });
    answer("window/workDoneProgress/create", () => null);
    answer("window/showMessageRequest", () => null);
    answer("window/showDocument", () => ({ success: true }));
    answer("workspace/applyEdit", ({ edit }: ApplyWorkspaceEditParams) => {
      documents.applyEdit(edit);
      return { applied: true };
    });
    for (const what of refreshes) answer(`workspace/${what}/refresh`, () => null);
  } else {
    connection.onRequest((method: string, params: unknown) => {
      requests.push({ method, params });
      return Promise.reject(new ResponseError(ErrorCodes.MethodNotFound, `No method ${method}.`));
    });
  }

  for (const method of ["window/logMessage", "window/showMessage"])
    connection.onNotification(method, (params: LogMessageParams) => void messages.push(params));
  connection.onUnhandledProgress(({ token, value }) => {
    const list = progress.get(token) ?? [];
    progress.set(token, [...list, value as WorkDone]);
  });
  return {
    requests,
    registrations: () => [...registered.values()],
    messages,
    progress,
    count: (method) => requests.filter((one) => one.method === method).length,
  };
}

/** Editors hold settings as a tree; a server may ask for a section, for one within it, or for all. */
function settingOf(settings: unknown, section: string | undefined): unknown {
  const tree: unknown = { customerImpact: settings };
  const found = (section?.split(".") ?? []).reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    tree,
  );
  return found ?? null;
}
