// @customer-impact via ./webviewHost: says once what the page and the editor tell each other

import type { Range } from "../../server/src/text/range.ts";
import type { Requests, Update } from "./host.ts";

/** What the page sends. */
export type ToEditor =
  | { readonly kind: "request"; readonly id: number; readonly method: keyof Requests; readonly params: object }
  | { readonly kind: "open"; readonly path: string; readonly range: Range }
  | { readonly kind: "restart" }
  /** It listens now, and wants to know how the server is. */
  | { readonly kind: "listening" }
  /** All that was asked for is on the page. */
  | { readonly kind: "drawn" };

/** What the page keeps in the editor, so that it can be brought back in another window. */
export interface Kept {
  /** The URI of the folder that it is about. */
  readonly workspace: string;
  /** Where somebody is on the page; none of the editor's business. */
  readonly page?: unknown;
}

/** What it is sent. Each request gets one answer; `result` is null where there is none. */
export type ToPage =
  | { readonly kind: "answer"; readonly id: number; readonly result: unknown }
  | { readonly kind: "update"; readonly update: Update };
