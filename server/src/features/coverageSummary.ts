// @customer-impact #honest-figure: gives editors the figures of the command line, and what is left out beside them

import { folderCoverage, type FolderCoverage } from "../coverage/folders.ts";
import { createReport } from "../coverage/report.ts";
import type { Summary } from "../coverage/summary.ts";
import { version } from "../text/version.ts";
import type { Configuration } from "../workspace/configuration.ts";
import { hasOptedIn } from "./optedIn.ts";
import { type Page, type PageRequest, pageOf } from "./paging.ts";
import type { Snapshot } from "./snapshot.ts";

export interface CoverageRequest extends PageRequest {
  /** A folder to report alone, with a trailing `/`; lines are judged over the whole workspace. Absent for all of it. */
  readonly folder?: string | undefined;
}

/** The figures of a workspace, or of one folder of it. */
export interface Coverage {
  readonly tool: { readonly name: "customer-impact"; readonly version: string };
  readonly summary: Summary;
  /** By priority, then name: how many modules name each customer, and how many others reach it. */
  readonly customers: Page<CustomerFigures>;
  /** The workspace cut into a few folders, by path. */
  readonly folders: readonly FolderCoverage[];
  /** Whether there is a configuration, or one statement anywhere. */
  readonly optedIn: boolean;
  /** In percent, as the configuration sets them. */
  readonly thresholds: Configuration["thresholds"];
}

interface CustomerFigures {
  readonly id: string;
  readonly name: string;
  readonly kind: "external" | "internal";
  readonly group?: string;
  readonly priority?: number;
  readonly direct: number;
  readonly indirect: number;
}

/** Into so many folders at the most. */
const mostFolders = 40;

export function coverage(snapshot: Snapshot, { folder = "", ...page }: CoverageRequest = {}): Coverage {
  const { lines } = snapshot;
  const { modules, summary, customers } = createReport(lines, () => [], { directory: folder });
  return {
    tool: { name: "customer-impact", version },
    summary,
    customers: pageOf(
      customers,
      ({ customer }) => customer.id,
      ({ customer: { id, name, kind, group, priority }, direct, indirect }) => ({
        id,
        name,
        kind,
        ...(group !== undefined && { group }),
        ...(priority !== undefined && { priority }),
        direct,
        indirect,
      }),
      page,
    ),
    folders: folderCoverage(modules, mostFolders),
    optedIn: hasOptedIn(snapshot),
    thresholds: lines.configuration.thresholds,
  };
}
