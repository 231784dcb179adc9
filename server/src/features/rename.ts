// @customer-impact Engineering lead: gives a customer a better name, and no statement is left with the old one

import type { Judgement, Lines } from "../lines/model.ts";
import type { Part } from "../statements/syntax.ts";
import type { Position, Range } from "../text/range.ts";
import { registryEntries } from "../workspace/registryEntries.ts";
import { changesOf, type FileChange, type TextEdit } from "./edits.ts";
import { replaceText } from "./fixes/statementEdits.ts";
import { nameFault, outcomeFault } from "./rename/check.ts";
import { ConfigurationEditor, type Replacement } from "./rename/configuration.ts";
import { inFormOf, isFormOf } from "./rename/forms.ts";
import { mentionsIn, namesIn } from "./rename/occurrences.ts";
import { customerNamed, type Target, targetAt } from "./rename/target.ts";
import type { OpenDocument, Snapshot } from "./snapshot.ts";

/** Why there is nothing to rename, or a name cannot be taken, as one sentence for the reader. */
export interface Refusal {
  readonly refused: string;
}

/** What a rename at a place would change: where it stands, and the name to start from. Undefined where nothing has a name. */
export function prepareRename(
  snapshot: Snapshot,
  document: OpenDocument,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | Refusal | undefined {
  const found = targetAt(snapshot, document, position);
  return !found || "refused" in found ? found : { range: found.range, placeholder: found.target.name };
}

/**
 * Renames a customer or an outcome in all statements and in the configuration. Names keep their case and number where
 * they stand. The id of a customer changes along with a name that it is made from.
 */
export function rename(
  snapshot: Snapshot,
  document: OpenDocument,
  position: Position,
  newName: string,
): { readonly changes: readonly FileChange[] } | Refusal | undefined {
  const found = targetAt(snapshot, document, position);
  if (!found || "refused" in found) return found;
  const { target } = found;
  const name = newName
    .trim()
    .replace(/\s+/g, " ")
    .replace(target.kind === "outcome" ? /^#/ : /^$/, "");
  return target.kind === "outcome"
    ? renameOutcome(snapshot, target.name, name)
    : renameCustomer(snapshot, target, name);
}

type Result = { readonly changes: readonly FileChange[] } | Refusal;

function renameOutcome(snapshot: Snapshot, id: string, newId: string): Result {
  const refused = outcomeFault(snapshot.lines, id, newId);
  if (refused !== undefined) return { refused };
  const editor = new ConfigurationEditor(snapshot);
  return changed(snapshot, editor, editor.key(["outcomes", id], newId), ({ statement: { syntax } }) =>
    syntax.kind === "outcome"
      ? syntax.ids.filter(({ text }) => text === id).map((part) => ({ part, text: newId }))
      : [],
  );
}

function renameCustomer(snapshot: Snapshot, target: Extract<Target, { kind: "customer" }>, newName: string): Result {
  const { customer, of, name } = target;
  const { lines } = snapshot;
  const refused = nameFault(lines, customer, newName);
  if (refused !== undefined) return { refused };
  const newId =
    of === "alias" ? customer.id : of === "id" ? newName : idFor(lines, customer.id, customer.name, newName);
  const editor = new ConfigurationEditor(snapshot);
  const edits: TextEdit[] = [];
  if (newId !== customer.id) {
    edits.push(...editor.key(["customers", customer.id], newId));
    for (const outcome of lines.configuration.outcomes)
      if (outcome.customer === customer.id) edits.push(...editor.value(["outcomes", outcome.id, "customer"], newId));
  }
  if (of === "name") edits.push(...editor.value(["customers", customer.id, "name"], newName));
  const alias = customer.aliases.indexOf(name);
  if (of === "alias" && alias >= 0) edits.push(...editor.value(["customers", customer.id, "aliases", alias], newName));

  // Where a name is an id too, and where the file gives no name, statements that use either change.
  const isUnnamed = customer.name === customer.id;
  const renamed: (readonly [name: string, newName: string])[] = [
    ...(of === "name" || (of === "id" && isUnnamed) ? [[customer.name, newName] as const] : []),
    ...(newId === customer.id ? [] : [[customer.id, newId] as const]),
    ...(of === "alias" ? [[name, newName] as const] : []),
  ];
  const kept = [customer.name, customer.id, ...customer.aliases].filter((one) => !renamed.some(([old]) => old === one));
  const replacement = (part: Part): Replacement[] => {
    const owner = customerNamed(lines, part.text);
    if (owner?.id !== customer.id) return [];
    const old = renamed.find(([old]) => isFormOf(part.text, old));
    const isKept = of !== "name" && kept.some((one) => isFormOf(part.text, one));
    return old && !isKept ? [{ part, text: inFormOf(part.text, ...old) }] : [];
  };
  const hasRegistry = lines.configuration.customers.length > 0;
  return changed(snapshot, editor, edits, (judgement) => [
    ...namesIn(judgement).flatMap(replacement),
    ...(hasRegistry
      ? mentionsIn(
          judgement,
          renamed.map(([old]) => old),
        ).flatMap(replacement)
      : []),
  ]);
}

/** The id that goes with a new name: one that was made from the old name is made from the new one. */
function idFor(lines: Lines, id: string, name: string, newName: string): string {
  if (lines.configuration.customers.length === 0) return id;
  if (id === name) return newName;
  const made = (from: string): string | undefined => registryEntries([from])[0]?.[0];
  const newId = made(newName);
  if (made(name) !== id || newId === undefined) return id;
  const owner = customerNamed(lines, newId);
  return owner && owner.id !== id ? id : newId;
}

/** The edits of the configuration, and those of every statement. */
function changed(
  { lines, configuration }: Snapshot,
  editor: ConfigurationEditor,
  edits: readonly TextEdit[],
  replacementsIn: (judgement: Judgement) => readonly Replacement[],
): Result {
  const inFiles: (readonly [string, TextEdit])[] = [];
  const configured = new Map<string, readonly Replacement[]>();
  for (const { judgements } of lines.modules)
    for (const judgement of judgements) {
      const { source, file, raw } = judgement.statement;
      if (source === "config") {
        if (!configured.has(raw.text)) configured.set(raw.text, replacementsIn(judgement));
      } else
        for (const { part, text } of replacementsIn(judgement))
          inFiles.push([file, replaceText(judgement, part.start, part.end, text)]);
    }
  const all = [...edits, ...editor.statements(configured)].map((edit) => [configuration.path, edit] as const);
  return { changes: changesOf([...all, ...inFiles]) };
}
