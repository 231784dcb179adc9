// @customer-impact via ./codeActions, ./rename: finds the module and the statement that the cursor is in

import type { JudgedModule, Judgement } from "../lines/model.ts";
import { moduleOfFile } from "../lines/moduleOfFile.ts";
import { comparePositions, type Position } from "../text/range.ts";
import type { Snapshot } from "./snapshot.ts";

/** The module that a file is, is a part of, or speaks for; undefined where it counts for none. */
export const ownModule = ({ lines }: Snapshot, path: string): JudgedModule | undefined =>
  lines.modules[moduleOfFile(lines, path)];

/** The statement that stands at a place of a file, one of its own. */
export const judgementAt = (snapshot: Snapshot, path: string, position: Position): Judgement | undefined =>
  ownModule(snapshot, path)?.judgements.find(
    ({ statement: { file, source, raw } }) =>
      source === "file" &&
      file === path &&
      comparePositions(raw.range.start, position) <= 0 &&
      comparePositions(position, raw.range.end) <= 0,
  );
