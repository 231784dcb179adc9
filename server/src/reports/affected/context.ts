// @customer-impact via ./text, ./json: says between which states a change lies

import type { Changes } from "../../coverage/changes.ts";
import type { Affected } from "../../coverage/affected/model.ts";

/** What is written about a change. */
export interface AffectedReport {
  readonly affected: Affected;
  readonly changes: Changes;
  /** The later commit; absent where that are the files on disk. */
  readonly to?: { readonly ref: string; readonly commit: string };
  /** The directory that it is about, with a trailing `/`; empty for the whole workspace. */
  readonly scope: string;
  /** The tool's own. */
  readonly version: string;
}
