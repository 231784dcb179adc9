// @customer-impact via ./session: tells a change that matters from one of the text alone

import { type ImportFacts, isSameImports } from "../facts/imports/model.ts";
import type { ReadResult } from "../workspace/classify.ts";
import { isSameResult } from "./disk.ts";

/** What a file says and imports. */
export interface Said {
  readonly result: ReadResult | undefined;
  readonly imports: ImportFacts;
}

/** Whether a file says and imports the same. */
export const isSameSaid = (a: Said, b: Said): boolean =>
  isSameResult(a.result, b.result) && isSameImports(a.imports, b.imports);
