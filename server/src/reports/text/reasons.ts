// @customer-impact via ./gaps: says each reason in words that need no manual

import type { Reason } from "../../lines/model.ts";

/** What a report says about a reason. */
interface ReasonText {
  /** The heading of a group of modules. */
  readonly title: string;
  /** The end of a sentence about one module that has no line. */
  readonly because: string;
  /** What to do about it. */
  readonly advice: string;
}

export const reasonTexts: Readonly<Record<Reason, ReasonText>> = {
  missing: {
    title: "No statement",
    because: "it has no statement",
    advice: 'Say whom each serves: "@customer-impact <customer>: <outcome>", or "@customer-impact via <module>".',
  },
  internal: {
    title: "Only colleagues named",
    because: "it names only colleagues, and colleagues are not customers",
    advice: "Say what a customer gets through these colleagues, or go via the module with which they serve one.",
  },
  "unknown-customer": {
    title: "Unknown customer",
    because: "the registry does not list the customer that it names",
    advice: 'Correct the name, or add it to "customers" in the configuration.',
  },
  "unnamed-customer": {
    title: "No customer named",
    because: "its sentence names no customer of the registry",
    advice: "Put the customer's name and a colon in front of the sentence.",
  },
  empty: {
    title: "Nothing said yet",
    because: "its statement says nothing yet",
    advice: "Say what the customer can do, knows or is spared, in place of the placeholder.",
  },
  todo: {
    title: "Still to be found (todo)",
    because: "its line is still a todo",
    advice: "Find the answer, and put the statement in place of the todo.",
  },
  unresolved: {
    title: "Via a module that is not there",
    because: "it goes via a module that is not there",
    advice: "Correct the path: relative to the file (./x), from the root (src/x), or the name of a package.",
  },
  cycle: {
    title: "In a circle without a customer",
    because: "it goes round in a circle that reaches no customer",
    advice: "Find the module of the circle that a customer would notice, and state that line.",
  },
  "dead-end": {
    title: "Via a module without a line",
    because: "what it goes via has itself no line",
    advice: "State the line of the module it goes via, or go via one that has a line.",
  },
  "exemption-without-reason": {
    title: "Exemption without a reason",
    because: "it is to be exempt, but no reason is given",
    advice: 'Give the reason: "@customer-impact none: <reason>".',
  },
  expired: {
    title: "Exemption past its date",
    because: "its exemption is past its date",
    advice: 'State the line now, or give the exemption a new date: "[until: <date>]".',
  },
  "unknown-outcome": {
    title: "Unknown outcome",
    because: "the outcome that it names is not declared",
    advice: 'Correct the #id, or declare it under "outcomes" in the configuration.',
  },
};
