// @customer-impact via ./stateLine, ./moduleTexts, ./gaps: answers a command asked too early as soon as the answer is known

import { ProgressLocation, window } from "vscode";
import type { Server } from "../server/server.ts";

/**
 * Waits until the server has read the workspace.
 *
 * @returns false where the server has ended; the user is told
 */
export async function whenReady(server: Server): Promise<boolean> {
  if (server.state.kind === "ready") return true;
  const isReady = await window.withProgress(
    { location: ProgressLocation.Window, title: "Customer Impact reads the workspace" },
    () =>
      new Promise<boolean>((resolve) => {
        const look = (): void => {
          const { kind } = server.state;
          if (kind !== "ready" && kind !== "failed" && kind !== "stopped") return;
          listening.dispose();
          resolve(kind === "ready");
        };
        const listening = server.onDidChangeState(look);
        look();
      }),
  );
  if (!isReady) void window.showWarningMessage("The language server of Customer Impact does not run.");
  return isReady;
}
