// @customer-impact Engineer: sees who counts on this module before changing it

import type { Judgement, Lines } from "./model.ts";

/** A module that goes via another one, by its number, and where it says so. */
export interface Supporter {
  readonly module: number;
  readonly judgement: Judgement;
}

const known = new WeakMap<Lines, (module: number) => readonly Supporter[]>();

/** Who supports a module, directly: whoever goes via it, or via a directory or package that it is in; each statement once, by path. */
export function supportersOf(lines: Lines, module: number): readonly Supporter[] {
  let index = known.get(lines);
  if (!index) known.set(lines, (index = createIndex(lines)));
  return index(module);
}

function createIndex(lines: Lines): (module: number) => readonly Supporter[] {
  const byTarget = new Map<string, Supporter[]>();
  const targetsOf = new Map<number, string[]>();
  lines.modules.forEach(({ judgements }, module) => {
    for (const judgement of judgements)
      for (const ref of judgement.refs) {
        if (!ref.target) continue;
        const supporters = byTarget.get(ref.target.key);
        if (supporters) supporters.push({ module, judgement });
        else {
          byTarget.set(ref.target.key, [{ module, judgement }]);
          for (const member of ref.target.modules) push(targetsOf, member, ref.target.key);
        }
      }
  });
  return (module) => {
    const seen = new Set<Judgement>();
    return (targetsOf.get(module) ?? [])
      .flatMap((key) => byTarget.get(key) ?? [])
      .filter(({ judgement }) => !seen.has(judgement) && seen.add(judgement))
      .sort((a, b) => a.module - b.module);
  };
}

function push(map: Map<number, string[]>, key: number, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
