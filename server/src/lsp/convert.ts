// @customer-impact via ./problems, ./readFeatures: puts what the engine says into the editor's own terms

import {
  type Diagnostic as LspDiagnostic,
  type DiagnosticsCapabilities,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location as LspLocation,
  SymbolKind as LspSymbolKind,
} from "vscode-languageserver/node";
import type { Diagnostic } from "../features/diagnostics.ts";
import type { Location } from "../coverage/moduleLocation.ts";
import type { SymbolKind } from "../features/symbol.ts";
import { uriOf } from "./uris.ts";

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

const tags = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** What a client can show of a diagnostic. */
export type DiagnosticsSupport = Pick<
  DiagnosticsCapabilities,
  "relatedInformation" | "tagSupport" | "codeDescriptionSupport" | "dataSupport"
>;

/** @param root absolute, for the places that a diagnostic refers to */
export const lspDiagnostic = (diagnostic: Diagnostic, root: string, support: DiagnosticsSupport): LspDiagnostic => ({
  range: diagnostic.range,
  severity: severities[diagnostic.severity],
  code: diagnostic.code,
  ...(support.codeDescriptionSupport &&
    diagnostic.href !== undefined && { codeDescription: { href: diagnostic.href } }),
  source: diagnostic.source,
  message: diagnostic.message,
  ...(support.tagSupport && diagnostic.tags.length && { tags: diagnostic.tags.map((tag) => tags[tag]) }),
  ...(support.relatedInformation &&
    diagnostic.related.length && {
      relatedInformation: diagnostic.related.map(({ location, message }) => ({
        location: lspLocation(root, location),
        message,
      })),
    }),
  ...(support.dataSupport && { data: diagnostic.data }),
});

export const lspLocation = (root: string, { path, range }: Location): LspLocation => ({
  uri: uriOf(root, path),
  range,
});

export const symbolKinds: Readonly<Record<SymbolKind, LspSymbolKind>> = {
  customers: LspSymbolKind.Namespace,
  customer: LspSymbolKind.Class,
  outcomes: LspSymbolKind.Namespace,
  outcome: LspSymbolKind.EnumMember,
  statement: LspSymbolKind.String,
};
