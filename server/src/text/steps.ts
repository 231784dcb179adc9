// @customer-impact #quick-answer: lets a question be answered in the middle of long work

/**
 * Work on many things that can be paused: it yields every so often, at the latest after some thousand simple steps, and
 * returns what it comes to.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So many simple steps are done between two pauses. */
export const stride = 512;
