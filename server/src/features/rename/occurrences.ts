// @customer-impact via ../../features/rename: finds names in front of an outcome and in the middle of a sentence

import { singulars } from "../../lines/colleagues.ts";
import type { Judgement } from "../../lines/model.ts";
import type { Part } from "../../statements/syntax.ts";
import { nameForms } from "../../workspace/names.ts";

/** The names in front of a statement's outcome; none where it is a plain sentence. */
export function namesIn({ statement: { syntax }, text }: Judgement): readonly Part[] {
  const isList = syntax.kind === "sentence" && syntax.prefix && text.start >= syntax.prefix.rest.start;
  return isList ? (syntax.prefix?.names ?? []) : [];
}

/** Where a plain sentence mentions one of some names, in any case and number; of two that overlap the longer. */
export function mentionsIn({ kind, text, statement: { syntax } }: Judgement, names: readonly string[]): Part[] {
  const isPlain = kind === "direct" && syntax.kind === "sentence" && text.start === syntax.text.start;
  if (!isPlain || names.length === 0) return [];
  const forms = names
    .flatMap((name) => [...nameForms(name), ...singulars(name.trim().replace(/\s+/g, " "))])
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll(" ", "\\s+"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${forms.join("|")})(?![\\p{L}\\p{N}_])`, "giu");
  return [...text.text.matchAll(pattern)].map((match) => ({
    text: match[0],
    start: text.start + match.index,
    end: text.start + match.index + match[0].length,
  }));
}
