// @customer-impact Engineering lead: sees per customer how many modules reach them, without opening a report

import { MarkdownString } from "vscode";
import type { Coverage } from "../../../server/src/features/coverageSummary.ts";
import { plainCell } from "../plain.ts";

/** The figures of a folder by customer, as Markdown without links, HTML or icons. */
export function coverageTooltip({ summary, customers, optedIn }: Coverage, folder: string | undefined): MarkdownString {
  const title = folder === undefined ? "**Customer Impact**" : `**Customer Impact** · ${plainCell(folder)}`;
  if (!optedIn)
    return new MarkdownString(
      `${title}\n\nNothing is stated here yet: no module says which customer it serves. Click to see how to start.`,
    );
  const { counted, direct, indirect, uncovered, exempt } = summary;
  const lines =
    counted === 0 ? "No module is counted." : `${direct + indirect} of ${counted} modules have a line to a customer.`;
  const gaps = [...(uncovered > 0 ? [`${uncovered} without`] : []), ...(exempt > 0 ? [`${exempt} exempt`] : [])].join(
    " · ",
  );
  const external = customers.items.filter(({ kind }) => kind === "external");
  const rows = external.map(({ name, direct: own, indirect: others }) => `| ${plainCell(name)} | ${own} | ${others} |`);
  const more = customers.total - customers.items.length;
  return new MarkdownString(
    [
      title,
      gaps ? `${lines}  \n${gaps}` : lines,
      ...(rows.length ? [["| Customer | direct | via others |", "| :--- | ---: | ---: |", ...rows].join("\n")] : []),
      ...(more > 0 ? [`… and ${more} more`] : []),
    ].join("\n\n"),
  );
}
