// @customer-impact via ./htmlReport: puts together all that a page of its own may ever be asked for

import type { FolderArea, Overview } from "../../coverage/overview/model.ts";
import { createOverview } from "../../coverage/overview/overview.ts";
import { nobodysOf } from "../../coverage/nobodys.ts";
import type { Report } from "../../coverage/report.ts";
import type { Thresholds } from "../../coverage/thresholds.ts";
import { thresholdResults } from "../../coverage/thresholds.ts";
import { leftOutCauses } from "../../workspace/workspace.ts";
import { causeTexts } from "../text/causes.ts";
import { firstStepTexts, hasOptedIn } from "../text/firstSteps.ts";
import { knownSentence, staleSentence } from "../text/baseline.ts";
import { wholeSentence } from "../text/summary.ts";
import { reasonTexts } from "../text/reasons.ts";
import { type PackedModules, packedModules } from "./packedModules.ts";
import { type PackedProblems, packedProblems } from "./packedProblems.ts";

/** A part of the page below the summary; client/panel has one of the same name. */
export type SectionName = "start" | "problems" | "treemap" | "customers" | "flow" | "gaps" | "owners" | "leftOut";

/** What the page of a report carries. Plain JSON. */
export interface PageData {
  readonly title: string;
  /** The day of the report: `2027-03-01`. */
  readonly date: string;
  /** The tool's own. */
  readonly version: string;
  /** In their order. */
  readonly sections: readonly SectionName[];
  readonly overview: Omit<Overview, "treemap">;
  /** Where not all modules are here to make it of. */
  readonly treemap?: FolderArea;
  readonly modules: PackedModules;
  readonly problems: PackedProblems;
  /** Those with the most modules without a line first, nobody last. Absent where there is no CODEOWNERS. */
  readonly owners?: readonly OwnerRow[];
  readonly leftOut: readonly LeftOutRow[];
  /** What else is to be known of the figures, in sentences. */
  readonly notes: readonly string[];
  /** What to do first, where nothing is stated yet. */
  readonly firstSteps: readonly string[];
}

export interface OwnerRow {
  /** null for the modules without one. */
  readonly owner: string | null;
  readonly counted: number;
  readonly direct: number;
  readonly indirect: number;
  readonly uncovered: number;
}

export interface LeftOutRow {
  readonly cause: string;
  readonly files: number;
  readonly what: string;
}

/** In bytes. With the rest, which does not grow with the workspace, a page stays under 12 MB. */
const room = { modules: 5_500_000, problems: 4_500_000 };
const mostOwners = 5000;

const sections: Readonly<Record<"coverage" | "check", readonly SectionName[]>> = {
  coverage: ["start", "treemap", "customers", "flow", "gaps", "owners", "problems", "leftOut"],
  check: ["start", "problems", "treemap", "customers", "flow", "gaps", "owners", "leftOut"],
};

interface PageContents {
  readonly title: string;
  readonly command: "coverage" | "check";
  readonly thresholds: Thresholds;
  readonly version: string;
}

export function pageData(report: Report, { title, command, thresholds, version }: PageContents): PageData {
  const { lines, modules, problems, leftOut, owners } = report;
  const { treemap, ...overview } = createOverview(report, reasonTexts, () => undefined);
  const packed = packedModules(modules, room.modules, lines.imports && nobodysOf(lines));
  return {
    title,
    date: lines.today,
    version,
    sections: sections[command],
    overview: { ...overview, thresholds: thresholdResults(report, thresholds) },
    ...(!packed.isWhole && { treemap }),
    modules: packed,
    problems: packedProblems(problems, room.problems),
    ...(owners && { owners: ownerRows(owners) }),
    leftOut: leftOutCauses
      .filter((cause) => leftOut[cause].length > 0)
      .map((cause) => ({ cause, files: leftOut[cause].length, what: causeTexts[cause].what })),
    notes: notesOf(report),
    firstSteps: hasOptedIn(lines) || modules.length === 0 ? [] : firstStepTexts,
  };
}

function notesOf(report: Report): string[] {
  const { baseline } = report;
  const stale = baseline && staleSentence(baseline);
  return [
    wholeSentence(report).trim(),
    ...(baseline
      ? [`${knownSentence(baseline)} Their problems are not listed; charts, figures and the list of gaps count them.`]
      : []),
    ...(stale === undefined ? [] : [stale]),
  ].filter((note) => note !== "");
}

const ownerRows = (owners: NonNullable<Report["owners"]>): OwnerRow[] =>
  owners
    .map(({ owner, figures: { counted, direct, indirect, uncovered } }) => ({
      owner,
      counted,
      direct,
      indirect,
      uncovered,
    }))
    .toSorted((a, b) => Number(a.owner === null) - Number(b.owner === null) || b.uncovered - a.uncovered)
    .slice(0, mostOwners);
