// @customer-impact via ./affected: lists what changed and serves no customer

import type { Lines } from "../../lines/model.ts";
import type { AffectedCustomer, WithoutLine } from "./model.ts";

/** The changed modules that have no line, by path; those that lost theirs are told with their customers. */
export function withoutLine(
  { modules }: Lines,
  changed: readonly number[],
  customers: readonly AffectedCustomer[],
): WithoutLine[] {
  const broken = new Set(
    customers.flatMap(({ lines }) => lines.filter(({ fate }) => fate === "broken").map(({ module }) => module)),
  );
  return [...changed]
    .sort((a, b) => a - b)
    .flatMap((number): WithoutLine[] => {
      const { module, verdict, judgements } = modules[number]!;
      if (broken.has(module.path)) return [];
      if (verdict.status === "uncovered")
        return [{ module: module.path, status: verdict.status, reason: verdict.reason }];
      if (verdict.status !== "exempt") return [];
      const text = judgements.find(({ kind, fault }) => kind === "none" && !fault)?.text.text ?? "";
      return [{ module: module.path, status: verdict.status, text }];
    });
}
