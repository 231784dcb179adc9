// @customer-impact via ./cacheFile: says how facts and imports are written down, and what is none of them

import type { FileFacts } from "../../facts/facts.ts";
import { unpackImports } from "../../facts/imports/pack.ts";
import { type Packed, pack, unpack } from "../packing.ts";
import { isCount, isFacts } from "./isFacts.ts";

/** How what is kept of many files is written down. */
export interface Codec<Value> {
  readonly pack: (values: readonly Value[]) => unknown;
  /**
   * Reads what was written down; it may throw where that is damaged.
   *
   * @returns in place of what is no such value, undefined; undefined for all where the whole is no such thing
   */
  readonly unpack: (packed: unknown, count: number) => readonly (Value | undefined)[] | undefined;
}

export const factsCodec: Codec<FileFacts> = {
  pack: (values) => pack<never>(values),
  unpack: (value, count) => {
    const packed = value as Packed<never>;
    return isSound(packed, count) ? checked(unpack(packed), packed) : undefined;
  },
};

/** Imports are packed already; whatever does not look like that is forgotten. */
export const importsCodec: Codec<string> = {
  pack: (values) => values,
  unpack: (values, count) =>
    Array.isArray(values) && values.length === count
      ? values.map((one) => (typeof one === "string" && unpackImports(one) ? one : undefined))
      : undefined,
};

const isSound = ({ languages, language, firstLine }: Packed<never>, count: number): boolean =>
  languages.every((one) => typeof one === "string") &&
  language.length === count &&
  language.every((place) => place === -1 || place in languages) &&
  firstLine.length === count &&
  firstLine.every(isCount);

/** Takes away what is none of the facts that stand written out; the others are what they are by their making. */
function checked(facts: (FileFacts | undefined)[], { rest }: Packed<never>): readonly (FileFacts | undefined)[] {
  for (const [at] of rest) if (!isFacts(facts[at])) facts[at] = undefined;
  return facts;
}
