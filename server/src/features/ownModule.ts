// @customer-impact via ./codeActions, ./rename: finds the module and the statement that the cursor is in

import { numberOf } from "../lines/find.ts";
import type { JudgedModule, Judgement } from "../lines/model.ts";
import { comparePositions, type Position } from "../text/range.ts";
import type { Snapshot } from "./snapshot.ts";

/** The module that a file is, is a part of, or speaks for; undefined where it counts for none. */
export function ownModule({ lines }: Snapshot, path: string): JudgedModule | undefined {
  const at = (module: string): JudgedModule | undefined => {
    const found = lines.modules[numberOf(lines, module)];
    return found?.module.files.some((file) => file.path === path) ? found : undefined;
  };
  const itself = at(path);
  if (itself) return itself;
  for (let end = path.lastIndexOf("/"); end >= 0; end = path.lastIndexOf("/", end - 1)) {
    const found = at(path.slice(0, end + 1));
    if (found) return found;
    if (end === 0) break;
  }
  return at("./") ?? lines.modules.find(({ module }) => module.files.some((file) => file.path === path));
}

/** The statement that stands at a place of a file, one of its own. */
export const judgementAt = (snapshot: Snapshot, path: string, position: Position): Judgement | undefined =>
  ownModule(snapshot, path)?.judgements.find(
    ({ statement: { file, source, raw } }) =>
      source === "file" &&
      file === path &&
      comparePositions(raw.range.start, position) <= 0 &&
      comparePositions(position, raw.range.end) <= 0,
  );
