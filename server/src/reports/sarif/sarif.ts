// @customer-impact Pipeline owner: uploads one file, and gaps stand beside what other analysers found

import type { Report } from "../../coverage/report.ts";
import { rules } from "../../rules/index.ts";
import { homepage } from "../../text/version.ts";
import { jsonText } from "../jsonText.ts";
import type { InRepository } from "../repositoryPath.ts";
import { limited } from "./limited.ts";
import { resultsOf } from "./results.ts";
import { descriptorOf, restDescriptor } from "./rules.ts";
import { rootId } from "./uri.ts";

/**
 * The problems of a report in the Static Analysis Results Interchange Format, SARIF 2.1.0
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). There are at most 5,000 results; what is beyond that, the least severe,
 * is summed by folder, and a notification says so.
 *
 * @param version the tool's own
 */
export function sarifReport(report: Report, version: string, place: InRepository): string {
  const { shown, rest } = limited(report.problems);
  const summed = rest.reduce((sum, { problems }) => sum + problems.length, 0);
  return jsonText({
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Customer Impact",
            version,
            semanticVersion: version,
            informationUri: homepage,
            rules: [...rules.map(descriptorOf), ...(rest.length > 0 ? [restDescriptor] : [])],
          },
        },
        invocations: [
          {
            executionSuccessful: true,
            ...(summed > 0 && { toolExecutionNotifications: [notification(shown.length, summed)] }),
          },
        ],
        originalUriBaseIds: { [rootId]: { description: { text: "The top of the repository." } } },
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\n", "\r"],
        results: resultsOf(report, shown, rest, place),
        properties: { summary: report.summary },
      },
    ],
  });
}

const notification = (shown: number, summed: number): object => ({
  level: "warning",
  message: {
    text: `There are ${shown + summed} problems: ${shown} are results of their own, and the other ${summed}, the least severe, are summed by folder.`,
  },
});
