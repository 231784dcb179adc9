// @customer-impact Engineer: states the missing line of a module in the comment marks of its language

import { insertionOf } from "../insertion.ts";
import { languageOf, syntaxFinder } from "../language.ts";
import type { FileChange } from "../edits.ts";
import { surround, type Template } from "../snippet.ts";
import type { OpenDocument, Snapshot } from "../snapshot.ts";
import { type Body, exemptBody, lineBodies, todoBody } from "./bodies.ts";
import type { Fix, Fixable, Proposal } from "./fix.ts";
import { inFile, replaceStatement } from "./statementEdits.ts";

/** A module without a statement: writes one. */
export const writeStatement: Fix = function* (fixable) {
  const bodies = [...lineBodies(fixable), exemptBody(fixable.document.path), todoBody];
  for (const body of bodies) {
    const proposal = insert(fixable, body);
    if (proposal) yield proposal;
  }
};

/** A statement that says nothing yet, or not enough: replaces it. */
export const replaceByLine: Fix = function* (fixable) {
  const { judgement } = fixable;
  if (!judgement) return;
  const bodies = [...lineBodies(fixable), ...(judgement.kind === "todo" ? [] : [todoBody])];
  for (const { title, body } of bodies) {
    yield { title, changes: inFile(judgement, replaceStatement(judgement, body)) };
  }
};

function insert({ snapshot, document }: Fixable, { title, body }: Body): Proposal | undefined {
  const changes = insertStatement(snapshot, document, body);
  return changes && { title, changes };
}

/** Writes a statement into a document that has none; undefined where no comment of its language could hold it. */
export function insertStatement(
  snapshot: Snapshot,
  document: OpenDocument,
  body: Template,
): readonly FileChange[] | undefined {
  const language = languageOf(document, snapshot);
  if (!language) return undefined;
  const statement = `@customer-impact ${body.text}`;
  const insertion = insertionOf(document.text, language, statement, syntaxFinder(snapshot));
  if (!insertion) return undefined;
  const { position, newText } = insertion;
  const at = newText.indexOf(statement);
  const written = surround(
    newText.slice(0, at),
    { text: statement, snippet: `@customer-impact ${body.snippet}` },
    newText.slice(at + statement.length),
  );
  const edit = { range: { start: position, end: position }, newText, snippet: written.snippet };
  return [{ kind: "edit", path: document.path, edits: [edit] }];
}
