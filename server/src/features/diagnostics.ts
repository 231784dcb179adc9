// @customer-impact Engineer: is led along the circle or the dead end that a problem speaks of

import type { Problem } from "../rules/rule.ts";
import type { Range } from "../text/range.ts";
import type { ConfigurationFault, Severity } from "../workspace/configuration.ts";
import type { Location } from "../coverage/moduleLocation.ts";

/** A problem as editors are told it. */
export interface Diagnostic {
  readonly range: Range;
  /** What is known already is a hint. */
  readonly severity: Severity | "hint";
  /** The id of the rule; `configuration` and `baseline` for what is wrong with those files themselves. */
  readonly code: string;
  /** The page of the rule. */
  readonly href?: string;
  readonly source: "customer-impact";
  readonly message: string;
  readonly related: readonly { readonly location: Location; readonly message: string }[];
  /** `unnecessary` is drawn faded, `deprecated` struck through. */
  readonly tags: readonly DiagnosticTag[];
  /** What a client hands back with a request for fixes. */
  readonly data: { readonly rule: string; readonly path: string };
}

type DiagnosticTag = "unnecessary" | "deprecated";

/** Nothing reads what stands there, or no longer. */
const tagsByRule: Readonly<Record<string, readonly DiagnosticTag[]>> = {
  "unknown-attribute": ["unnecessary"],
  "expired-exemption": ["deprecated"],
};

/** A client shows these at once: a circle may have many steps. */
const mostRelated = 20;

/**
 * @param docs the address of the folder that holds the project's pages; without one there are no links
 */
export function diagnosticOf(problem: Problem, docs?: string): Diagnostic {
  const { path, range, rule, severity, message, related = [] } = problem;
  return {
    range,
    severity,
    code: rule,
    ...(docs !== undefined && { href: pageOf(docs, `rules/${rule}.md`) }),
    source: "customer-impact",
    message,
    related: related.slice(0, mostRelated).map(({ path: file, range: place, message: text }) => ({
      location: { path: file, range: place },
      message: text,
    })),
    tags: tagsByRule[rule] ?? [],
    data: { rule, path },
  };
}

/** The same for one that stands in a baseline. @param file that of the baseline */
export const knownDiagnostic = (problem: Problem, file: string, docs?: string): Diagnostic => {
  const found = diagnosticOf(problem, docs);
  return { ...found, severity: "hint", message: `${found.message} This gap is known: it stands in ${file}.` };
};

/** @param path that of the configuration file */
export function faultDiagnostic({ range, message }: ConfigurationFault, path: string, docs?: string): Diagnostic {
  return {
    range,
    severity: "error",
    code: "configuration",
    ...(docs !== undefined && { href: pageOf(docs, "configuration.md") }),
    source: "customer-impact",
    message,
    related: [],
    tags: [],
    data: { rule: "configuration", path },
  };
}

const pageOf = (docs: string, page: string): string => `${docs.replace(/\/*$/, "/")}${page}`;
