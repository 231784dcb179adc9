import { createReport, type Report } from "../../server/src/coverage/report.ts";
import { analyse } from "../../server/src/host/analyse.ts";
import type { ReportFormat } from "../../server/src/reports/formats.ts";
import { type ReportContext, writeReport } from "../../server/src/reports/writeReport.ts";
import { ruleIds } from "../../server/src/rules/index.ts";
import { readConfiguration } from "../../server/src/workspace/readConfiguration.ts";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { plain } from "./style.ts";

const root = resolve("examples/storefront");

/** The report of the example, on a day that stays. */
export async function exampleReport(): Promise<Report> {
  const { configuration, locate } = readConfiguration(readFileSync(`${root}/customer-impact.json`, "utf8"), ruleIds);
  if (!configuration) throw new Error("The configuration of the example has faults.");
  const configurationFile = { path: "customer-impact.json", locate };
  const analysis = await analyse(root, { configuration, configurationFile, cache: false, today: "2026-06-01" });
  return createReport(analysis.lines, () => analysis.problems);
}

/** What a page is made of stands for itself: it would be most of the file. */
const page = {
  name: "storefront",
  assets: () => ({
    style: { text: "/* the style */", hash: "c3R5bGU=" },
    script: { text: "/* the script */", hash: "c2NyaXB0" },
    legal: "The licences.",
  }),
};

/** A report as a command of version 0.0.0 writes it, of a workspace at the top of its repository. */
export const written = (
  report: Report,
  format: ReportFormat,
  context: Partial<ReportContext> = {},
  file?: string,
): string =>
  writeReport(
    format,
    report,
    { command: "coverage", thresholds: {}, version: "0.0.0", directory: "", page, ...context },
    { style: plain(80), ...(file !== undefined && { file }) },
  );
