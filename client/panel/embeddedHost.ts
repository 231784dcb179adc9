// @customer-impact via ./main: shows a report that was sent by mail, with nothing behind it

import { type Gap, gapsAmong, type GapQuery } from "../../server/src/coverage/overview/gapList.ts";
import type { FolderArea } from "../../server/src/coverage/overview/model.ts";
import { treemapWith } from "../../server/src/coverage/overview/treemap.ts";
import { gapsOf, type PageModule, unpackedModules } from "../../server/src/reports/html/packedModules.ts";
import { type PageProblem, unpackedProblems } from "../../server/src/reports/html/packedProblems.ts";
import type { PageData } from "../../server/src/reports/html/pageData.ts";
import { reasonTexts } from "../../server/src/reports/text/reasons.ts";
import type { Host, Requests } from "./host.ts";

/** Nothing has to be sent, so there may be more of it than in an editor. */
const limits = { areas: 4000, children: 1000 };

/** Answers from what the page carries. Lists are unpacked when they are first asked for. */
export function embeddedHost(data: PageData): Host {
  const { overview, treemap, modules, problems } = data;
  const known = once((): readonly PageModule[] => unpackedModules(modules));
  const gaps = once((): readonly Gap[] => gapsOf(known()));
  const found = once((): readonly PageProblem[] => unpackedProblems(problems));
  const areaOf = (folder: string): FolderArea => treemapWith(known(), folder, () => undefined, limits);
  const answers: {
    [Method in keyof Requests]: (params: Requests[Method]["params"]) => Requests[Method]["result"] | null;
  } = {
    overview: () => ({ ...overview, treemap: treemap ?? areaOf(""), isComplete: true }),
    treemap: ({ folder }) => {
      const area = modules.isWhole ? areaOf(folder) : undefined;
      return area && area.counted > 0 ? area : null;
    },
    gapList: (query: GapQuery) => gapsAmong(gaps(), query, reasonTexts, modules.nobodys !== undefined),
  };
  return {
    request: (method, params) => Promise.resolve(answers[method](params)),
    report: { ...data, problems: found, hidden: { gaps: modules.hidden, problems: problems.hidden } },
    drawn: () => {},
    onUpdate: () => {},
    saved: () => undefined,
    save: () => {},
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
