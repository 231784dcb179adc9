// @customer-impact Pipeline owner: builds release notes or alerts on what a change means to each customer

import { type AffectedCustomer, type AffectedLine, type LineFate, lostLast } from "../../coverage/affected/model.ts";
import type { ReachedCustomer } from "../../coverage/impact/throughImports.ts";
import { jsonText } from "../jsonText.ts";
import type { AffectedReport } from "./context.ts";

/** The report of `customer-impact affected` as JSON, in the shape that docs/specification.md fixes. */
export function affectedJson({ affected, changes: { origin, files }, to, version }: AffectedReport): string {
  const lines = affected.customers.flatMap((customer) => customer.lines);
  const countOf = (fate: LineFate["fate"]): number => lines.filter((line) => line.fate === fate).length;
  return jsonText({
    schemaVersion: 1,
    tool: { name: "customer-impact", version },
    since: { ...(origin.kind === "since" && { ref: origin.ref, base: origin.base }), files },
    ...(to && { to }),
    summary: {
      modules: affected.modules,
      customers: affected.customers.length,
      withoutAnyModule: affected.customers.filter(lostLast).length,
      broken: countOf("broken"),
      lost: countOf("lost"),
      added: countOf("added"),
      reworded: countOf("reworded"),
      carried: countOf("carried"),
      ...(affected.imported && { imported: affected.imported.length }),
    },
    customers: affected.customers.map(customerJson),
    ...(affected.imported && { imported: affected.imported.map(importedJson) }),
    withoutLine: affected.withoutLine,
  });
}

function customerJson({ customer, standing, formerName, reached, lines }: AffectedCustomer): object {
  return {
    id: customer.id,
    name: customer.name,
    ...(formerName !== undefined && { formerName }),
    ...(customer.group !== undefined && { group: customer.group }),
    ...(customer.priority !== undefined && { priority: customer.priority }),
    standing,
    reached,
    lines: lines.map(lineJson),
  };
}

/** A customer whom nothing but imports leads to. */
function importedJson({ customer: { id, name, group, priority }, imports, way }: ReachedCustomer): object {
  return {
    id,
    name,
    ...(group !== undefined && { group }),
    ...(priority !== undefined && { priority }),
    through: "imports",
    imports,
    line: way.modules,
    outcomes: way.ends,
  };
}

function lineJson(line: AffectedLine): object {
  const { fate, module, from, isChanged, way } = line;
  return {
    fate,
    module,
    ...(from !== undefined && { from }),
    changed: isChanged,
    ...(line.fate === "broken" && { reason: line.reason }),
    ...(line.fate === "lost" && { why: line.why }),
    ...(line.fate === "reworded" && { former: line.former }),
    line: way.modules,
    outcomes: way.ends,
  };
}
