// @customer-impact Reviewer: reads beside a result why it matters and what to do about it

import type { Rule } from "../../rules/rule.ts";
import type { Severity } from "../../workspace/configuration.ts";
import { homepage } from "../../text/version.ts";

/** SARIF's words for severities. */
export const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
};

/** A rule as SARIF describes one. */
export const descriptorOf = ({ id, severity, summary, why, fix }: Rule): object => ({
  id,
  name: pascalCase(id),
  shortDescription: { text: summary },
  fullDescription: { text: withoutMarks(why), markdown: why },
  help: { text: `${withoutMarks(why)}\n\n${withoutMarks(fix)}`, markdown: `${why}\n\n${fix}` },
  helpUri: `${homepage}/blob/main/docs/rules/${id}.md`,
  defaultConfiguration: { level: levels[severity] },
  properties: { tags: ["customer-impact"] },
});

/** The id of a result that stands for many. */
export const restId = "more-problems";

/** What tells of problems for which there is no room. */
export const restDescriptor: object = {
  id: restId,
  name: pascalCase(restId),
  shortDescription: { text: "Further problems of a folder, told in one result." },
  fullDescription: {
    text: "There are more problems than a file of results may hold. The least severe are summed by folder: the result says how many of which rule.",
  },
  help: { text: 'Run "customer-impact check" to see them all.' },
  helpUri: `${homepage}/blob/main/docs/reports.md#sarif`,
  defaultConfiguration: { level: "note" },
  properties: { tags: ["customer-impact"] },
};

/** `MissingStatement`, as SARIF has the names of rules. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Plain text of Markdown that has no more than code and emphasis. */
const withoutMarks = (markdown: string): string => markdown.replace(/(`)([^`]*)`|\*([^*]+)\*/g, "$2$3");
