// @customer-impact Engineer: sees at the first @ which forms a statement can have

import { externalCustomers } from "../fixes/bodies.ts";
import type { Snapshot } from "../snapshot.ts";
import { escapeSnippet } from "../snippet.ts";
import { aboutOutcome, type Draft } from "./item.ts";

/** The tag, with each of the forms that a statement can have. */
export function tagDrafts(snapshot: Snapshot): Draft[] {
  const { outcomes } = snapshot.lines.configuration;
  const [customer = { name: "Customer" }] = externalCustomers({ snapshot });
  const form = (body: string, snippet: string, detail: string): Draft => ({
    label: `@customer-impact ${body}`.trimEnd(),
    kind: "tag",
    detail,
    text: `@customer-impact ${body}${body ? " " : ""}`,
    snippet: `@customer-impact ${snippet}`,
  });
  return [
    form("", `\${1:${escapeSnippet(customer.name)}}: \${2:outcome}`, "what a customer gets from this"),
    form("via", "via ${1:./module}: ${2:what it does for it}", "a line through another module"),
    ...outcomes.slice(0, 50).map((outcome): Draft => {
      const name = snapshot.lines.customers.find(({ id }) => id === outcome.customer)?.name ?? outcome.customer;
      return {
        label: `@customer-impact #${outcome.id}`,
        kind: "tag",
        detail: "a declared outcome",
        documentation: aboutOutcome(outcome, name),
        text: `@customer-impact #${outcome.id}`,
        snippet: `@customer-impact #${escapeSnippet(outcome.id)}: \${1:what this does for it}`,
      };
    }),
    form("todo:", "todo: ${1:what is to be found out}", "a line that is still to be found"),
    form("none:", "none: ${1:reason}", "a module that needs no line"),
  ];
}
