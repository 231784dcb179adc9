// @customer-impact #quick-answer: decodes and reads only files that hold the tag

import { lex } from "../comments/lexer.ts";
import type { Language, Languages } from "../languages/language.ts";
import { anyTag, findStatements } from "../statements/find.ts";
import { utf8Bytes } from "../text/decode.ts";
import type { FileFacts } from "./facts.ts";

/** Part of every cache key: raise it when the same bytes give other facts. */
export const extractorVersion = 1;

/** As much of a file as telling its language may need. */
export const headLength = 8192;

const at = 0x40;
const starts = ["@c", "@C"].map((text) => Buffer.from(text));
const needles = ["@customer", "@Customer", "@CUSTOMER"].map((text) => Buffer.from(text));
const generatedNeedles = ["@generated", "DO NOT EDIT"].map((text) => Buffer.from(text));
const generatedNotice = /Code generated .*DO NOT EDIT|@generated(?![\w-])/;
const noticeLines = 20;

/**
 * What a file says by itself.
 *
 * @param path relative to the workspace; only its name matters, and only for the language
 * @param bytes the whole file
 * @param known the language, where the caller knows it better than the name does (an editor)
 */
export function extract(path: string, bytes: Buffer, languages: Languages, known?: Language): FileFacts {
  const utf8 = utf8Bytes(bytes);
  const language = known ?? languageOf(path, utf8 ?? bytes, languages);
  if (!utf8) return { ...(language && { language: language.name }), binary: true, firstLine: 0 };
  const facts: Mutable<FileFacts> = { firstLine: firstLineOf(utf8) };
  if (!language) return facts;
  facts.language = language.name;
  const syntaxOf = (name: string): Language["syntax"] | undefined => languages.byName(name)?.syntax;

  const notice = noticeEnd(utf8);
  if (notice > 0) {
    const head = utf8.toString("latin1", 0, notice);
    const comments = lex(head, language.syntax, { syntaxOf });
    if (comments.some((comment) => generatedNotice.test(head.slice(comment.start, comment.end))))
      facts.generated = true;
  }

  // Most files have no such sign at all, and looking for one byte takes a tenth of the time.
  if (!utf8.includes(at) || !starts.some((start) => utf8.includes(start))) return facts;
  const first = needles.map((needle) => utf8.indexOf(needle)).filter((at) => at >= 0);
  if (first.length === 0) return facts;
  const text = utf8.toString("latin1");
  const last = lastTag(text, Math.min(...first));
  if (last === undefined) return facts;
  const { statements, malformedTags } = findStatements(text, lex(text, language.syntax, { upTo: last, syntaxOf }));
  if (statements.length) facts.statements = statements;
  if (malformedTags.length) facts.malformedTags = malformedTags;
  return facts;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Looks at the bytes only where the name alone does not tell. */
function languageOf(path: string, bytes: Buffer, languages: Languages): Language | undefined {
  const named = languages.forPath(path);
  return named.length === 1
    ? named[0]
    : languages.detect(path, bytes.toString("latin1", 0, Math.min(bytes.length, headLength)));
}

/** Where the last tag, right or nearly so, stands. */
function lastTag(text: string, from: number): number | undefined {
  let last: number | undefined;
  anyTag.lastIndex = from;
  for (let match = anyTag.exec(text); match; match = anyTag.exec(text)) last = match.index;
  return last;
}

function firstLineOf(bytes: Buffer): number {
  const newline = bytes.indexOf(10);
  const line = newline < 0 ? bytes : bytes.subarray(0, newline);
  const carriage = line.indexOf(13);
  const end = carriage < 0 ? line.length : carriage;
  return bytes.toString("utf8", 0, end).length;
}

/** The end of the first 20 lines, where something there reads like a notice that the file is generated; else 0. */
function noticeEnd(bytes: Buffer): number {
  let end = 0;
  for (let line = 0; line < noticeLines && end < bytes.length; line++) {
    const at = bytes.indexOf(10, end);
    end = at < 0 ? bytes.length : at + 1;
  }
  const head = bytes.subarray(0, end);
  return generatedNeedles.some((needle) => head.includes(needle)) ? end : 0;
}
