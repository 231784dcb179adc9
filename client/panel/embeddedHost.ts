// @customer-impact via ./main: shows a report that was sent by mail, with nothing behind it

import { type Gap, gapsAmong } from "../../server/src/coverage/overview/gapList.ts";
import type { GapQuery } from "../../server/src/coverage/overview/gapList.ts";
import type { Overview } from "../../server/src/coverage/overview/model.ts";
import { reasonTexts } from "../../server/src/reports/text/reasons.ts";
import type { Host, Requests } from "./host.ts";

/** What a page of its own carries: all that it may ever be asked for. */
export interface EmbeddedData {
  readonly overview: Overview;
  /** By path. */
  readonly gaps: readonly Gap[];
}

export function embeddedHost({ overview, gaps }: EmbeddedData): Host {
  const answers: { [Method in keyof Requests]: (params: object) => Requests[Method]["result"] | null } = {
    overview: () => ({ ...overview, isComplete: true }),
    treemap: () => null,
    gapList: (params: GapQuery) => gapsAmong(gaps, params, reasonTexts),
  };
  return {
    request: (method, params) => Promise.resolve(answers[method](params)),
    drawn: () => {},
    onUpdate: () => {},
    saved: () => undefined,
    save: () => {},
  };
}
