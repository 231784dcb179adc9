// @customer-impact via ./coverageRun: waits until every file is read, so that no figure is that of a part

import type { CancellationToken } from "vscode";
import type { Server } from "../server/server.ts";

/** @returns why the server will not answer; undefined once it is ready, and where the user has cancelled */
export function untilReady(server: Server, token: CancellationToken): Promise<string | undefined> {
  return new Promise((resolve) => {
    const check = (): boolean => {
      const { state } = server;
      const isOver = state.kind === "failed" || state.kind === "stopped";
      if (!isOver && state.kind !== "ready" && !token.isCancellationRequested) return false;
      resolve(state.kind === "failed" ? state.message : isOver ? "The language server is stopped." : undefined);
      return true;
    };
    if (check()) return;
    const listeners = [server.onDidChangeState, token.onCancellationRequested].map((listen) =>
      listen(() => {
        if (check()) for (const one of listeners) one.dispose();
      }),
    );
  });
}
