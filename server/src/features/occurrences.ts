// @customer-impact Engineering lead: sees every place that names a customer before changing its name

import type { Judgement, Lines } from "../lines/model.ts";
import type { Range } from "../text/range.ts";
import type { Customer, Outcome } from "../workspace/configuration.ts";
import { customerNamed } from "../lines/customerNamed.ts";
import { configurationValues } from "./configurationPlace.ts";
import { configuredStatement, statementsIn } from "./place.ts";
import type { Snapshot } from "./snapshot.ts";
import { partsOf, type StatementPart } from "./statementParts.ts";

/** What the configuration declares by a key, and statements name. */
export type Named =
  { readonly kind: "customer"; readonly customer: Customer } | { readonly kind: "outcome"; readonly outcome: Outcome };

/** A place where a customer or an outcome is named. */
export interface Occurrence {
  readonly path: string;
  /** Of a name that is broken over lines, from its start to its end. */
  readonly range: Range;
  /** As written: an id, a name, an alias, a plural. */
  readonly text: string;
  /**
   * `declaration`: its key in the configuration. `reference`: an outcome's `customer` there. `name`: in a statement.
   * `mention`: a word of a plain sentence.
   */
  readonly role: "declaration" | "reference" | "name" | "mention";
}

/** Every place of the workspace that names a customer or an outcome: the configuration first, then statements by module. */
export function* occurrencesOf(snapshot: Snapshot, named: Named): Iterable<Occurrence> {
  yield* inConfiguration(snapshot, named);
  for (const { judgements } of snapshot.lines.modules)
    for (const judgement of judgements)
      if (judgement.statement.source === "file") yield* inStatement(snapshot.lines, judgement, named);
}

/** Those of one file. */
export function* occurrencesIn(snapshot: Snapshot, path: string, named: Named): Iterable<Occurrence> {
  if (path === snapshot.configuration.path) yield* inConfiguration(snapshot, named);
  else for (const judgement of statementsIn(snapshot.lines, path)) yield* inStatement(snapshot.lines, judgement, named);
}

function* inStatement(lines: Lines, judgement: Judgement, named: Named): Iterable<Occurrence> {
  if (!mayName(judgement, named)) return;
  for (const part of partsOf(lines, judgement)) {
    const first = part.ranges[0];
    const last = part.ranges.at(-1);
    if (!first || !last || !means(part, named)) continue;
    yield {
      path: judgement.statement.file,
      range: { start: first.start, end: last.end },
      text: part.text,
      role: part.kind === "customer" && part.isMention ? "mention" : "name",
    };
  }
}

/** A quick look, so that most statements need not be taken apart. */
const mayName = ({ customers, internal, outcomes, kind }: Judgement, named: Named): boolean =>
  named.kind === "outcome"
    ? outcomes.includes(named.outcome.id)
    : kind === "direct" &&
      (named.customer.kind === "internal"
        ? internal.length > 0 || customers.length > 0
        : customers.includes(named.customer.id));

const means = (part: StatementPart, named: Named): boolean =>
  named.kind === "outcome"
    ? part.kind === "outcome" && part.outcome?.id === named.outcome.id
    : part.kind === "customer" && part.customer?.id === named.customer.id;

function* inConfiguration(snapshot: Snapshot, named: Named): Iterable<Occurrence> {
  const { path, text, reading } = snapshot.configuration;
  if (text === undefined) return;
  const [section, id] =
    named.kind === "customer" ? (["customers", named.customer.id] as const) : (["outcomes", named.outcome.id] as const);
  const range = reading?.locate([section, id]);
  if (range) yield { path, range, text: id, role: "declaration" };
  for (const value of configurationValues(text)) {
    const [top, , key] = value.path;
    if (top === "outcomes" && key === "customer" && value.path.length === 3) {
      if (named.kind === "customer" && customerNamed(snapshot.lines, value.text)?.id === id)
        yield { path, range: value.range, text: value.text, role: "reference" };
    } else if (top === "statements" && key === "statement") {
      const judgement = configuredStatement(snapshot, value);
      if (judgement) yield* inStatement(snapshot.lines, judgement, named);
    }
  }
}
