// @customer-impact via ./session, ./readWorkspace: answers the editor while a large workspace is put together

import { setImmediate } from "node:timers/promises";
import type { Steps } from "../text/steps.ts";

/** So long nobody else has their say, in milliseconds. */
export const slice = 3;

/**
 * Does work in slices and lets others have their say between two.
 *
 * @throws the reason of `signal` where that says to stop
 */
export async function sliced<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    for (const end = performance.now() + slice; performance.now() < end;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await setImmediate();
    signal?.throwIfAborted();
  }
}
