// @customer-impact via ./pageData: carries the verdict on each of a hundred thousand modules in a page that can be mailed

import type { Gap } from "../../coverage/overview/gapList.ts";
import { textOfModule } from "../../coverage/overview/gapList.ts";
import type { ModuleVerdict } from "../../coverage/overview/treemap.ts";
import { type JudgedModule, type Reason, reasons } from "../../lines/model.ts";
import { frontCoded, type FrontCoded, frontDecoded, type TextTable, textsOf, textTable } from "./frontCoding.ts";
import { bytesInPage } from "./jsonText.ts";

/** Modules by path, as columns. Plain JSON. */
export interface PackedModules {
  readonly paths: FrontCoded;
  /** A letter for each: d direct, i indirect, e exempt; A, B, … without a line, by reason. */
  readonly verdicts: string;
  /** What each one without a line says. */
  readonly says: TextTable;
  /** Which of those without a line are nobody's code, counted from 0; absent where imports were not read. */
  readonly nobodys?: readonly number[];
  /** Whether modules with a line are here too. */
  readonly isWhole: boolean;
  /** How many without a line are not. */
  readonly hidden: number;
}

/** What a page knows of a module. */
export interface PageModule extends ModuleVerdict {
  readonly says: string;
  readonly nobodys?: true;
}

/** How long texts may be, in UTF-16 code units: as long as there is room. */
const lengths = [300, 100, 40, 0];

/**
 * @param room in bytes: what does not fit is left out, texts first, then modules with a line, then the last ones without
 * @param isNobodys absent where imports were not read
 */
export function packedModules(modules: readonly JudgedModule[], room: number, isNobodys?: IsNobodys): PackedModules {
  const all = { count: modules.length, ...(isNobodys && { isNobodys }) };
  for (const length of lengths) {
    const packed = pack(modules, length, all);
    if (bytesInPage(packed) <= room) return packed;
  }
  const gaps = modules.filter(isGap);
  for (let most = gaps.length; ; most = Math.floor(most * 0.8)) {
    const packed = pack(gaps.slice(0, most), 0, all, gaps.length - most);
    if (most === 0 || bytesInPage(packed) <= room) return packed;
  }
}

type IsNobodys = (module: JudgedModule) => boolean;

function pack(
  modules: readonly JudgedModule[],
  length: number,
  { count, isNobodys }: { readonly count: number; readonly isNobodys?: IsNobodys },
  hidden = 0,
): PackedModules {
  const gaps = modules.filter(isGap);
  return {
    paths: frontCoded(modules.map(({ module }) => module.path)),
    verdicts: modules.map(letterOf).join(""),
    says: textTable(gaps.map((module) => textOfModule(module, length))),
    ...(isNobodys && { nobodys: [...gaps.keys()].filter((number) => isNobodys(gaps[number]!)) }),
    isWhole: modules.length === count,
    hidden,
  };
}

const isGap = ({ verdict }: JudgedModule): boolean => verdict.status === "uncovered";

const letterOf = ({ verdict }: JudgedModule): string =>
  verdict.status === "uncovered"
    ? String.fromCharCode(firstReason + reasons.indexOf(verdict.reason))
    : verdict.status.charAt(0);

const firstReason = "A".charCodeAt(0);

export function unpackedModules({ paths, verdicts, says, nobodys }: PackedModules): PageModule[] {
  const texts = textsOf(says);
  const ofNobody = new Set(nobodys);
  let gap = 0;
  return frontDecoded(paths).map((path, index) => {
    const letter = verdicts.charAt(index);
    const covered = { d: "direct", i: "indirect", e: "exempt" } as const;
    if (letter in covered)
      return { module: { path }, verdict: { status: covered[letter as keyof typeof covered] }, says: "" };
    const reason: Reason = reasons[letter.charCodeAt(0) - firstReason] ?? "missing";
    const number = gap++;
    return {
      module: { path },
      verdict: { status: "uncovered", reason },
      says: texts[number] ?? "",
      ...(ofNobody.has(number) && { nobodys: true }),
    };
  });
}

/** Those without a line, by path. */
export const gapsOf = (modules: readonly PageModule[]): Gap[] =>
  modules.flatMap(({ module, verdict, says, nobodys }) =>
    verdict.status === "uncovered"
      ? [{ module: module.path, reason: verdict.reason, says, ...(nobodys && { nobodys }) }]
      : [],
  );
