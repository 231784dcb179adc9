// @customer-impact via ./host: says what a report shows beyond the page in an editor

import type { PageProblem } from "../../server/src/reports/html/packedProblems.ts";
import type { LeftOutRow, OwnerRow, SectionName } from "../../server/src/reports/html/pageData.ts";

/** What the page of a report knows beside its figures. */
export interface PageReport {
  readonly title: string;
  /** `2027-03-01` */
  readonly date: string;
  readonly version: string;
  /** The parts of the page, in their order. */
  readonly sections: readonly SectionName[];
  readonly problems: () => readonly PageProblem[];
  readonly owners?: readonly OwnerRow[];
  readonly leftOut: readonly LeftOutRow[];
  /** What else is to be known of the figures, in sentences. */
  readonly notes: readonly string[];
  readonly firstSteps: readonly string[];
  /** How many the page does not carry. */
  readonly hidden: { readonly gaps: number; readonly problems: number };
}
