// @customer-impact #quick-answer: decodes and reads only files that hold the tag

import { lex } from "../comments/lexer.ts";
import type { Language, Languages } from "../languages/language.ts";
import { anyTag, findStatements } from "../statements/find.ts";
import { detached, utf8Bytes } from "../text/decode.ts";
import type { FileFacts } from "./facts.ts";

/** Part of every cache key: raise it when the same bytes give other facts. */
export const extractorVersion = 2;

/** As much of a file as telling its language may need. */
export const headLength = 8192;

const at = 0x40;
/** Short, since Node looks for long ones in another way that takes four times as long on small files. */
const starts = ["@cu", "@Cu", "@CU"].map((text) => Buffer.from(text));
const generatedNeedles = ["@gene", "DO NOT"].map((text) => Buffer.from(text));
const wholeTag = new RegExp(`^(?:${anyTag.source})`, "i");
/** In bytes. */
const longestTag = 16;
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

  const notice = noticeEnd(utf8);
  if (notice > 0) {
    const head = utf8.toString("latin1", 0, notice);
    const comments = lex(head, language.syntax, { syntaxOf: syntaxes(languages) });
    if (comments.some((comment) => generatedNotice.test(head.slice(comment.start, comment.end))))
      facts.generated = true;
  }

  // Most files have no such sign at all, and looking for one byte takes a tenth of the time.
  if (!utf8.includes(at) || !hasAny(utf8, starts)) return facts;
  const tags = tagsOf(utf8);
  if (!tags) return facts;
  const text = utf8.toString("latin1");
  const comments = lex(text, language.syntax, { upTo: tags.last, syntaxOf: syntaxes(languages) });
  const { statements, malformedTags } = findStatements(text, comments, tags.first);
  if (statements.length) facts.statements = statements.map((one) => ({ ...one, text: detached(one.text) }));
  if (malformedTags.length) facts.malformedTags = malformedTags.map((one) => ({ ...one, tag: detached(one.tag) }));
  return facts;
}

function hasAny(bytes: Buffer, texts: readonly Buffer[]): boolean {
  for (const text of texts) if (bytes.includes(text)) return true;
  return false;
}

const syntaxes =
  (languages: Languages) =>
  (name: string): Language["syntax"] | undefined =>
    languages.byName(name)?.syntax;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Looks at the bytes only where the name alone does not tell. */
function languageOf(path: string, bytes: Buffer, languages: Languages): Language | undefined {
  const named = languages.forPath(path);
  return named.length === 1
    ? named[0]
    : languages.detect(path, bytes.toString("latin1", 0, Math.min(bytes.length, headLength)));
}

/** Where the first and the last tag, right or nearly so, stand. */
function tagsOf(bytes: Buffer): { readonly first: number; readonly last: number } | undefined {
  let first = bytes.length;
  let last = -1;
  for (const start of starts)
    for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 1)) {
      if ((at > first && at < last) || !wholeTag.test(bytes.toString("latin1", at, at + longestTag))) continue;
      first = Math.min(first, at);
      last = Math.max(last, at);
    }
  return last < 0 ? undefined : { first, last };
}

const newline = 10;
const carriageReturn = 13;
/** First lines are mostly shorter, and of letters that are one byte each. */
const shortLine = 200;

function firstLineOf(bytes: Buffer): number {
  const most = Math.min(bytes.length, shortLine);
  for (let at = 0; at < most; at++) {
    const byte = bytes[at]!;
    if (byte === newline || byte === carriageReturn) return at;
    if (byte > 127) break;
  }
  const end = bytes.indexOf(newline);
  const line = end < 0 ? bytes : bytes.subarray(0, end);
  const carriage = line.indexOf(carriageReturn);
  return bytes.toString("utf8", 0, carriage < 0 ? line.length : carriage).length;
}

/** The end of the first 20 lines, where something there reads like a notice that the file is generated; else 0. */
function noticeEnd(bytes: Buffer): number {
  // Most files are small and hold no such words anywhere, and looking for those is faster than counting lines.
  if (bytes.length <= headLength && !hasAny(bytes, generatedNeedles)) return 0;
  let end = 0;
  for (let line = 0; line < noticeLines && end < bytes.length; line++) {
    const at = bytes.indexOf(newline, end);
    end = at < 0 ? bytes.length : at + 1;
  }
  return hasAny(bytes.subarray(0, end), generatedNeedles) ? end : 0;
}
