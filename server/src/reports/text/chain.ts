// @customer-impact #whom-it-serves: draws a line from the module down to the customer

import type { Chain, End } from "../../coverage/chains.ts";
import type { Customer } from "../../workspace/configuration.ts";
import { inert } from "./inert.ts";
import { lineOf } from "./place.ts";
import { proseWidthOf, type Style } from "./style.ts";
import { wrapped } from "./wrap.ts";

/** A chain drawn downwards: each module, what it contributes to the next one, and at the end the customers. */
export function chainLines({ steps, ends }: Chain, customers: readonly Customer[], style: Style): string[] {
  const { color } = style;
  const width = proseWidthOf(style);
  return [
    ...steps.flatMap(({ module, path, range, text }, index) => {
      const place = lineOf(path, range);
      // A package or a statement of the configuration stands elsewhere than the module's path says.
      const name = path === module ? place : `${inert(module)} (${place})`;
      const isLast = index === steps.length - 1;
      return [
        `  ${color.cyan(name)}`,
        ...(text ? wrapped(inert(text), width, "  │ ", "  │ ") : []),
        isLast ? "" : "  ↓",
      ].filter((line) => line !== "");
    }),
    ...ends.flatMap((end) => ["  ↓", ...endLines(end, customers, style)]),
  ];
}

function endLines(
  { customer: id, text, outcome, metric, evidence }: End,
  customers: readonly Customer[],
  style: Style,
): string[] {
  const { color } = style;
  const width = proseWidthOf(style);
  const customer = customers.find((one) => one.id === id);
  const facts = [
    ...(customer?.priority === undefined ? [] : [`priority: ${customer.priority}`]),
    ...(outcome === undefined ? [] : [`outcome: #${outcome}`]),
    ...(metric === undefined ? [] : [`metric: ${metric}`]),
    ...(evidence === undefined ? [] : [`evidence: ${evidence}`]),
  ];
  const name = inert(customer?.name ?? id);
  const [first = "", ...others] = wrapped(`${name}: "${inert(text)}"`, width, "  ", "    ");
  return [
    first.startsWith(`  ${name}`) ? `  ${color.bold(color.green(name))}${first.slice(2 + name.length)}` : first,
    ...others,
    ...facts.flatMap((fact) => wrapped(inert(fact), width, "    ", "      ").map((line) => color.dim(line))),
  ];
}

/** The same in one sentence, for further customers. */
export function chainSentences({ steps, ends }: Chain, customers: readonly Customer[], style: Style): string[] {
  const way = steps.map(({ module }) => inert(module)).join(" → ");
  return ends.flatMap(({ customer: id, text }) => {
    const name = inert(customers.find((one) => one.id === id)?.name ?? id);
    return wrapped(`${way} → ${name}: "${inert(text)}"`, proseWidthOf(style), "  ", "    ");
  });
}
