import { runTests } from "../support/run.ts";

/** Called by the extension host of an empty window. */
export const run = (): Promise<void> => runTests(__dirname);
