// @customer-impact #quick-answer: tries on each file the few of a hundred thousand owner rules that may match it

import { matcher } from "../globMatcher.ts";
import { keysOf, piecesOf } from "./keys.ts";
import type { OwnerRule } from "./rules.ts";

/** A name that so many rules share tells them apart well enough. */
const fewRules = 8;
/** Of rules that nothing tells apart, each is tried on each file: of more than these the further ones are passed over. */
const mostAlike = 1000;

type Matcher = (path: string) => boolean;

/** Rules that have a key in common. */
interface Bucket {
  readonly rules: number[];
}

export interface RuleIndex {
  /** The places of the rules that match a path, in no order. */
  readonly matching: (path: string) => readonly number[];
  /** The places of the rules that are passed over. */
  readonly passedOver: readonly number[];
}

/** Puts each rule under what is rarest of all that a path must hold for it. */
export function ruleIndex(rules: readonly OwnerRule[]): RuleIndex {
  const starts = new Map<string, Bucket>();
  const names = new Map<string, Bucket>();
  const pieces = new Map<string, Bucket>();
  const any: Bucket = { rules: [] };
  const passedOver: number[] = [];
  const keys = rules.map(({ pattern }) => keysOf(pattern));
  const startCounts = counted(keys.map(({ start }) => (start === undefined ? [] : [start])));
  const nameCounts = counted(keys.map((key) => key.names));
  const isCommon = keys.map(
    ({ start, names }) =>
      !(start !== undefined && startCounts.get(start)! <= fewRules) &&
      !names.some((name) => nameCounts.get(name)! <= fewRules),
  );
  const pieceCounts = counted(keys.map((key, at) => (isCommon[at] ? new Set(key.pieces()) : [])));
  keys.forEach((key, at) => {
    let map: Map<string, Bucket> | undefined;
    let rarest = "";
    let least = Infinity;
    const offer = (to: Map<string, Bucket>, one: string, count: number): void => {
      if (count >= least) return;
      map = to;
      rarest = one;
      least = count;
    };
    if (key.start !== undefined) offer(starts, key.start, startCounts.get(key.start)!);
    for (const name of key.names) offer(names, name, nameCounts.get(name)!);
    if (isCommon[at]) for (const piece of key.pieces()) offer(pieces, piece, pieceCounts.get(piece)!);
    const bucket = map ? bucketOf(map, rarest) : any;
    if (bucket.rules.length < mostAlike) bucket.rules.push(at);
    else passedOver.push(at);
  });

  const matchers: (Matcher | undefined)[] = Array.from({ length: rules.length });
  const matches = (at: number, path: string): boolean =>
    (matchers[at] ??= matcher(rules[at]!.pattern, rules[at]!.below))(path);

  /** What may match because of one name of a path, be it that of a folder. */
  const addName = (found: Set<Bucket>, name: string): void => {
    const named = names.get(name);
    if (named) found.add(named);
    if (pieces.size === 0) return;
    for (const piece of piecesOf(`/${name}/`)) {
      const bucket = pieces.get(piece);
      if (bucket) found.add(bucket);
    }
  };
  const folders = new Map<string, ReadonlySet<Bucket>>();
  /** What may match all that lies in a folder, because of where that lies. */
  const bucketsOf = (folder: string): ReadonlySet<Bucket> => {
    const known = folders.get(folder);
    if (known) return known;
    const found = new Set<Bucket>(folder === "" ? [any] : bucketsOfPath(folder));
    folders.set(folder, found);
    return found;
  };
  const bucketsOfPath = (path: string): ReadonlySet<Bucket> => {
    const slash = path.lastIndexOf("/");
    const found = new Set(bucketsOf(slash < 0 ? "" : path.slice(0, slash)));
    const start = starts.get(path);
    if (start) found.add(start);
    addName(found, path.slice(slash + 1));
    return found;
  };
  return {
    matching: (path) => {
      const found: number[] = [];
      for (const bucket of bucketsOfPath(path)) for (const at of bucket.rules) if (matches(at, path)) found.push(at);
      return found;
    },
    passedOver,
  };
}

function counted(lists: readonly Iterable<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const key of list) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function bucketOf(map: Map<string, Bucket>, key: string): Bucket {
  let bucket = map.get(key);
  if (!bucket) map.set(key, (bucket = { rules: [] }));
  return bucket;
}
