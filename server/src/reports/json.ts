// @customer-impact Pipeline owner: builds on a report that keeps its fields and gives the same bytes for the same code

import type { Changes } from "../coverage/changes.ts";
import { nobodysCode } from "../coverage/nobodys.ts";
import { ownersOfModule } from "../coverage/owners.ts";
import type { Report } from "../coverage/report.ts";
import type { Figures } from "../coverage/summary.ts";
import { lineOf } from "../lines/lineOf.ts";
import type { JudgedModule, Judgement, Lines } from "../lines/model.ts";
import type { Problem } from "../rules/rule.ts";
import { jsonText } from "./jsonText.ts";

/**
 * A report as JSON, in the shape that docs/specification.md fixes.
 *
 * @param version the tool's own
 * @param added further fields
 */
export function jsonReport(report: Report, version: string, added: object = {}): string {
  const { baseline } = report;
  const nobody = nobodysCode(report);
  return jsonText({
    schemaVersion: 1,
    tool: { name: "customer-impact", version },
    summary: { ...report.summary, ...(baseline && { known: baseline.known }) },
    customers: report.customers.map(({ customer, direct, indirect }) => ({
      id: customer.id,
      name: customer.name,
      kind: customer.kind,
      ...(customer.group !== undefined && { group: customer.group }),
      ...(customer.priority !== undefined && { priority: customer.priority }),
      direct,
      indirect,
    })),
    ...(report.owners && { owners: report.owners.map(({ owner, figures }) => ({ owner, ...figures })) }),
    modules: report.modules.map((module) => ({
      ...moduleJson(module, report.lines),
      ...(baseline?.isKnownModule(module) && { known: true }),
    })),
    problems: report.problems.map((problem) => ({
      ...problemJson(problem),
      ...(baseline?.isKnown(problem) && { known: true }),
    })),
    ...(report.changes && changesJson(report.changes, report.whole)),
    ...(nobody && { nobody }),
    ...(baseline && { baseline: { file: baseline.file, stale: baseline.stale } }),
    ...added,
  });
}

/** What the report is about, where that is not everything; `whole` are the figures of what it is taken from. */
function changesJson({ origin, files, harmed = [] }: Changes, whole: Figures): object {
  return origin.kind === "since"
    ? { since: { ref: origin.ref, base: origin.base, files, harmed, whole } }
    : { filesFrom: { files, whole } };
}

function moduleJson(judged: JudgedModule, lines: Lines): object {
  const { module, verdict, customers, judgements } = judged;
  const { codeOwners } = lines.workspace;
  return {
    path: module.path,
    language: module.language,
    status: verdict.status,
    ...(verdict.status === "uncovered" && { reason: verdict.reason }),
    ...((verdict.status === "direct" || verdict.status === "indirect") && {
      distance: verdict.distance,
      line: lineOf(lines, judged),
    }),
    customers,
    ...(codeOwners && { owners: ownersOfModule(codeOwners, module) }),
    statements: judgements.map(statementJson),
  };
}

function statementJson({ statement, kind, text, customers, outcomes, refs }: Judgement): object {
  return {
    kind,
    file: statement.file,
    text: text.text,
    customers,
    ...(outcomes.length > 0 && { outcomes }),
    refs: refs.map(({ part }) => part.text),
    // `fromEntries` makes own properties of any key, `__proto__` included.
    attributes: Object.fromEntries(statement.syntax.attributes.map(({ key, value }) => [key.text, value.text])),
    source: statement.source,
    range: statement.raw.range,
  };
}

const problemJson = ({ path, rule, severity, message, range }: Problem): object => ({
  path,
  rule,
  severity,
  message,
  range,
});
