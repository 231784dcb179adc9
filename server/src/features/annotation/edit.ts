// @customer-impact Engineering lead: runs a plan again and again, and nothing that stands there is lost or written twice

import type { Language } from "../../languages/language.ts";
import type { Syntax } from "../../languages/syntax.ts";
import type { RawStatement } from "../../statements/raw.ts";
import { insertionOf } from "../insertion.ts";
import { readSource } from "../insertion/sourceText.ts";
import { TextLines } from "../textLines.ts";

/** What becomes of a statement where a file states something else already: it is left out, written below, or instead. */
export type Rivalry = "leave" | "add" | "replace";

/** What came of a statement. */
export type Granting =
  | { readonly kind: "written" }
  /** It stands there already. */
  | { readonly kind: "stated" }
  /** The file states this, which the plan does not. */
  | { readonly kind: "rival"; readonly text: string }
  /** No comment of the language could hold it. */
  | { readonly kind: "unwritable" }
  /** The encoding of the file has not all of its characters. */
  | { readonly kind: "unencodable" };

interface AnnotationOptions {
  readonly rivalry: Rivalry;
  /** Whether a statement says nothing yet (`todo`, `TBD`), so that another may take its place. */
  readonly isOpen: (text: string) => boolean;
  /** Whether the plan wants a statement in the module, be it in this file or another. */
  readonly isWanted: (text: string) => boolean;
  /** Finds the syntax of a language by name. */
  readonly syntaxOf: (language: string) => Syntax | undefined;
}

/**
 * Writes a statement into the text of a file.
 *
 * @param wanted without its tag
 */
export function annotate(
  text: string,
  language: Language,
  wanted: string,
  { rivalry, isOpen, isWanted, syntaxOf }: AnnotationOptions,
): { readonly granting: Granting; readonly text: string } {
  const { statements } = readSource(text, language, syntaxOf);
  if (statements.some((one) => one.text === wanted)) return { granting: { kind: "stated" }, text };
  const rivals = statements.filter((one) => !isWanted(one.text));
  const replaced = rivals.find((one) => isOpen(one.text)) ?? (rivalry === "replace" ? rivals[0] : undefined);
  if (replaced) {
    const next = withReplaced(text, replaced, wanted);
    const after = readSource(next, language, syntaxOf).statements;
    const isRead =
      after.length === statements.length &&
      after.every((one, index) => one.text === (statements[index] === replaced ? wanted : statements[index]?.text));
    return isRead ? { granting: { kind: "written" }, text: next } : { granting: { kind: "unwritable" }, text };
  }
  if (rivals[0] && rivalry === "leave") return { granting: { kind: "rival", text: rivals[0].text }, text };
  const insertion = insertionOf(text, language, `@customer-impact ${wanted}`, syntaxOf);
  if (!insertion) return { granting: { kind: "unwritable" }, text };
  const at = new TextLines(text).offsetAt(insertion.position);
  return { granting: { kind: "written" }, text: `${text.slice(0, at)}${insertion.newText}${text.slice(at)}` };
}

/** Another text for a statement, from its tag to the end of its last word. */
function withReplaced(text: string, { range }: RawStatement, wanted: string): string {
  // Positions are those of a text without a byte order mark.
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const lines = new TextLines(text.slice(mark.length));
  const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  return `${mark}${lines.text.slice(0, start)}@customer-impact ${wanted}${lines.text.slice(end)}`;
}
