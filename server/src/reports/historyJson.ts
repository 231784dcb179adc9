// @customer-impact Pipeline owner: draws coverage over time with a program of their own

import type { History } from "../coverage/history.ts";
import { jsonText } from "./jsonText.ts";

/**
 * A history as JSON, in the shape that docs/specification.md fixes.
 *
 * @param version the tool's own
 */
export const historyJson = ({ points, customers }: History, version: string): string =>
  jsonText({
    schemaVersion: 1,
    tool: { name: "customer-impact", version },
    commits: points.map(({ commit, step, summary }, at) => ({
      ...commit,
      step,
      summary,
      customers: customers.flatMap(({ id, counts }) => (counts[at] ? [{ id, ...counts[at] }] : [])),
    })),
    customers: customers.map(({ id, name, group, priority, marks }) => ({
      id,
      name,
      ...(group !== undefined && { group }),
      ...(priority !== undefined && { priority }),
      marks: marks.map(({ kind, at }) => ({ kind, commit: points[at]!.commit.hash })),
    })),
  });
