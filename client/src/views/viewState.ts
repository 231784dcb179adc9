// @customer-impact via ./workspaces: tells an empty view apart from one that has nothing to say yet

import type { Counts } from "../../../server/src/features/counts.ts";
import type { ServerState } from "../server/state.ts";

/**
 * What the views are about to show, as the context key `customerImpact.state` has it. Each but `ready` has a welcome of its
 * own; `ready` has one for a view that is empty all the same.
 */
export type ViewState = "indexing" | "failed" | "notOptedIn" | "nothingStated" | "ready";

/** @param folders what was told last of each folder; empty where nothing is known */
export function viewState(
  server: ServerState["kind"],
  folders: readonly Pick<Counts, "stating" | "configuration">[],
): ViewState {
  if (server === "failed") return "failed";
  // While another server starts, the views keep what they have.
  if (folders.length === 0) return server === "ready" ? "nothingStated" : "indexing";
  if (folders.some(({ stating }) => stating > 0)) return "ready";
  return folders.some(({ configuration }) => configuration.exists) ? "nothingStated" : "notOptedIn";
}
