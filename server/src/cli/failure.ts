// @customer-impact Pipeline owner: tells by the exit status whether the code or the call was wrong

import { inert } from "../reports/text/inert.ts";

/** Why a run cannot do what it was asked: told on stderr as it is, exit status 2. */
export class Failure extends Error {
  override readonly name = "Failure";

  /** @param sentences one a line; what they quote need not be harmless in a terminal */
  constructor(...sentences: readonly string[]) {
    super(sentences.map(inert).join("\n"));
  }
}

/** The exit statuses of the command line. */
export const exitStatus = { fine: 0, missed: 1, failure: 2 } as const;
