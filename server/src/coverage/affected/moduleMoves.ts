// @customer-impact via ./states: takes a renamed module for the same one, so that no line seems lost

import { numberOf } from "../../lines/find.ts";
import type { Lines } from "../../lines/model.ts";
import { moduleOfFile } from "../../lines/moduleOfFile.ts";
import type { ChangedFile } from "../changes.ts";

/** Which module before is which now, by number; -1 for none. */
export interface ModuleMoves {
  readonly after: (before: number) => number;
  readonly before: (after: number) => number;
}

/** A module is the same at the same path. One that is gone from there is where its files went, if that was no module before. */
export function moduleMoves(before: Lines, after: Lines, files: readonly ChangedFile[]): ModuleMoves {
  const to = new Map<number, number>();
  const from = new Map<number, number>();
  for (const file of files) {
    if (file.status !== "renamed") continue;
    const old = moduleOfFile(before, file.from);
    const now = moduleOfFile(after, file.path);
    if (old < 0 || now < 0 || to.has(old) || from.has(now)) continue;
    if (numberOf(after, before.modules[old]!.module.path) >= 0) continue;
    if (numberOf(before, after.modules[now]!.module.path) >= 0) continue;
    to.set(old, now);
    from.set(now, old);
  }
  return {
    after: (number) => to.get(number) ?? numberOf(after, before.modules[number]!.module.path),
    before: (number) => from.get(number) ?? numberOf(before, after.modules[number]!.module.path),
  };
}
