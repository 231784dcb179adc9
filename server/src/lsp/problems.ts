// @customer-impact Engineer: is told of problems as they type, and is not drowned in those of a workspace that never asked

import { createHash } from "node:crypto";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver/node";
import { baselineDiagnostics } from "../features/baselineDiagnostics.ts";
import { diagnosticOf, faultDiagnostic, knownDiagnostic } from "../features/diagnostics.ts";
import { hasOptedIn } from "../features/optedIn.ts";
import type { Snapshot } from "../features/snapshot.ts";
import { homepage } from "../text/version.ts";
import { type DiagnosticsSupport, lspDiagnostic } from "./convert.ts";

/** The diagnostics of one file, and an id that is the same as long as they are. */
export interface FileDiagnostics {
  readonly uri: string;
  readonly items: Diagnostic[];
  readonly resultId: string;
}

/** A file of a workspace as an editor has it. */
export interface EditorFile {
  readonly root: string;
  readonly path: string;
  readonly uri: string;
  readonly isOpen: boolean;
  readonly support: DiagnosticsSupport;
}

/** Where the pages of the rules are. */
const docs = `${homepage}/blob/main/docs`;

/**
 * What an editor is told of one file: what `customer-impact check` prints, and the faults of the configuration
 * and the baseline; what the baseline has is a hint. Before a
 * workspace has opted in, a missing statement is told only where the file is open, and only as information.
 */
export function diagnosticsOf(snapshot: Snapshot, { root, path, uri, isOpen, support }: EditorFile): FileDiagnostics {
  const { baseline } = snapshot;
  const optedIn = hasOptedIn(snapshot);
  const items = snapshot.problemsOf(path).flatMap((problem): Diagnostic[] => {
    if (baseline?.gaps.isKnown(problem))
      return [lspDiagnostic(knownDiagnostic(problem, baseline.given.file, docs), root, support)];
    const diagnostic = lspDiagnostic(diagnosticOf(problem, docs), root, support);
    if (problem.rule !== "missing-statement") return [diagnostic];
    // A note, a cell or a file from elsewhere owes nobody a line.
    if (root === "") return [];
    if (optedIn) return [diagnostic];
    return isOpen ? [{ ...diagnostic, severity: DiagnosticSeverity.Information }] : [];
  });
  if (path === snapshot.configuration.path)
    for (const fault of snapshot.configuration.reading?.faults ?? [])
      items.push(lspDiagnostic(faultDiagnostic(fault, path, docs), root, support));
  if (path === baseline?.path)
    for (const diagnostic of baselineDiagnostics(snapshot, isOpen, docs))
      items.push(lspDiagnostic(diagnostic, root, support));
  return { uri, items, resultId: createHash("sha1").update(JSON.stringify(items)).digest("base64url") };
}
