// @customer-impact via ./index: makes a rule explain itself, with examples that are run as tests

import type { JudgedModule, Lines } from "../lines/model.ts";
import type { ConfigurationFile } from "../lines/ownStatements.ts";
import type { Range } from "../text/range.ts";
import type { Severity } from "../workspace/configuration.ts";
import type { Tallies } from "./tallies.ts";

/** One place at which a rule finds fault. */
export interface Finding {
  /** Relative to the workspace root. */
  readonly path: string;
  readonly range: Range;
  /** One sentence or two: what is wrong, and what would put it right. */
  readonly message: string;
  /** Further places that explain it: the steps of a line or a circle. */
  readonly related?: readonly Related[];
}

export interface Related {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

/** A finding with what the configuration makes of it. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/** What rules look at. */
export interface RuleContext {
  readonly lines: Lines;
  /** What all modules say together. */
  readonly tallies: Tallies;
  /** Findings on the configuration need it. */
  readonly configurationFile: ConfigurationFile;
}

/** A small workspace that shows a rule at work; it stands in the rule's page and is run as a test. */
export interface RuleExample {
  readonly title: string;
  /**
   * Files, each behind a line `=== path`. Below a line, carets mark what is told there:
   * `   ^^^^ warning rule-id`, with `: message` where the message matters.
   */
  readonly fixture: string;
}

interface RuleBase {
  readonly id: string;
  /** What it finds in a file hangs on other files, so it cannot tell before those are read. */
  readonly looksAround?: true;
  /** Where the configuration says nothing else. */
  readonly severity: Severity;
  /** One sentence that says what is reported. */
  readonly summary: string;
  /** Markdown: why it matters to a customer. */
  readonly why: string;
  /** Markdown: what to do about it. */
  readonly fix: string;
  readonly examples: readonly RuleExample[];
}

/** A rule that looks at the statements of one module at a time; it is not asked where there are none. */
export interface StatementRule extends RuleBase {
  readonly scope: "statement";
  readonly check: (module: JudgedModule, context: RuleContext) => Iterable<Finding>;
}

/** A rule that looks at every module, one at a time. */
export interface ModuleRule extends RuleBase {
  readonly scope: "module";
  readonly check: (module: JudgedModule, context: RuleContext) => Iterable<Finding>;
}

/** A rule that finds fault with the configuration, going by what all modules say together. */
export interface WorkspaceRule extends RuleBase {
  readonly scope: "workspace";
  readonly check: (context: RuleContext) => Iterable<Finding>;
}

export type Rule = StatementRule | ModuleRule | WorkspaceRule;
