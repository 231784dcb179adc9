// @customer-impact via ./coveragePanel: tells whoever looks at figures whether they still hold

import type { ServerStatus } from "../../panel/host.ts";
import type { ServerState } from "../server/state.ts";

/** How the server is, as far as it matters to the page. */
export function statusOf(state: ServerState): ServerStatus {
  switch (state.kind) {
    case "ready":
      return { is: "ready" };
    case "indexing":
      return { is: "reading" };
    case "starting":
    case "restarting":
      return { is: "starting" };
    case "failed":
      return { is: "ended", message: state.message };
    case "stopped":
      return { is: "ended", message: "The language server is stopped." };
  }
}
