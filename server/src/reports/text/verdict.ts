// @customer-impact #whom-it-serves: says in one sentence whether a module reaches a customer

import type { JudgedModule, Lines } from "../../lines/model.ts";
import { attributeOf } from "../../statements/attribute.ts";
import { inert } from "./inert.ts";
import { reasonTexts } from "./reasons.ts";
import { atMost, count, listed } from "./words.ts";

const mostNames = 6;

/** Where a module stands, in one sentence. */
export function verdictSentence({ verdict, customers, judgements }: JudgedModule, lines: Lines): string {
  const namesOf = (isMeant: (id: string) => boolean): string =>
    listed(
      atMost(
        lines.customers.filter(({ id }) => customers.includes(id) && isMeant(id)).map(({ name }) => inert(name)),
        mostNames,
      ),
    );
  if (verdict.status === "uncovered") return `It has no line to a customer: ${reasonTexts[verdict.reason].because}.`;
  if (verdict.status === "exempt") {
    const exemption = judgements.find(({ fault }) => !fault);
    const until = exemption && attributeOf(exemption.statement.syntax, "until");
    return `It is exempt${until === undefined ? "" : ` until ${inert(until)}`}: ${inert(exemption?.text.text ?? "")}`;
  }
  if (verdict.status === "indirect") {
    const shortest = customers.length > 1 ? "the shortest " : "";
    return `It has a line to ${namesOf(() => true)}, ${shortest}through ${count(verdict.distance, "other module")}.`;
  }
  const own = new Set(judgements.flatMap(({ fault, customers: named }) => (fault ? [] : named)));
  const further = namesOf((id) => !own.has(id));
  return `It has a direct line to ${namesOf((id) => own.has(id))}${further && `, and through other modules to ${further}`}.`;
}
