// @customer-impact via ./link: tells a customer from a colleague and a promise from a placeholder

import type { Part, StatementSyntax } from "../statements/syntax.ts";
import { internalWording } from "./colleagues.ts";
import type { GivenNames } from "./customers.ts";
import type { Judgement, Reason, RefTarget, Statement } from "./model.ts";
import type { Registry } from "./registry.ts";

export interface JudgeContext {
  readonly registry: Registry;
  /** Collects customers where there is no registry. */
  readonly given: Pick<GivenNames, "idOf" | "unnamed">;
  /** What a ref names, seen from a statement in a file of some language. */
  readonly resolve: (ref: string, statement: Statement, language: string) => RefTarget | undefined;
  readonly today: string;
}

const placeholder = /^(?:tbd|todo|fixme|n\/?a|x{3,}|[.…?\s-]*)[.!:…]*$/i;

/** Whether a text says nothing: it is empty, or stands for one that is still to come. */
export const isPlaceholder = (text: string): boolean => placeholder.test(text.trim());

/**
 * What one statement comes to by itself; whether its `via` lines lead anywhere is for the graph to say.
 *
 * @param language that of its file; empty for one of the configuration
 */
export function judge(statement: Statement, language: string, context: JudgeContext): Judgement {
  const { syntax } = statement;
  switch (syntax.kind) {
    case "via":
      return judgeVia(statement, syntax, (ref) => context.resolve(ref, statement, language));
    case "none":
      return plain(statement, "none", syntax.text, exemptionFault(syntax, context.today));
    case "todo":
      return plain(statement, "todo", syntax.text, "todo");
    case "outcome":
      return judgeOutcome(statement, syntax, context);
    case "sentence":
      return judgeSentence(statement, syntax, context);
  }
}

/** One for all: there are many statements, and most lists of a judgement are empty. */
const none: readonly never[] = [];

function plain(statement: Statement, kind: Judgement["kind"], text: Part, fault?: Reason): Judgement {
  return {
    statement,
    kind,
    text,
    customers: none,
    internal: wordingIn(text),
    unknown: none,
    outcomes: none,
    unknownOutcomes: none,
    refs: none,
    ...(fault && { fault }),
  };
}

type Of<Kind extends StatementSyntax["kind"]> = Extract<StatementSyntax, { kind: Kind }>;

function judgeVia(statement: Statement, syntax: Of<"via">, resolve: (ref: string) => RefTarget | undefined): Judgement {
  const refs = syntax.refs.map((ref) => {
    const target = resolve(ref.text);
    return target ? { part: ref, target } : { part: ref };
  });
  const judged = plain(statement, "via", syntax.text);
  const fault: Reason | undefined = judged.internal.length ? "internal" : refs.length === 0 ? "empty" : undefined;
  return { ...judged, refs, ...(fault && { fault }) };
}

function exemptionFault(syntax: Of<"none">, today: string): Reason | undefined {
  if (isPlaceholder(syntax.text.text)) return "exemption-without-reason";
  const until = syntax.attributes.find(({ key }) => key.text === "until")?.value.text;
  return until !== undefined && isDate(until) && until < today ? "expired" : undefined;
}

/** Whether a text is a day of the calendar, as ISO 8601 writes it: `2027-03-01`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function judgeOutcome(statement: Statement, syntax: Of<"outcome">, { registry }: JudgeContext): Judgement {
  const judged = plain(statement, "outcome", syntax.text);
  const found = syntax.ids.map((id) => ({ id, outcome: registry.outcome(id.text) }));
  const served = found.map(({ id, outcome }) => ({ id, customer: outcome && registry.customer(outcome.customer) }));
  const colleagues = served.filter(({ customer }) => customer?.kind === "internal").map(({ id }) => id);
  const customers = served.flatMap(({ customer }) => (customer?.kind === "external" ? [customer.id] : []));
  const fault: Reason | undefined = judged.internal.length
    ? "internal"
    : customers.length
      ? undefined
      : found.some(({ outcome }) => !outcome)
        ? "unknown-outcome"
        : "internal";
  return {
    ...judged,
    customers: [...new Set(customers)],
    internal: [...colleagues, ...judged.internal],
    outcomes: found.flatMap(({ outcome }) => (outcome ? [outcome.id] : [])),
    unknownOutcomes: found.filter(({ outcome }) => !outcome).map(({ id }) => id),
    ...(fault && { fault }),
  };
}

function judgeSentence(statement: Statement, syntax: Of<"sentence">, context: JudgeContext): Judgement {
  const { registry, given } = context;
  const names = syntax.prefix && customerList(syntax.prefix.names, registry);
  if (!names || !syntax.prefix) return judgePlainSentence(statement, syntax, context);

  const customers: string[] = [];
  const internal: Part[] = [];
  const unknown: Part[] = [];
  for (const name of names) {
    const customer = registry.customer(name.text);
    if (customer ? customer.kind === "internal" : registry.isColleague(name.text)) internal.push(name);
    else if (customer) customers.push(customer.id);
    else if (registry.hasCustomers) unknown.push(name);
    else if (!isPlaceholder(name.text)) customers.push(given.idOf(name.text));
  }
  const judged = plain(statement, "direct", syntax.prefix.rest);
  const fault: Reason | undefined = isPlaceholder(judged.text.text)
    ? "empty"
    : judged.internal.length
      ? "internal"
      : customers.length
        ? undefined
        : unknown.length
          ? "unknown-customer"
          : internal.length
            ? "internal"
            : "empty";
  return {
    ...judged,
    customers: [...new Set(customers)],
    internal: [...internal, ...judged.internal],
    unknown,
    ...(fault && { fault }),
  };
}

function judgePlainSentence(
  statement: Statement,
  syntax: Of<"sentence">,
  { registry, given }: JudgeContext,
): Judgement {
  const judged = plain(statement, "direct", syntax.text);
  if (isPlaceholder(syntax.text.text)) return { ...judged, fault: "empty" };
  const mentioned = registry.mentioned(syntax.text.text);
  const external = mentioned.filter((customer) => customer.kind === "external").map((customer) => customer.id);
  if (judged.internal.length) return { ...judged, customers: external, fault: "internal" };
  if (!registry.hasCustomers) return { ...judged, customers: [given.unnamed()] };
  if (external.length) return { ...judged, customers: external };
  // Only colleagues are mentioned, so the sentence is about them.
  if (mentioned.length) return { ...judged, internal: [syntax.text], fault: "internal" };
  return { ...judged, fault: "unnamed-customer" };
}

/** The prefix of a sentence as a list of names, or undefined where it is part of the sentence. */
function customerList(names: readonly Part[], registry: Registry): readonly Part[] | undefined {
  const words = names.map((name) => name.text.split(" ").length);
  if (names.length === 0 || words.some((count) => count > 5)) return undefined;
  const isKnown = names.some((name) => registry.customer(name.text) !== undefined || registry.isColleague(name.text));
  const areNames = names.every((name, index) => (words[index] ?? 0) <= 3 && /^\p{Lu}/u.test(name.text));
  return isKnown || areNames ? names : undefined;
}

function wordingIn(text: Part): readonly Part[] {
  const found = internalWording(text.text);
  if (found.length === 0) return none;
  return found.map(({ start, end }) => ({
    text: text.text.slice(start, end),
    start: text.start + start,
    end: text.start + end,
  }));
}
