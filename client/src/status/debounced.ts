// @customer-impact via ./statusBar, ./languageStatus: asks the server once where things change many times

import type { Disposable } from "vscode";

/** Something to do when things have been quiet for a while; never twice at once. */
export function debounced(act: () => Promise<void>, quietTime: number): Disposable & { readonly soon: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  const run = async (): Promise<void> => {
    timer = undefined;
    running = true;
    await act();
    running = false;
  };
  const soon = (): void => {
    // While it runs, what has changed since waits for its turn.
    timer ??= setTimeout(() => {
      timer = undefined;
      if (running) soon();
      else void run();
    }, quietTime);
  };
  return { soon, dispose: () => clearTimeout(timer) };
}
