// @customer-impact via ./main: lets one page stand in an editor and in a file of its own

import type { GapPage, GapQuery } from "../../server/src/coverage/overview/gapList.ts";
import type { FolderArea, Overview } from "../../server/src/coverage/overview/model.ts";
import type { PageReport } from "./report.ts";
import type { Range } from "../../server/src/text/range.ts";

/** What the page asks for; docs/protocol.md describes it as `customerImpact/…`. */
export interface Requests {
  readonly overview: { readonly params: object; readonly result: Overview & { readonly isComplete: boolean } };
  readonly treemap: { readonly params: { readonly folder: string }; readonly result: FolderArea };
  readonly gapList: { readonly params: GapQuery; readonly result: GapPage };
}

export type Update =
  /** The workspace has changed: what was asked for may have another answer now. */
  | { readonly kind: "changed" }
  /** The workspace is being read: so many of so many files. */
  | { readonly kind: "reading"; readonly done: number; readonly total: number }
  | ({ readonly kind: "server" } & ServerStatus);

/** How the server is whose figures are shown. Until it is ready, they are those from before. */
export type ServerStatus =
  | { readonly is: "starting" | "reading" | "ready" }
  /** It does not come back by itself. */
  | { readonly is: "ended"; readonly message: string };

/** The page's only way out. */
export interface Host {
  /** @returns null where there is no answer, as for a folder that is gone */
  readonly request: <Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]["params"],
  ) => Promise<Requests[Method]["result"] | null>;
  /** What a report of its own has beside the figures; absent in an editor. */
  readonly report?: PageReport;
  /** Shows code; absent where there is no editor to show it in. */
  readonly open?: (path: string, range: Range) => void;
  /** Starts the server again that has ended; absent where there is none. */
  readonly restart?: () => void;
  /** Is told whenever all that was asked for is on the page. */
  readonly drawn: () => void;
  readonly onUpdate: (listener: (update: Update) => void) => void;
  /** What `save` was given last, also after the page was gone for a while. Not to be trusted. */
  readonly saved: () => unknown;
  readonly save: (state: unknown) => void;
}
