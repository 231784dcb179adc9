// @customer-impact via ./affected: names what a change can do to a line, for every form of the report

import type { Reason } from "../../lines/model.ts";
import type { Customer } from "../../workspace/configuration.ts";
import type { End } from "../chains.ts";
import type { ReachedCustomer } from "../impact/throughImports.ts";

/** The shortest way from a module to a customer. */
export interface Way {
  /** From the module to the one that names the customer; that one alone where the line is direct. */
  readonly modules: readonly string[];
  /** What the customer gets. */
  readonly ends: readonly Pick<End, "text" | "outcome">[];
}

/** What became of the line from a module to a customer. */
export type LineFate =
  /** The module changed, and carries the line as before. */
  | { readonly fate: "carried" }
  /** It says something else than before. */
  | { readonly fate: "reworded"; readonly former: readonly string[] }
  | { readonly fate: "added" }
  /** The module is gone, is exempt now, or serves only others. */
  | { readonly fate: "lost"; readonly why: "gone" | "exempt" | "elsewhere" }
  /** The module is there, and has no line at all any more. */
  | { readonly fate: "broken"; readonly reason: Reason };

export type AffectedLine = LineFate & {
  /** The path of the module: as it was, where it is gone. */
  readonly module: string;
  /** Where the module was before. */
  readonly from?: string;
  /** Whether files of the module changed. If not, what changed is the way, or the configuration. */
  readonly isChanged: boolean;
  /** As it was, where the line is lost or broken. */
  readonly way: Way;
};

/** What a change means to one customer. */
export interface AffectedCustomer {
  readonly customer: Customer;
  /** Whether the registry (without one, any statement) names them, before and now. */
  readonly standing: "known" | "new" | "removed";
  /** Their name before, where it was another. */
  readonly formerName?: string;
  /** How many modules of the workspace reach them. */
  readonly reached: { readonly before: number; readonly after: number };
  /** Lost and broken ones first, then new ones; each by path. */
  readonly lines: readonly AffectedLine[];
}

/** A module that changed and has no line. */
export type WithoutLine =
  | { readonly module: string; readonly status: "exempt"; readonly text: string }
  | { readonly module: string; readonly status: "uncovered"; readonly reason: Reason };

/** What a change means to customers. */
export interface Affected {
  /** Those who lost the last module that served them first, then by priority and name. */
  readonly customers: readonly AffectedCustomer[];
  /** Customers of whom no line is affected, but who are reached through imports from what changed; absent where imports were not read. */
  readonly imported?: readonly ReachedCustomer[];
  /** By path; broken ones are told with their customers. */
  readonly withoutLine: readonly WithoutLine[];
  /** How many modules changed, those that are gone among them. */
  readonly modules: number;
}

/** Whether a customer had modules that served them, and has none now. */
export const lostLast = ({ reached }: Pick<AffectedCustomer, "reached">): boolean =>
  reached.before > 0 && reached.after === 0;
