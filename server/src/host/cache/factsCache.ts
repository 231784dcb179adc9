import type { FileFacts } from "../../facts/facts.ts";

/** Facts of earlier runs, by path. */
export interface FactsCache {
  readonly get: (path: string) => KeptFacts | undefined;
  readonly set: (path: string, state: string, facts: FileFacts) => void;
}

export interface KeptFacts {
  /** Of the file, when the facts were found. */
  readonly state: string;
  readonly facts: FileFacts;
}
