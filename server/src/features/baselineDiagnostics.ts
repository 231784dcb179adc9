// @customer-impact Engineering lead: sees in the baseline itself which entries can go

import { staleEntries } from "../coverage/baselineChange.ts";
import { positionsOf } from "../text/offset.ts";
import { type BaselineFault, keyOf } from "../workspace/baseline/baseline.ts";
import { jsonString } from "../workspace/baseline/writeBaseline.ts";
import { type Diagnostic, faultDiagnostic } from "./diagnostics.ts";
import type { Snapshot } from "./snapshot.ts";

/** So many stale entries are told. */
const most = 200;

/**
 * What is wrong with the baseline file, and where it is open, which of its entries have no gap any more.
 *
 * @param docs the address of the folder that holds the project's pages
 */
export function baselineDiagnostics({ lines, baseline }: Snapshot, isOpen: boolean, docs?: string): Diagnostic[] {
  if (!baseline) return [];
  const { path, text, reading, given } = baseline;
  const told = (fault: BaselineFault): Diagnostic => ({
    ...faultDiagnostic(fault, path, docs),
    code: "baseline",
    ...(docs !== undefined && { href: `${docs}/cli.md#customer-impact-baseline` }),
    data: { rule: "baseline", path },
  });
  if (reading.kind === "unreadable") return [told(reading.fault)];
  const odd = reading.odd.map((fault) => ({ ...told(fault), severity: "warning" as const }));
  if (!isOpen) return odd;
  const position = positionsOf(text);
  const stale = staleEntries(lines, given.baseline, given.renames).slice(0, most);
  return [
    ...odd,
    ...stale.flatMap(({ path: module, rule }): Diagnostic[] => {
      const written = jsonString(keyOf(module, rule));
      const start = text.indexOf(written);
      if (start < 0) return [];
      const range = { start: position(start), end: position(start + written.length) };
      const message = 'This gap is gone, so the entry can go too: "customer-impact baseline --prune" removes it.';
      return [{ ...told({ range, message }), severity: "hint", tags: ["unnecessary"] }];
    }),
  ];
}
