// @customer-impact Reviewer: jumps from a problem to its line with one click in the terminal

import type { JudgedModule, Judgement } from "../../lines/model.ts";
import type { Range } from "../../text/range.ts";
import { inert } from "./inert.ts";

/** `src/tax.ts:12`, as terminals make links of it. */
export const lineOf = (path: string, range: Range): string => `${inert(path)}:${range.start.line + 1}`;

/** `src/tax.ts:12:4` */
export const positionOf = (path: string, range: Range): string => `${lineOf(path, range)}:${range.start.character + 1}`;

/** Where a module says something; where the configuration says it for the module, the module and that place. */
export const placeOf = ({ module }: JudgedModule, { statement }: Judgement): string => {
  const place = lineOf(statement.file, statement.raw.range);
  return statement.source === "config" ? `${inert(module.path)} (${place})` : place;
};
