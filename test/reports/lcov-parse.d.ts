declare module "lcov-parse" {
  import type { LcovRecord } from "./readBack.ts";

  const parse: {
    /** Reads text. (The module itself also opens a file where the text is the name of one.) */
    readonly source: (text: string, done: (error: string | null, records: readonly LcovRecord[]) => void) => void;
  };
  export default parse;
}
