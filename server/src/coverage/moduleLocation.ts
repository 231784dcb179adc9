// @customer-impact via ../features/location, ./overview/gapList: tells where a module speaks, or where it should

import type { JudgedModule, Judgement } from "../lines/model.ts";
import { type Range, range } from "../text/range.ts";

/** A stretch of a file; the path is relative to the root. */
export interface Location {
  readonly path: string;
  readonly range: Range;
}

/** Where a statement stands. */
export const locationOf = ({ statement }: Judgement): Location => ({
  path: statement.file,
  range: statement.raw.range,
});

/** The statement that a module has in one of its files: the first that gives a line, else the first of all. */
export function mainStatement({ judgements }: JudgedModule): Judgement | undefined {
  const own = judgements.filter(({ statement }) => statement.source === "file");
  return own.find(({ fault }) => fault === undefined) ?? own[0];
}

/** Where a module speaks: its statement, or the first line of its first file. */
export function locationOfModule(module: JudgedModule): Location | undefined {
  const judgement = mainStatement(module);
  if (judgement) return locationOf(judgement);
  const { path, files } = module.module;
  const file = files.find((one) => one.path === path) ?? files[0];
  return file && { path: file.path, range: range(0, 0, 0, file.facts.firstLine) };
}
