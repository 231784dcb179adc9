// @customer-impact via ./link: names each reason for which a module has no line

import type { WorkspaceImports } from "../imports/workspaceImports.ts";
import type { RawStatement } from "../statements/raw.ts";
import type { Part, StatementSyntax } from "../statements/syntax.ts";
import type { MalformedTag } from "../statements/raw.ts";
import type { Configuration, Customer } from "../workspace/configuration.ts";
import type { Module, Workspace } from "../workspace/workspace.ts";

/** Why a module has no line. */
export const reasons = [
  "missing",
  "internal",
  "unknown-customer",
  "unnamed-customer",
  "empty",
  "todo",
  "unresolved",
  "cycle",
  "dead-end",
  "exemption-without-reason",
  "expired",
  "unknown-outcome",
] as const;
export type Reason = (typeof reasons)[number];

export type StatementKind = "direct" | "via" | "outcome" | "none" | "todo";

/** A statement in its place. */
export interface Statement {
  /** Relative to the workspace root; the configuration file where `source` is `config`. */
  readonly file: string;
  readonly source: "file" | "config";
  readonly raw: RawStatement;
  readonly syntax: StatementSyntax;
}

/** What a ref names: one module, or the modules of a directory or package together. Numbers index `Lines.modules`. */
export type RefTarget =
  | { readonly isGroup: false; readonly modules: readonly [number] }
  | {
      readonly isGroup: true;
      /** The same for every ref that means the same. */
      readonly key: string;
      readonly modules: readonly number[];
    };

export interface JudgedRef {
  readonly part: Part;
  /** Absent where the ref names nothing in the workspace. */
  readonly target?: RefTarget;
}

/** A statement, and what it comes to in this workspace. */
export interface Judgement {
  readonly statement: Statement;
  readonly kind: StatementKind;
  /** The outcome, contribution, reason or note. */
  readonly text: Part;
  /** Ids of the external customers that it names, as written; without a registry their names. */
  readonly customers: readonly string[];
  /** Names of colleagues and internal wording. */
  readonly internal: readonly Part[];
  /** Names that the registry does not list. */
  readonly unknown: readonly Part[];
  /** Ids of declared outcomes. */
  readonly outcomes: readonly string[];
  readonly unknownOutcomes: readonly Part[];
  readonly refs: readonly JudgedRef[];
  /** Why it gives no line; absent where it gives one (or, for `none`, exempts). */
  readonly fault?: Reason;
}

export type Verdict =
  | {
      readonly status: "direct" | "indirect";
      /** How many steps its shortest line has; `lineOf` gives the line. */
      readonly distance: number;
    }
  | { readonly status: "exempt" }
  | { readonly status: "uncovered"; readonly reason: Reason };

export interface JudgedModule {
  readonly module: Module;
  readonly judgements: readonly Judgement[];
  readonly malformedTags: readonly { readonly file: string; readonly tag: MalformedTag }[];
  readonly verdict: Verdict;
  /** Ids of all external customers that any of its lines reaches, in code point order. */
  readonly customers: readonly string[];
}

/** The workspace with every line judged: what rules, reports and editor features read. Immutable. */
export interface Lines {
  /** What there is beside the modules; the same object as long as no module comes or goes. */
  readonly workspace: Omit<Workspace, "modules">;
  readonly configuration: Configuration;
  /** By path, in code point order. */
  readonly modules: readonly JudgedModule[];
  /** The registry, or, without one, the names that statements give, in the order in which they come. */
  readonly customers: readonly Customer[];
  /** ISO date; what `until` is compared with. */
  readonly today: string;
  /** Who imports whom; absent where nobody asked. No verdict hangs on it. */
  readonly imports?: WorkspaceImports;
}

/** The customer of a plain sentence where there is no registry. */
export const unnamed = "(unnamed)";
