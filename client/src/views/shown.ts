// @customer-impact via ./views: keeps what is on the screen up to date, and does nothing for what is not

import type { Disposable, TreeView } from "vscode";

/**
 * Calls a function now or when the view is seen the next time.
 *
 * @returns what to call when the view may have to show something else; disposed of with the view
 */
export function whenSeen(view: TreeView<unknown>, refresh: () => void): (() => void) & Disposable {
  let isStale = false;
  const listening = view.onDidChangeVisibility(({ visible }) => {
    if (!visible || !isStale) return;
    isStale = false;
    refresh();
  });
  const changed = (): void => {
    if (view.visible) refresh();
    else isStale = true;
  };
  return Object.assign(changed, { dispose: () => listening.dispose() });
}
