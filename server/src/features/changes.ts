// @customer-impact Engineer: settles a gap from the list of gaps, and can undo it like anything typed

import { numberOf } from "../lines/find.ts";
import { configurationChange } from "./configurationEdits.ts";
import { asGlob } from "./pathGlob.ts";
import type { FileChange } from "./edits.ts";
import { insertStatement } from "./fixes/missing.ts";
import { inFile, replaceStatement } from "./fixes/statementEdits.ts";
import { ownModule } from "./ownModule.ts";
import { template, type Template, escapeSnippet } from "./snippet.ts";
import type { OpenDocument, Snapshot } from "./snapshot.ts";

/** What is to change. */
export type ChangeRequest =
  /** What a module is to say: the text behind the tag. `…` stands for words that are still to be written. */
  | { readonly change: "state"; readonly path: string; readonly statement: string }
  /** A module, or with a trailing `/` a folder, that is to count no more. */
  | { readonly change: "leaveOut"; readonly path: string };

/** What to do to files for it, or why it cannot be done, in a sentence. */
export type Changes =
  | { readonly kind: "changes"; readonly changes: readonly FileChange[] }
  | { readonly kind: "refused"; readonly message: string };

/** @param document the file that is to say it, which has to be open; for `leaveOut` it may be absent */
export function changesFor(
  snapshot: Snapshot,
  request: ChangeRequest,
  document: OpenDocument | undefined,
): Changes | undefined {
  switch (request.change) {
    case "state":
      return document && state(snapshot, document, request.statement);
    case "leaveOut":
      return leaveOut(snapshot, request.path);
    default:
      return undefined;
  }
}

/** Writes a statement, or replaces the only one that there is. */
function state(snapshot: Snapshot, document: OpenDocument, statement: string): Changes {
  const { path } = document;
  const body = bodyOf(statement);
  const own = (ownModule(snapshot, path)?.judgements ?? []).filter(({ statement: { source } }) => source === "file");
  const [judgement, ...others] = own;
  if (others.length > 0) return refused(`${path} says ${own.length} things already: change them by hand.`);
  if (judgement) return done(inFile(judgement, replaceStatement(judgement, body)));
  const written = insertStatement(snapshot, document, body);
  return written ? done(written) : refused(`${path} has no place for a comment.`);
}

/** Each `…` is a place to fill in. */
function bodyOf(statement: string): Template {
  let place = 0;
  const line = statement.replace(/\s+/g, " ").trim();
  return template(
    line
      .split("…")
      .map(escapeSnippet)
      .reduce((before, after) => `${before}\${${++place}:…}${after}`),
  );
}

function leaveOut(snapshot: Snapshot, path: string): Changes {
  const { configuration, lines } = snapshot;
  if (configuration.text !== undefined && !configuration.reading?.configuration)
    return refused(`${configuration.path} has faults: put them right first.`);
  const { exclude } = lines.configuration;
  const globs = globsOf(snapshot, path).filter((glob) => !exclude.includes(glob));
  const change = configurationChange(
    snapshot,
    globs.map((glob, index) => ({ path: ["exclude", exclude.length + index], value: glob })),
  );
  return change ? done([change]) : refused(`${configuration.path} cannot be changed.`);
}

/** A folder as a whole, a module by its files; one that is a directory may have others below it, which stay. */
function globsOf(snapshot: Snapshot, path: string): string[] {
  const module = snapshot.lines.modules[numberOf(snapshot.lines, path)]?.module;
  const isDirectory = path.endsWith("/");
  if (module && (!isDirectory || module.files.every((file) => !file.path.slice(path.length).includes("/"))))
    return module.files.map((file) => asGlob(file.path));
  return [path === "./" ? "**" : isDirectory ? `${asGlob(path)}**` : asGlob(path)];
}

const done = (changes: readonly FileChange[]): Changes => ({ kind: "changes", changes });
const refused = (message: string): Changes => ({ kind: "refused", message });
