// @customer-impact via ./tree, ./gaps: narrows a list of modules to those that somebody asks for

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
      const modules = all.filter((module) => missingIn(words, textsOf(module, nameOf)).length === 0);
      filtered.set(lines, (found = { filter, modules }));
    }
    return found.modules;
  };
}

/** What a filter looks at: the path of a module, what it says, whom it reaches and why it has no line. */
function* textsOf({ module, judgements, customers, verdict }: JudgedModule, nameOf: ReadonlyMap<string, string>) {
  yield module.path;
  for (const { statement } of judgements) yield statement.raw.text;
  for (const id of customers) yield nameOf.get(id) ?? id;
  if (verdict.status === "uncovered") yield reasonTexts[verdict.reason].title;
}
