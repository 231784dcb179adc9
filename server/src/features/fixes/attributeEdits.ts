// @customer-impact via ./evidence, ./exemption: leaves the brackets whole when one attribute goes

import type { Judgement } from "../../lines/model.ts";
import type { Attribute } from "../../statements/syntax.ts";
import type { TextEdit } from "../edits.ts";
import { replaceText } from "./statementEdits.ts";

/** Takes an attribute out of the brackets; with the last one the brackets go. */
export function removeAttribute(judgement: Judgement, attribute: Attribute): TextEdit {
  const { attributes } = judgement.statement.syntax;
  const { text } = judgement.statement.raw;
  const index = attributes.indexOf(attribute);
  const next = attributes[index + 1];
  const previous = attributes[index - 1];
  if (next) return replaceText(judgement, attribute.key.start, next.key.start, "");
  if (previous) return replaceText(judgement, previous.value.end, attribute.value.end, "");
  const open = text.lastIndexOf("[", attribute.key.start);
  const before = text.slice(0, open).trimEnd().length;
  return replaceText(judgement, before, text.length, "");
}
