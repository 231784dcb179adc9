// @customer-impact via ./diagnostics: puts problems into the editor's own terms

import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver/node";
import type { Problem } from "../rules/rule.ts";
import type { Severity } from "../workspace/configuration.ts";
import { uriOf } from "./uris.ts";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

export const source = "customer-impact";

/** @param root absolute, for the places that a problem refers to */
export const diagnosticOf = (problem: Problem, root: string): Diagnostic => ({
  range: problem.range,
  severity: severities[problem.severity],
  code: problem.rule,
  source,
  message: problem.message,
  ...(problem.related?.length && {
    relatedInformation: problem.related.map(({ path, range, message }) => ({
      location: { uri: uriOf(root, path), range },
      message,
    })),
  }),
});
