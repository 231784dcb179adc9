// @customer-impact Engineering lead: sees in the editor's own views what holds now, not what held when they were opened

import type { ServerContext } from "./context.ts";

/** What `customerImpact/changed` tells. */
export interface ViewsChanged {
  /** Whether a folder is being read for the first time: what is answered meanwhile is not yet all. */
  readonly indexing: boolean;
}

/** Typing comes in bursts, and whole views are asked for again, in milliseconds. */
const settleTime = 100;

/** Tells clients that have such views when to ask for them again. */
export function viewChanges({ connection, folders, capabilities }: ServerContext): { readonly changed: () => void } {
  if (!wantsChanges(capabilities.experimental)) return { changed: () => {} };
  let timer: NodeJS.Timeout | undefined;
  let told: boolean | undefined;
  const tell = (): void => {
    timer = undefined;
    told = folders.all.some(({ isRead }) => !isRead);
    void connection.sendNotification("customerImpact/changed", { indexing: told } satisfies ViewsChanged);
  };
  return {
    changed: () => {
      // That all is read is worth telling at once.
      if (told !== folders.all.some(({ isRead }) => !isRead)) {
        clearTimeout(timer);
        tell();
      } else timer ??= setTimeout(tell, settleTime);
    },
  };
}

function wantsChanges(experimental: unknown): boolean {
  const own = (experimental as { readonly customerImpact?: { readonly changed?: unknown } } | undefined)
    ?.customerImpact;
  return own?.changed === true;
}
