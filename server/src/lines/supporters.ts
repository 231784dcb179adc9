// @customer-impact Engineer: sees who counts on this module before changing it

import type { Judgement, Lines, RefTarget } from "./model.ts";

/** A module that goes via another one, by its number, and where it says so. */
export interface Supporter {
  readonly module: number;
  readonly judgement: Judgement;
}

/** Who supports a module, directly: whoever goes via it, or via a directory or package that it is in; each statement once, by path. */
export function supportersOf(lines: Lines, module: number): readonly Supporter[] {
  let finder = known.get(lines);
  if (!finder) known.set(lines, (finder = createFinder(lines)));
  return finder(module);
}

const known = new WeakMap<Lines, (module: number) => readonly Supporter[]>();

/** An editor asks once or twice between two changes, and then looking through costs less than an index. */
const asksWithoutIndex = 2;

function createFinder(lines: Lines): (module: number) => readonly Supporter[] {
  let asked = 0;
  let index: ((module: number) => readonly Supporter[]) | undefined;
  return (module) => {
    if (!index && asked++ < asksWithoutIndex) return lookThrough(lines, module);
    return (index ??= createIndex(lines))(module);
  };
}

function lookThrough({ modules }: Lines, module: number): Supporter[] {
  const groups = new Map<string, boolean>();
  const isMeant = (target: RefTarget): boolean => {
    if (!target.isGroup) return target.modules[0] === module;
    let found = groups.get(target.key);
    if (found === undefined) groups.set(target.key, (found = target.modules.includes(module)));
    return found;
  };
  const found: Supporter[] = [];
  modules.forEach(({ judgements }, supporter) => {
    for (const judgement of judgements)
      if (judgement.refs.some(({ target }) => target && isMeant(target))) found.push({ module: supporter, judgement });
  });
  return found;
}

const nobody: readonly Supporter[] = [];

function createIndex({ modules }: Lines): (module: number) => readonly Supporter[] {
  const ofModule: (Supporter[] | undefined)[] = Array.from({ length: modules.length });
  const ofGroup = new Map<string, Supporter[]>();
  const groupsOf = new Map<number, Supporter[][]>();
  const groupList = (target: Extract<RefTarget, { isGroup: true }>): Supporter[] => {
    let list = ofGroup.get(target.key);
    if (!list) {
      ofGroup.set(target.key, (list = []));
      for (const member of target.modules) {
        const groups = groupsOf.get(member);
        if (groups) groups.push(list);
        else groupsOf.set(member, [list]);
      }
    }
    return list;
  };
  modules.forEach(({ judgements }, module) => {
    for (const judgement of judgements)
      for (const { target } of judgement.refs) {
        if (!target) continue;
        const list = target.isGroup ? groupList(target) : (ofModule[target.modules[0] ?? 0] ??= []);
        // A statement may name one module by two refs.
        if (list.at(-1)?.judgement !== judgement) list.push({ module, judgement });
      }
  });
  const placeOf = ({ module, judgement }: Supporter): number => modules[module]?.judgements.indexOf(judgement) ?? 0;
  return (module) => {
    const own = ofModule[module] ?? nobody;
    const groups = groupsOf.get(module);
    if (!groups) return own;
    const seen = new Set<Judgement>();
    return [own, ...groups]
      .flat()
      .filter(({ judgement }) => !seen.has(judgement) && seen.add(judgement))
      .sort((a, b) => a.module - b.module || placeOf(a) - placeOf(b));
  };
}
