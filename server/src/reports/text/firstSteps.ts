// @customer-impact Engineer: knows what to write first in a repository without any statement

import type { Lines } from "../../lines/model.ts";
import { proseWidthOf, type Style } from "./style.ts";
import { wrapped } from "./wrap.ts";

/** Whether anything at all says that the workspace takes part: a statement, or a configuration with something in it. */
export const hasOptedIn = ({ modules, configuration: { customers, outcomes, statements } }: Lines): boolean =>
  customers.length + outcomes.length + statements.length > 0 ||
  modules.some(({ judgements, malformedTags }) => judgements.length + malformedTags.length > 0);

/** What to do in a workspace that does not take part yet. */
export const firstStepTexts = [
  "Run customer-impact init, and name your customers in the file that it writes.",
  'In a module that they would miss, say why: "@customer-impact Shopper: knows the full price before paying".',
  'In a module that supports it, say how: "@customer-impact via ./price: keeps tax tables current".',
];

/** The same, numbered. */
export function firstSteps(style: Style): string[] {
  const width = proseWidthOf(style);
  return firstStepTexts.flatMap((step, index) => wrapped(step, width, `  ${index + 1}. `));
}
