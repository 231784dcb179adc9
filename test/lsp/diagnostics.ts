import { setTimeout as sleep } from "node:timers/promises";
import { CancellationTokenSource, type MessageConnection, ProgressType } from "vscode-jsonrpc/node";
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
} from "vscode-languageserver";
import { uriOf } from "./place.ts";

/** The two ways in which diagnostics come. */
export interface ClientDiagnostics {
  /** Everything that was pushed, in order. */
  readonly pushes: readonly PublishDiagnosticsParams[];
  /** What stands at each URI by the last push. */
  readonly pushed: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Asks for those of one document. */
  readonly pull: (pathOrUri: string, previousResultId?: string) => Promise<DocumentDiagnosticReport>;
  /** Asks for those of the workspace and keeps on asking, as an editor does, until it is closed. */
  readonly pullWorkspace: () => WorkspacePull;
}

export interface WorkspacePull {
  /** What stands at each URI by all answers so far. */
  readonly found: ReadonlyMap<string, readonly Diagnostic[]>;
  /** How many requests the server has answered in full. */
  readonly answered: () => number;
  /** How many partial results came. */
  readonly parts: () => number;
  /** How many reports said that a file is as it was, and how many held a list. */
  readonly reports: Readonly<Record<"full" | "unchanged", number>>;
  /** Cancels the request that is held open and waits until the server has let go of it. */
  readonly close: () => Promise<void>;
}

type Request = <R>(method: string, params: unknown, token?: CancellationTokenSource["token"]) => Promise<R>;

export function collectDiagnostics(connection: MessageConnection, request: Request): ClientDiagnostics {
  const pushes: PublishDiagnosticsParams[] = [];
  const pushed = new Map<string, readonly Diagnostic[]>();
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    pushes.push(params);
    pushed.set(params.uri, params.diagnostics);
  });
  return {
    pushes,
    pushed,
    pull: (pathOrUri, previousResultId) =>
      request("textDocument/diagnostic", {
        textDocument: { uri: pathOrUri.includes(":") ? pathOrUri : uriOf(pathOrUri) },
        ...(previousResultId !== undefined && { previousResultId }),
      }),
    pullWorkspace: () => pullWorkspace(connection, request),
  };
}

let lastToken = 0;

function pullWorkspace(connection: MessageConnection, request: Request): WorkspacePull {
  const found = new Map<string, readonly Diagnostic[]>();
  const resultIds = new Map<string, string>();
  const counts = { answered: 0, parts: 0 };
  const reports = { full: 0, unchanged: 0 };
  const take = (report: WorkspaceDiagnosticReport | WorkspaceDiagnosticReportPartialResult | null): void => {
    for (const item of report?.items ?? []) {
      reports[item.kind]++;
      if (item.kind === "full") found.set(item.uri, item.items);
      if (item.resultId === undefined) resultIds.delete(item.uri);
      else resultIds.set(item.uri, item.resultId);
    }
  };
  const source = new CancellationTokenSource();
  const ask = async (): Promise<void> => {
    while (!source.token.isCancellationRequested) {
      const partialResultToken = `workspace-${++lastToken}`;
      const type = new ProgressType<WorkspaceDiagnosticReportPartialResult>();
      const parts = connection.onProgress(type, partialResultToken, (part) => {
        counts.parts++;
        take(part);
      });
      const previousResultIds = [...resultIds].map(([uri, value]) => ({ uri, value }));
      try {
        take(await request("workspace/diagnostic", { previousResultIds, partialResultToken }, source.token));
        counts.answered++;
      } finally {
        parts.dispose();
      }
      // Editors rest as well, or a server that answers at once would be asked without end.
      await sleep(20);
    }
  };
  // A request that was cancelled, and one whose server has ended, are rejected.
  const asking = ask().catch(() => {});
  return {
    found,
    answered: () => counts.answered,
    parts: () => counts.parts,
    reports,
    close: async () => {
      source.cancel();
      await asking;
    },
  };
}
