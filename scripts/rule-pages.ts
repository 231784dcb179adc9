// @customer-impact Reviewer: looks up what a rule wants, with an example that is run as a test

import type { Rule } from "../server/src/rules/rule.ts";
import { rules } from "../server/src/rules/index.ts";
import { readFixture } from "../test/support/fixture.ts";

const severities = { error: "error", warning: "warning", information: "information" } as const;

/** One page for each rule, and one that lists them; by file name. */
export function rulePages(): Map<string, string> {
  const pages = new Map(rules.map((rule) => [`${rule.id}.md`, rulePage(rule)]));
  pages.set("README.md", indexPage());
  return pages;
}

function indexPage(): string {
  const rows = rules.map(
    ({ id, severity, summary }) => `| [\`${id}\`](${id}.md) | ${severities[severity]} | ${summary} |`,
  );
  return [
    "# Rules",
    "",
    "What `customer-impact check` reports. The severity of each can be set in the configuration, for all files or per glob:",
    "",
    "```json",
    '{ "rules": { "missing-statement": "error", "vague-outcome": "off" } }',
    "```",
    "",
    "| rule | severity | reports |",
    "| --- | --- | --- |",
    ...rows,
    "",
    generated,
  ].join("\n");
}

function rulePage(rule: Rule): string {
  return [
    `# \`${rule.id}\``,
    "",
    rule.summary,
    "",
    `Severity: **${severities[rule.severity]}**, unless the configuration says otherwise.`,
    "",
    "## Why",
    "",
    rule.why,
    "",
    "## What to do",
    "",
    rule.fix,
    "",
    ...rule.examples.flatMap(({ title, fixture }) => ["## Example", "", `${title}:`, "", ...exampleLines(fixture)]),
    generated,
  ].join("\n");
}

function exampleLines(fixture: string): string[] {
  const { files, markers } = readFixture(fixture);
  const blocks = [...files].flatMap(([path, text]) => [
    `\`${path}\``,
    "",
    `\`\`\`${path.split(".").pop() ?? ""}`,
    text.trimEnd(),
    "```",
    "",
  ]);
  const told = markers.map(
    ({ path, line, start, rule, severity, message }) =>
      `- \`${path}:${line + 1}:${start + 1}\` ${severity} \`${rule}\`${message ? `: ${message.replace(/[<>]/g, "\\$&")}` : ""}`,
  );
  return [...blocks, ...(told.length ? ["Told:", "", ...told, ""] : [])];
}

const generated = "<!-- Made from server/src/rules by `npm run generate`. Do not edit it here. -->\n";
