// @customer-impact via ./readBaseline: says why an entry names no gap that there could be

import { didYouMean } from "../nearest.ts";
import { entryOf } from "./baseline.ts";

/**
 * Why a key is no entry, in a sentence; undefined where it is one.
 *
 * @param gapRules the ids of the rules that report gaps
 */
export function entryFault(key: string, gapRules: ReadonlySet<string>): string | undefined {
  const entry = entryOf(key);
  if (!entry) return `${shown(key)} is no entry: one reads "<path>: <rule>".`;
  if (!gapRules.has(entry.rule)) return `No rule ${shown(entry.rule)} reports gaps.${didYouMean(entry.rule, gapRules)}`;
  if (isOutside(entry.path))
    return `${shown(entry.path)} is no path of a module: it must be relative to the root, and lead nowhere else.`;
  return undefined;
}

/** The root itself is `./`, where it is a module. */
const isOutside = (path: string): boolean =>
  path !== "./" && (/^(?:[/\\]|[A-Za-z]:[/\\])/.test(path) || /(?:^|\/)\.{0,2}(?:\/|$)/.test(path.replace(/\/$/, "")));

const shown = (text: string): string => JSON.stringify(text.length > 100 ? `${text.slice(0, 99)}…` : text);
