// @customer-impact Engineering lead: has the coverage page in the editor, with the figures of the command line

import type { FolderArea, Locate, Overview } from "../coverage/overview/model.ts";
import { createOverview } from "../coverage/overview/overview.ts";
import { type GapPage, type GapQuery, gapsIn } from "../coverage/overview/gapList.ts";
import { treemapOf } from "../coverage/overview/treemap.ts";
import { createReport, type GivenBaseline } from "../coverage/report.ts";
import { everything } from "../coverage/selection.ts";
import type { Lines } from "../lines/model.ts";
import { reasonTexts } from "../reports/text/reasons.ts";
import { locationInConfiguration } from "./location.ts";
import type { Snapshot } from "./snapshot.ts";

/** Everything on the coverage page but its list of gaps. */
export interface OverviewAnswer extends Overview {
  /** Whether the disk has been read; until then only open files are known. */
  readonly isComplete: boolean;
}

export interface TreemapRequest {
  /** With a trailing `/`; absent for the root. */
  readonly folder?: string | undefined;
}

const known = new WeakMap<Lines, { readonly given: GivenBaseline | undefined; readonly answer: OverviewAnswer }>();

export function overview(snapshot: Snapshot): OverviewAnswer {
  const { lines, isComplete } = snapshot;
  const given = snapshot.baseline?.given;
  const last = known.get(lines);
  let answer = last?.given?.baseline === given?.baseline ? last?.answer : undefined;
  if (!answer) {
    const locate: Locate = (kind, id) => locationInConfiguration(snapshot, [kind, id]);
    answer = {
      ...createOverview(
        createReport(lines, () => [], everything, given),
        reasonTexts,
        locate,
      ),
      isComplete,
    };
    known.set(lines, { given, answer });
  }
  return answer;
}

/** One folder of the treemap, opened further than the overview opens it; undefined where nothing there counts. */
export function treemap({ lines }: Snapshot, { folder }: TreemapRequest = {}): FolderArea | undefined {
  const area = treemapOf(lines.modules, typeof folder === "string" && folder !== "./" ? folder : "");
  return area.counted === 0 ? undefined : area;
}

/** The modules without a line as a flat list, filtered. */
export const gapList = ({ lines }: Snapshot, query: GapQuery = {}): GapPage => gapsIn(lines, query, reasonTexts);
