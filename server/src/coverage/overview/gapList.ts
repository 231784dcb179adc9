// @customer-impact Engineering lead: finds among any number of gaps those to close first

import type { JudgedModule, Lines, Reason } from "../../lines/model.ts";
import { nobodysOf } from "../nobodys.ts";
import { type Location, locationOf, locationOfModule, mainStatement } from "../moduleLocation.ts";
import type { ReasonCount, ReasonWords } from "./model.ts";
import { reasonCounts } from "./reasonCounts.ts";

/** A module without a line. */
export interface Gap {
  readonly module: string;
  readonly reason: Reason;
  /** What it says instead; at most 300 characters, empty where it says nothing. */
  readonly says: string;
  /** Where nothing with a line imports it, in any number of steps. */
  readonly nobodys?: true;
  /** The statement that gives no line, or where one is missing. */
  readonly location?: Location;
}

/** Which gaps are asked for; anything that makes no sense is taken as absent. */
export interface GapQuery {
  /** Words that must all occur in the path or in what the module says; case does not matter. */
  readonly text?: string | undefined;
  /** Absent or empty for all. */
  readonly reasons?: readonly string[] | undefined;
  /** Only nobody's code. */
  readonly nobodys?: boolean | undefined;
  /** With a trailing `/`; absent for the whole workspace. */
  readonly folder?: string | undefined;
  /** How many to leave out in front. Behind the end, the last page is given. */
  readonly offset?: number | undefined;
  /** How many at the most: 1 to 1,000, by default 100. */
  readonly limit?: number | undefined;
}

/** A stretch of the gaps, by path. */
export interface GapPage {
  readonly items: readonly Gap[];
  /** How many gaps are meant, on all pages. */
  readonly total: number;
  /** How many stand in front of the first item. */
  readonly offset: number;
  /** How many there would be of each reason, if no reason were asked for. */
  readonly byReason: readonly ReasonCount[];
  /** How many are nobody's code, whether only those are asked for or not; absent where imports are not known. */
  readonly nobodys?: number;
}

/** The gaps of a workspace that a query means. */
export function gapsIn(lines: Lines, query: GapQuery, words: ReasonWords): GapPage {
  const isNobodys = nobodysOf(lines);
  const readAll = (module: JudgedModule): ReadGap => ({
    ...readModule(module),
    ...(isNobodys(module) && { nobodys: true }),
  });
  const make = (module: JudgedModule): Gap => gapOf(module, readAll(module));
  return gapPage(
    { list: uncoveredIn(lines), read: readAll, make, hasImports: lines.imports !== undefined },
    query,
    words,
  );
}

/** The same for gaps that are at hand already. @param hasImports whether they tell what is nobody's code */
export function gapsAmong(list: readonly Gap[], query: GapQuery, words: ReasonWords, hasImports = false): GapPage {
  const same = (gap: Gap): Gap => gap;
  return gapPage({ list, read: same, make: same, hasImports }, query, words);
}

type ReadGap = Omit<Gap, "location">;

interface GapSource<Source> {
  readonly list: readonly Source[];
  readonly read: (source: Source) => ReadGap;
  readonly make: (source: Source) => Gap;
  readonly hasImports: boolean;
}

const standard = 100;
const largest = 1000;

function gapPage<Source>(
  { list, read, make, hasImports }: GapSource<Source>,
  query: GapQuery,
  words: ReasonWords,
): GapPage {
  const terms = typeof query.text === "string" ? query.text.toLowerCase().split(/\s+/).filter(Boolean) : [];
  const asked = new Set<string>(Array.isArray(query.reasons) ? query.reasons : []);
  const folder = typeof query.folder === "string" && query.folder !== "./" ? query.folder : "";
  const counts = new Map<Reason, number>();
  const found: Source[] = [];
  let ofNobody = 0;
  for (const source of list) {
    const { module, reason, says, nobodys } = read(source);
    if (!module.startsWith(folder)) continue;
    if (terms.length > 0) {
      const text = `${module}\n${says}`.toLowerCase();
      if (!terms.every((term) => text.includes(term))) continue;
    }
    const isMeant = query.nobodys !== true || nobodys === true;
    if (isMeant) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    if (asked.size > 0 && !asked.has(reason)) continue;
    if (nobodys) ofNobody++;
    if (isMeant) found.push(source);
  }
  const limit = wholeNumber(query.limit, 1, largest) ?? standard;
  const lastPage = Math.floor(Math.max(0, found.length - 1) / limit) * limit;
  const offset = Math.min(wholeNumber(query.offset, 0, Infinity) ?? 0, lastPage);
  return {
    items: found.slice(offset, offset + limit).map(make),
    total: found.length,
    offset,
    byReason: reasonCounts(counts, words),
    ...(hasImports && { nobodys: ofNobody }),
  };
}

/** @returns undefined for what is no number of that size */
const wholeNumber = (value: unknown, least: number, most: number): number | undefined =>
  typeof value === "number" && value >= least ? Math.min(Math.floor(value), most) : undefined;

const known = new WeakMap<Lines, readonly JudgedModule[]>();

/** The modules without a line, by path. */
export function uncoveredIn(lines: Lines): readonly JudgedModule[] {
  let modules = known.get(lines);
  if (!modules) known.set(lines, (modules = lines.modules.filter(({ verdict }) => verdict.status === "uncovered")));
  return modules;
}

const longestText = 300;

const readModule = (module: JudgedModule): ReadGap => ({
  module: module.module.path,
  reason: module.verdict.status === "uncovered" ? module.verdict.reason : "missing",
  says: textOfModule(module),
});

/**
 * What a module says.
 *
 * @param most longer texts are cut, in UTF-16 code units; 0 gives none
 */
export function textOfModule(module: JudgedModule, most = longestText): string {
  const text = module.judgements.length === 0 || most === 0 ? "" : (mainStatement(module)?.statement.raw.text ?? "");
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;
}

function gapOf(module: JudgedModule, read: ReadGap): Gap {
  const judgement = module.judgements.find(
    ({ fault, statement }) => fault === read.reason && statement.source === "file",
  );
  const location = judgement ? locationOf(judgement) : locationOfModule(module);
  return { ...read, ...(location && { location }) };
}
