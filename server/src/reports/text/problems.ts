// @customer-impact Reviewer: reads problems by file, in the order in which they stand

import type { Problem } from "../../rules/rule.ts";
import { groupBy } from "../../text/groupBy.ts";
import type { Severity } from "../../workspace/configuration.ts";
import { inert } from "./inert.ts";
import { positionOf } from "./place.ts";
import { type Colors, type Paint, proseWidthOf, type Style } from "./style.ts";
import { columnsOf, padEnd, padStart, spaces } from "./width.ts";
import { labelled, wrapped } from "./wrap.ts";

/** The problems of one file. */
export interface ProblemGroup {
  readonly path: string;
  readonly lines: readonly string[];
}

/** Problems by file; what stands in front of the messages is equally wide in all of them. */
export function problemGroups(problems: readonly Problem[], style: Style): ProblemGroup[] {
  const columns = {
    position: problems.reduce((widest, problem) => Math.max(widest, startOf(problem).length), 0),
    severity: problems.reduce((widest, { severity }) => Math.max(widest, severity.length), 0),
  };
  return [...groupBy(problems, ({ path }) => path)].map(([path, group]) => ({
    path,
    lines: group.flatMap((problem) => problemLines(problem, columns, style)),
  }));
}

interface Columns {
  readonly position: number;
  readonly severity: number;
}

/** Messages get a line of their own where less room than this is left beside the columns. */
const narrowestMessage = 36;

/** One problem: where, how bad, what and by which rule; below it the places that explain it. */
function problemLines(problem: Problem, columns: Columns, style: Style): string[] {
  const { color } = style;
  const position = color.dim(padStart(startOf(problem), columns.position));
  const severity = paintOf(problem.severity, color)(problem.severity);
  const indent = 2 + columns.position + 2 + columns.severity + 2;
  const width = proseWidthOf(style);
  if (width - indent < narrowestMessage)
    return [`  ${position}  ${severity}`, ...messageLines(problem, "    ", width, style)];
  const [first = "", ...others] = messageLines(problem, spaces(indent), width, style);
  return [`  ${position}  ${padEnd(severity, columns.severity)}  ${first.slice(indent)}`, ...others];
}

function messageLines({ message, rule, related = [] }: Problem, indent: string, width: number, style: Style): string[] {
  const { color } = style;
  const lines = wrapped(inert(message), width, indent);
  const last = lines.at(-1) ?? "";
  const fits = columnsOf(last) + 2 + rule.length <= width;
  return [
    ...(fits ? [...lines.slice(0, -1), `${last}  ${color.dim(rule)}`] : [...lines, `${indent}${color.dim(rule)}`]),
    ...related.flatMap(({ path, range, message: text }) =>
      labelled(
        { name: positionOf(path, range), text: inert(text) },
        width,
        { name: color.underline, text: color.dim },
        `${indent}↳ `,
      ),
    ),
  ];
}

const startOf = ({ range: { start } }: Problem): string => `${start.line + 1}:${start.character + 1}`;

/** How a severity looks. */
export const paintOf = (severity: Severity, { red, yellow, blue }: Colors): Paint =>
  ({ error: red, warning: yellow, information: blue })[severity];
