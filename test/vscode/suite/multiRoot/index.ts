import { runTests } from "../support/run.ts";

/** Called by the extension host of a window with several folders. */
export const run = (): Promise<void> => runTests(__dirname);
