// @customer-impact Engineering lead: starts today with ten thousand gaps that are written down, and allows no more

import type { Range } from "../../text/range.ts";

/** The name of the file, at the root of the workspace. */
export const baselineName = "customer-impact.baseline.json";

/** The shape that is written. A file of a later one is not read. */
export const baselineVersion = 1;

/** A gap that is known: a module, and the rule that reports it. */
export interface BaselineEntry {
  /** Of the module, relative to the root. */
  readonly path: string;
  readonly rule: string;
}

/** Something that is wrong with a baseline file, and where. */
export interface BaselineFault {
  /** A plain sentence. */
  readonly message: string;
  readonly range: Range;
}

/** The gaps that a file records. */
export interface Baseline {
  /** As the file has them, each once. */
  readonly keys: ReadonlySet<string>;
  /** The address of its schema, where it names one. */
  readonly schema?: string;
}

/** What reading a baseline file gives: never an exception. */
export type BaselineReading =
  | {
      readonly kind: "baseline";
      readonly baseline: Baseline;
      /** Entries that cannot be used. */
      readonly odd: readonly BaselineFault[];
    }
  | { readonly kind: "unreadable"; readonly fault: BaselineFault };

/** How a file names an entry: `src/log.ts: missing-statement`. */
export const keyOf = (path: string, rule: string): string => `${path}: ${rule}`;

/** The entry that a key names; undefined where it names none. No rule has a colon in its id, but a path may. */
export function entryOf(key: string): BaselineEntry | undefined {
  const colon = key.lastIndexOf(": ");
  return colon > 0 ? { path: key.slice(0, colon), rule: key.slice(colon + 2) } : undefined;
}
