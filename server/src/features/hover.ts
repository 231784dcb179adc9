// @customer-impact #whom-it-serves: shows a file's line under the cursor, drawn down to the customer

import { attributeKeys } from "../statements/syntax.ts";
import type { Position, Range } from "../text/range.ts";
import { configurationKeyHover } from "./configurationHover.ts";
import { customerCard, moduleCard, outcomeCard, refCard, statementCard } from "./cards.ts";
import { escaped, paragraphs } from "../reports/markdown/inline.ts";
import { attributeMeanings, keywordMeanings } from "./meanings.ts";
import { placeAt, type StatementPlace } from "./place.ts";
import type { Snapshot } from "./snapshot.ts";
import { subjectOf } from "./subject.ts";

/** What an editor shows of a stretch of text. */
export interface Hover {
  readonly range: Range;
  /** Nothing that comes from the workspace is markup in it. It holds no links. */
  readonly markdown: string;
}

/**
 * What stands at a position: a statement's line to its customers and who supports whom, the entry of a customer or an
 * outcome, the module behind a ref, the meaning of a keyword, an attribute or a key of the configuration.
 */
export function hoverAt(snapshot: Snapshot, path: string, position: Position): Hover | undefined {
  const place = placeAt(snapshot, path, position);
  if (!place) return undefined;
  const markdown =
    place.in === "statement"
      ? statementHover(snapshot, place)
      : (subjectCard(snapshot, place) ?? configurationKeyHover(place.path));
  return markdown === undefined || markdown === "" ? undefined : { range: place.range, markdown };
}

function statementHover(snapshot: Snapshot, place: StatementPlace): string | undefined {
  const { lines } = snapshot;
  const { part, judgement, module } = place;
  switch (part.kind) {
    case "customer":
    case "outcome":
      return subjectCard(snapshot, place) ?? `${escaped(part.text)} is not declared in the configuration.`;
    case "ref":
      return refCard(lines, part.ref);
    case "keyword":
      return Object.hasOwn(keywordMeanings, part.text)
        ? keywordMeanings[part.text as keyof typeof keywordMeanings]
        : undefined;
    case "attributeKey":
    case "attributeValue":
      return attributeHover(part.attribute.key.text);
    case "tag":
    case "text": {
      const judged = module === undefined ? undefined : lines.modules[module];
      return judged ? moduleCard(lines, judged) : statementCard(lines, judgement);
    }
  }
}

function subjectCard(snapshot: Snapshot, place: Parameters<typeof subjectOf>[1]): string | undefined {
  const subject = subjectOf(snapshot.lines, place);
  if (subject?.kind === "customer") return customerCard(snapshot.lines, subject.customer);
  if (subject?.kind === "outcome") return outcomeCard(snapshot.lines, subject.outcome);
  return undefined;
}

function attributeHover(key: string): string {
  const known = attributeKeys.find((one) => one === key);
  if (known) return `**${known}**: ${attributeMeanings[known]}`;
  return paragraphs([
    `${escaped(key)} means nothing here.`,
    `Known are ${attributeKeys.map((one) => `\`${one}\``).join(", ")}.`,
  ]);
}
