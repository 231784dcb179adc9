// @customer-impact via ./webviewHost: says once what the page and the editor tell each other

import type { Range } from "../../server/src/text/range.ts";
import type { Requests, Update } from "./host.ts";

/** What the page sends. */
export type ToEditor =
  | { readonly kind: "request"; readonly id: number; readonly method: keyof Requests; readonly params: object }
  | { readonly kind: "open"; readonly path: string; readonly range: Range };

/** What it is sent. Each request gets one answer; `result` is null where there is none. */
export type ToPage =
  | { readonly kind: "answer"; readonly id: number; readonly result: unknown }
  | { readonly kind: "update"; readonly update: Update };
