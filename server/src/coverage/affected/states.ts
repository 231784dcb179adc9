// @customer-impact via ./affected, ./harmed: holds two states of a workspace against each other, module by module

import type { Lines } from "../../lines/model.ts";
import { moduleOfFile } from "../../lines/moduleOfFile.ts";
import { type ChangedFile, formerPaths } from "../changes.ts";
import { changedModules } from "../selection.ts";
import { type ModuleMoves, moduleMoves } from "./moduleMoves.ts";

export interface TwoStates {
  readonly before: Lines;
  readonly after: Lines;
  /** What changed between the two. */
  readonly files: readonly ChangedFile[];
}

/** Two states of a workspace, and which module of the one is which of the other. */
export interface States {
  readonly before: Lines;
  readonly after: Lines;
  readonly moves: ModuleMoves;
  /** Numbers of modules that are there, and changed. */
  readonly changed: ReadonlySet<number>;
  /** Numbers of modules that were there, and are not any more. */
  readonly gone: readonly number[];
}

export function statesOf({ before, after, files }: TwoStates): States {
  const moves = moduleMoves(before, after, files);
  const changed = new Set(changedModules(after, files));
  for (const path of formerPaths(files)) {
    const former = moduleOfFile(before, path);
    const now = former < 0 ? -1 : moves.after(former);
    if (now >= 0) changed.add(now);
  }
  const gone = [...before.modules.keys()].filter((number) => moves.after(number) < 0);
  return { before, after, moves, changed, gone };
}
