// @customer-impact Engineer: accepts the name that was meant with one key

import { nearestRef } from "../../lines/nearestRef.ts";
import { directoryOf } from "../../lines/refs.ts";
import { nearest, type Registry, registryOf } from "../../lines/registry.ts";
import { attributeKeys } from "../../statements/syntax.ts";
import type { TextEdit } from "../edits.ts";
import { linesOf } from "../textLines.ts";
import type { Fix, Fixable } from "./fix.ts";

/** The rules that tell of slips of the pen. */
export const slipRules: readonly string[] = [
  "malformed-tag",
  "unknown-customer",
  "unknown-outcome",
  "unresolved-via",
  "unknown-attribute",
];

/** A slip of the pen: what was meant, as an edit that can be made without looking. Undefined where nothing is near. */
export function slip(fixable: Fixable): { readonly edit: TextEdit; readonly meant: string } | undefined {
  if (fixable.problem.rule === "malformed-tag") return rightTag(fixable);
  const { document, problem, judgement } = fixable;
  // A problem of a configured statement stands on its key, not on the word that is wrong.
  if (!judgement) return undefined;
  const lines = linesOf(document);
  const written = document.text.slice(lines.offsetAt(problem.range.start), lines.offsetAt(problem.range.end));
  const meant = meantBy(fixable, written);
  return meant === undefined || meant === written
    ? undefined
    : { edit: { range: problem.range, newText: meant }, meant };
}

function meantBy({ snapshot, document, problem }: Fixable, written: string): string | undefined {
  const registry = registryOf(snapshot.lines.configuration);
  switch (problem.rule) {
    case "unknown-customer":
      return meantCustomer(registry, written);
    case "unknown-outcome":
      return registry.nearestOutcome(written);
    case "unresolved-via":
      return nearestRef(snapshot.lines, written, directoryOf(document.path));
    case "unknown-attribute":
      return (attributeKeys as readonly string[]).includes(written) ? undefined : nearest(written, attributeKeys);
    default:
      return undefined;
  }
}

/** A plural stays one. */
function meantCustomer(registry: Registry, written: string): string | undefined {
  const meant = registry.nearestCustomer(written);
  if (meant === undefined) return undefined;
  const plural = `${meant}s`;
  return /s$/i.test(written) && !/s$/i.test(meant) && registry.customer(plural) === registry.customer(meant)
    ? plural
    : meant;
}

/** The tag, and what must stand behind it: brackets or marks that were taken for its syntax go. */
function rightTag({ document, problem }: Fixable): { edit: TextEdit; meant: string } | undefined {
  const lines = linesOf(document);
  const { start, end } = problem.range;
  const line = lines.line(start.line);
  const rest = line.slice(end.character);
  const meant = "@customer-impact";
  const bracket = /^\((.*?)\)(?=[\s*/#\->}]*$)/.exec(rest);
  const odd = /^[=>|:–—]+\s*|^\(/.exec(rest)?.[0] ?? "";
  const [taken, put] = bracket ? [bracket[0].length, ` ${(bracket[1] ?? "").trim()}`] : [odd.length, odd ? " " : ""];
  const range = { start, end: { line: end.line, character: end.character + taken } };
  return { edit: { range, newText: `${meant}${put}`.trimEnd() + (put === " " ? " " : "") }, meant };
}

/** Accepts what a slip of the pen meant. */
export const didYouMean: Fix = function* (fixable) {
  const found = slip(fixable);
  if (!found) return;
  const title = fixable.problem.rule === "malformed-tag" ? `Write "${found.meant}"` : `Change to "${found.meant}"`;
  yield { title, changes: [{ kind: "edit", path: fixable.document.path, edits: [found.edit] }], isPreferred: true };
};
