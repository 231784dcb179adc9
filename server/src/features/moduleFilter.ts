// @customer-impact via ./tree, ./gaps: narrows a list of modules to those that somebody asks for

import { nobodysOf } from "../coverage/nobodys.ts";
import type { JudgedModule, Lines } from "../lines/model.ts";
import { reasonTexts } from "../reports/text/reasons.ts";
import { missingIn } from "./filter.ts";

/** A list of modules of a workspace, and what a filter leaves of it. */
export function moduleLists(whole: (lines: Lines) => readonly JudgedModule[]) {
  /** Of the last filter alone: while somebody types, each letter is another one. */
  const filtered = new WeakMap<Lines, { readonly filter: string; readonly modules: readonly JudgedModule[] }>();
  return (lines: Lines, words: readonly string[]): readonly JudgedModule[] => {
    const all = whole(lines);
    if (words.length === 0) return all;
    const filter = words.join(" ");
    let found = filtered.get(lines);
    if (found?.filter !== filter) {
      const nameOf = new Map(lines.customers.map(({ id, name }) => [id, name]));
      const isNobodys = nobodysOf(lines);
      const modules = all.filter((module) => missingIn(words, textsOf(module, nameOf, isNobodys)).length === 0);
      filtered.set(lines, (found = { filter, modules }));
    }
    return found.modules;
  };
}

/** What a filter looks at: the path of a module, what it says, whom it reaches, why it has no line and whether anybody needs it. */
function* textsOf(
  module: JudgedModule,
  nameOf: ReadonlyMap<string, string>,
  isNobodys: (module: JudgedModule) => boolean,
): Generator<string> {
  yield module.module.path;
  for (const { statement } of module.judgements) yield statement.raw.text;
  for (const id of module.customers) yield nameOf.get(id) ?? id;
  if (module.verdict.status !== "uncovered") return;
  yield reasonTexts[module.verdict.reason].title;
  if (isNobodys(module)) yield nobodysTitle;
}

/** What a module without a line is called that nothing with a line imports. */
export const nobodysTitle = "nobody's code";
