// @customer-impact #whom-it-serves: says above each statement whom it reaches and in how many steps

import type { JudgedModule, Judgement, Lines } from "../lines/model.ts";
import { moduleOfFile } from "../lines/moduleOfFile.ts";
import { supportersOf } from "../lines/supporters.ts";
import { inert } from "../reports/text/inert.ts";
import { reasonTexts } from "../reports/text/reasons.ts";
import { atMost, count } from "../reports/text/words.ts";
import type { Range } from "../text/range.ts";
import { locationOfModule } from "../coverage/moduleLocation.ts";
import { statementsIn } from "./place.ts";
import type { Snapshot } from "./snapshot.ts";
import { reachOf } from "./statementReach.ts";

/** A line of words above a line of a file. */
export interface CodeLens {
  readonly range: Range;
  readonly title: string;
}

const mostNames = 3;

/** What each statement of a file comes to; in a module without any, that there is no line. */
export function codeLenses({ lines, configuration }: Snapshot, path: string): CodeLens[] {
  const number = moduleOfFile(lines, path);
  const module = lines.modules[number];
  if (!module || path === configuration.path) return [];
  const statements = statementsIn(lines, path);
  const lensOf = (range: Range, title: string): CodeLens => ({ range, title });
  if (statements.length > 0)
    return statements.map((judgement, index) =>
      lensOf(judgement.statement.raw.range, titleOf(lines, judgement, index === 0 ? supporters(lines, number) : 0)),
    );
  // Another file of the module may speak for it, and the configuration may too.
  const location = module.verdict.status === "uncovered" ? locationOfModule(module) : undefined;
  return location?.path === path ? [lensOf(location.range, withoutLine(module))] : [];
}

const withoutLine = ({ verdict }: JudgedModule): string =>
  verdict.status === "uncovered" && verdict.reason !== "missing"
    ? `No line to a customer: ${reasonTexts[verdict.reason].title.toLowerCase()}`
    : "No line to a customer";

const supporters = (lines: Lines, module: number): number =>
  new Set(supportersOf(lines, module).map(({ module: other }) => other)).size;

function titleOf(lines: Lines, judgement: Judgement, supportedBy: number): string {
  const { fault, kind, refs } = judgement;
  if (fault) return `No line: ${reasonTexts[fault].title.toLowerCase()}`;
  if (kind === "none") return "Exempt";
  const { customers, distance = 0 } = reachOf(lines, judgement);
  const names = atMost(
    customers.map(({ name }) => inert(name)),
    mostNames + 1,
  );
  const supports = new Set(refs.flatMap(({ target }) => target?.modules ?? [])).size;
  return [
    names.join(", "),
    distance === 0 ? "direct" : count(distance, "step"),
    ...(supports > 0 ? [`supports ${count(supports, "module")}`] : []),
    ...(supportedBy > 0 ? [`supported by ${count(supportedBy, "module")}`] : []),
  ].join(" · ");
}
