// @customer-impact via ./report: shows customers, owners, gaps and problems side by side, those that matter most first

import { folderCoverage } from "../../coverage/folders.ts";
import { nobodysCode } from "../../coverage/nobodys.ts";
import type { Report } from "../../coverage/report.ts";
import { leftOutCauses } from "../../workspace/workspace.ts";
import { type JudgedModule, reasons } from "../../lines/model.ts";
import { groupBy } from "../../text/groupBy.ts";
import { type Thresholds, thresholdResults } from "../../coverage/thresholds.ts";
import { causeTexts } from "../text/causes.ts";
import { nobodysLead } from "../text/nobodys.ts";
import { judgedText, thresholdNames } from "../text/thresholds.ts";
import { reasonTexts } from "../text/reasons.ts";
import { count, number, percentCell, percentText, shareCell } from "../text/words.ts";
import { shownCustomers } from "../shownCustomers.ts";
import { rowOf, span, tableHead } from "./blocks.ts";
import { fixed, mostRows, type Part } from "./fit.ts";
import { listPart } from "./list.ts";
import { prose } from "./prose.ts";

/** Longer lists are folded. */
const mostOpen = 12;
const mostFolders = 15;

export function thresholdsPart(report: Report, thresholds: Thresholds): Part {
  const rows = thresholdResults(report, thresholds).map(({ name, asked, percent, withoutKnown, isMet }) =>
    rowOf([
      isMet ? "✔ met" : "✖ **missed**",
      thresholdNames[name],
      `at least ${percentText(asked)}`,
      percent === null
        ? isMet
          ? "nothing that counts changed"
          : "nothing is counted"
        : `${percentText(percent)}${judgedText(withoutKnown)}`,
    ]),
  );
  return fixed(rows.length === 0 ? "" : [tableHead(["Threshold", "Of", "Asked", "#Is"]), ...rows].join("\n"));
}

export function customersPart(report: Report): Part {
  const external = shownCustomers(report);
  return listPart({
    title: `Customers (${number(external.length)})`,
    heads: ["Customer", "#Priority", "#Direct", "#Indirect", "#Share"],
    rows: external.slice(0, mostRows).map(({ customer: { name, priority }, direct, indirect }) =>
      rowOf([
        prose(name) || span(name),
        priority === undefined ? "" : String(priority),
        number(direct),
        number(indirect),
        // Whom no module of a directory serves may be served by others.
        report.scope === "" && direct + indirect === 0
          ? "**nobody**"
          : shareCell(direct + indirect, report.summary.counted),
      ]),
    ),
    total: external.length,
    all: "customer-impact list",
    mostOpen,
  });
}

/** The folders that have gaps, those with the most first. */
export function foldersPart({ modules }: Report): Part {
  const folders = folderCoverage(modules, mostFolders)
    .filter(({ figures }) => figures.uncovered > 0)
    .toSorted((a, b) => b.figures.uncovered - a.figures.uncovered);
  return listPart({
    title: "Gaps by folder",
    heads: ["Folder", "#Gaps", "#Modules", "#Covered"],
    rows: folders.map(({ path, figures }) =>
      rowOf([span(path), number(figures.uncovered), number(figures.counted), percentCell(figures.percent)]),
    ),
    total: folders.length,
    all: "customer-impact coverage",
    mostOpen: mostFolders,
  });
}

/** Nothing where imports were not read. */
export function nobodysPart(report: Report): Part {
  const paths = nobodysCode(report) ?? [];
  return listPart({
    title: `Nobody's code (${number(paths.length)})`,
    lead: nobodysLead,
    rows: paths.slice(0, mostRows).map((path) => `- ${span(path)}`),
    total: paths.length,
    all: "customer-impact suggest",
    mostOpen,
  });
}

export function gapsPart({ modules, baseline }: Report): Part {
  const gaps = modules.filter((module) => module.verdict.status === "uncovered" && !baseline?.isKnownModule(module));
  return listPart({
    title: `${count(gaps.length, baseline ? "new module" : "module")} without a line`,
    lead: adviceOf(gaps),
    heads: ["Module", "Why"],
    rows: gaps.slice(0, mostRows).map(gapRow),
    total: gaps.length,
    all: "customer-impact check",
    mostOpen: 0,
  });
}

/** What there is of each reason, and what to do about it. */
function adviceOf(gaps: readonly JudgedModule[]): string {
  const byReason = groupBy(gaps, ({ verdict }) => (verdict.status === "uncovered" ? verdict.reason : undefined));
  return reasons
    .flatMap((reason) => {
      const group = byReason.get(reason);
      const { title, advice } = reasonTexts[reason];
      return group ? [`- **${title}** (${number(group.length)}): ${prose(advice)}`] : [];
    })
    .join("\n");
}

function gapRow({ module, verdict }: JudgedModule): string {
  const { title } = reasonTexts[verdict.status === "uncovered" ? verdict.reason : "missing"];
  return rowOf([span(module.path), title]);
}

/** Those with the most modules without a line first, nobody last. */
export function ownersPart({ owners = [] }: Report): Part {
  const named = owners.filter(({ owner }) => owner !== null);
  const sorted = named.toSorted((a, b) => b.figures.uncovered - a.figures.uncovered);
  const unowned = owners.filter(({ owner }) => owner === null);
  return listPart({
    title: `Owners (${number(named.length)})`,
    heads: ["Owner", "#Modules", "#Covered", "#Without a line"],
    rows: [...unowned, ...sorted.slice(0, mostRows)].map(({ owner, figures }) =>
      rowOf([
        owner === null ? "**nobody**" : span(owner),
        number(figures.counted),
        percentCell(figures.percent),
        number(figures.uncovered),
      ]),
    ),
    total: owners.length,
    all: "customer-impact owners",
    mostOpen: 0,
  });
}

export function leftOutPart({ leftOut }: Report): Part {
  const causes = leftOutCauses.filter((cause) => leftOut[cause].length > 0);
  const files = causes.reduce((sum, cause) => sum + leftOut[cause].length, 0);
  return listPart({
    title: `${count(files, "file")} left out`,
    heads: ["Cause", "#Files", "What they are"],
    rows: causes.map((cause) => rowOf([cause, number(leftOut[cause].length), prose(causeTexts[cause].what)])),
    total: causes.length,
    all: "customer-impact coverage",
    mostOpen: 0,
  });
}
