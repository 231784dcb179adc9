// @customer-impact Engineer: is told of problems as they type, and is not drowned in those of a workspace that never asked

import { createHash } from "node:crypto";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver/node";
import type { Snapshot } from "../features/snapshot.ts";
import { diagnosticOf, source } from "./convert.ts";
import { uriOf } from "./uris.ts";

/** The diagnostics of one file, and an id that is the same as long as they are. */
export interface FileDiagnostics {
  readonly uri: string;
  readonly items: Diagnostic[];
  readonly resultId: string;
}

/**
 * What an editor is told of one file: what `customer-impact check` prints, and the faults of the configuration. Before a
 * workspace has opted in, a missing statement is told only where the file is open, and only as information.
 */
export function diagnosticsOf(
  snapshot: Snapshot,
  root: string,
  path: string,
  uri: string,
  isOpen: boolean,
): FileDiagnostics {
  const optedIn = hasOptedIn(snapshot);
  const items = snapshot.problemsOf(path).flatMap((problem): Diagnostic[] => {
    if (optedIn || problem.rule !== "missing-statement") return [diagnosticOf(problem, root)];
    return isOpen ? [{ ...diagnosticOf(problem, root), severity: DiagnosticSeverity.Information }] : [];
  });
  if (path === snapshot.configuration.path)
    for (const { message, range } of snapshot.configuration.reading?.faults ?? [])
      items.push({ range, severity: DiagnosticSeverity.Error, code: "configuration", source, message });
  return { uri, items, resultId: createHash("sha1").update(JSON.stringify(items)).digest("base64url") };
}

/** Every file with diagnostics. */
export function* allDiagnostics(
  snapshot: Snapshot,
  root: string,
  prefix: string,
  isOpen: (uri: string) => boolean,
): Iterable<FileDiagnostics> {
  for (const path of snapshot.problemPaths()) {
    if (!path.startsWith(prefix)) continue;
    const uri = uriOf(root, path);
    yield diagnosticsOf(snapshot, root, path, uri, isOpen(uri));
  }
}

const known = new WeakMap<Snapshot, boolean>();

/** A configuration, or one statement anywhere. */
export function hasOptedIn(snapshot: Snapshot): boolean {
  let found = known.get(snapshot);
  if (found === undefined) {
    found =
      snapshot.configuration.text !== undefined ||
      snapshot.lines.modules.some(({ judgements }) => judgements.length > 0);
    known.set(snapshot, found);
  }
  return found;
}
