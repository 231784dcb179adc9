// @customer-impact via ./completion, ./insertion: tells how comments are written in the file that is open

import { headLength } from "../facts/extract.ts";
import type { Language } from "../languages/language.ts";
import type { Syntax } from "../languages/syntax.ts";
import type { OpenDocument, Snapshot } from "./snapshot.ts";

/** The language of an open document: the one that the editor names, else the one that its name or its start tells. */
export const languageOf = ({ path, text, language }: OpenDocument, { languages }: Snapshot): Language | undefined =>
  (language === undefined ? undefined : languages.byName(language)) ??
  languages.detect(path, byteText(text.slice(0, headLength)));

/** Finds the syntax of an embedded language by name. */
export const syntaxFinder =
  ({ languages }: Snapshot) =>
  (name: string): Syntax | undefined =>
    languages.byName(name)?.syntax;

/** A text as the lexer reads it: its bytes as UTF-8, one character a byte. */
export const byteText = (text: string): string => Buffer.from(text, "utf8").toString("latin1");
