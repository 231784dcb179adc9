// @customer-impact Engineer: sees that a large workspace is being read, and how far it is

import type { Connection } from "vscode-languageserver/node";
import type { Folder } from "./folder.ts";

/** A reading that is over by then shows nothing, in milliseconds. */
const patience = 500;

/** Shows how far the reading of a folder is, to clients that can show it, and lets the user stop it. */
export function progressOf(
  connection: Connection,
  folder: Folder,
  stop: () => void,
): { readonly update: (done: number, total: number) => void; readonly end: () => void } {
  let reporter: Awaited<ReturnType<Connection["window"]["createWorkDoneProgress"]>> | undefined;
  let last = 0;
  let isOver = false;
  const begin = async (): Promise<void> => {
    const created = await connection.window.createWorkDoneProgress().catch(() => undefined);
    if (isOver || !created) return;
    reporter = created;
    created.begin("Customer Impact", 0, `Reading ${folder.session.root}`, true);
    created.token.onCancellationRequested(stop);
  };
  const timer = setTimeout(() => {
    void begin();
  }, patience);
  return {
    update: (done, total) => {
      const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
      if (percent === last) return;
      last = percent;
      reporter?.report(percent, `${done} of ${total} files`);
    },
    end: () => {
      isOver = true;
      clearTimeout(timer);
      reporter?.done();
    },
  };
}
