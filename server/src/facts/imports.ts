// @customer-impact #whom-it-serves: reads in each file whom it counts on

import type { Comment } from "../comments/comment.ts";
import { lex } from "../comments/lexer.ts";
import type { Layout } from "../comments/layout.ts";
import { maskBytes } from "../comments/mask.ts";
import { importSyntaxOf } from "../languages/importRows.ts";
import type { Language, Languages } from "../languages/language.ts";
import { utf8Bytes } from "../text/decode.ts";
import { importsInComments } from "./imports/comments.ts";

import { findMatches } from "./imports/matches.ts";
import { type FoundImport, type ImportFacts, noImports, type RawImport } from "./imports/model.ts";
import { namesOf } from "./imports/namespaces.ts";
import { maskParts } from "./imports/parts.ts";
import { declaredNames, readMatch } from "./imports/readers.ts";
import { settle } from "./imports/settle.ts";
import { findSigns } from "./imports/signs.ts";
import { typeBlocks } from "./imports/typeBlocks.ts";

/** Part of every cache key: raise it when the same bytes give other imports. */
export const importsVersion = 2;

/**
 * What a file imports. Never throws, whatever the bytes, and takes time in proportion to their number.
 *
 * @param bytes the whole file
 * @returns names may be parts of the text, which they then keep in memory: who keeps them packs them
 */
export function extractImports(bytes: Buffer, language: Language, languages: Languages): ImportFacts {
  const syntax = importSyntaxOf(language.name);
  if (!syntax) return noImports;
  const utf8 = utf8Bytes(bytes);
  const signs = utf8 && findSigns(utf8, syntax);
  if (!utf8 || !signs) return noImports;

  const upTo = Math.min(utf8.length, signs.end + syntax.reach);
  const { text, comments, layout } = read(utf8, upTo, language, languages);
  const masked = copyOf(utf8.subarray(0, upTo));
  maskBytes(masked, comments, layout);
  if (syntax.parts) maskParts(masked, layout, syntax.parts);
  const code = masked.toString("latin1");

  const isTyped = typeBlocks(code, syntax.typeBlock);
  const found = findMatches(code, 0, code.length, syntax, signs.words).flatMap((match) =>
    readMatch(text, match, isTyped),
  );
  for (const embedded of layout.embedded) {
    const inner = importSyntaxOf(embedded.language);
    if (syntax.embeds === undefined || !inner) continue;
    for (const match of findMatches(code, embedded.start, Math.min(embedded.end, code.length), inner, signs.words))
      found.push(...readMatch(text, match));
  }
  found.push(...importsInComments(text, comments, syntax));
  const named = namesOf(code, syntax, found, text);
  const { mentions } = named;
  const imports = settle(code, syntax, [...found, ...named.imports], text);
  const declares = [...declaredNames(code, syntax), ...named.declares, ...spokenFor(imports)];
  if (imports.length === 0 && declares.length === 0) return noImports;
  return {
    imports: inLines(text, imports),
    ...(declares.length > 0 && { declares }),
    ...(mentions.length > 0 && { mentions }),
  };
}

interface Read {
  /** One character a byte, at least up to where it is of interest. */
  readonly text: string;
  readonly comments: readonly Comment[];
  readonly layout: Layout;
}

/** So much behind the last place of interest tells what stands there, as a rule. */
const margin = 4096;

/** Tells code from what is none, up to an offset. Where that hangs on what stands far behind, all is read. */
function read(bytes: Buffer, upTo: number, { syntax }: Language, languages: Languages): Read {
  const syntaxOf = (name: string): Language["syntax"] | undefined => languages.byName(name)?.syntax;
  // What documents something is told by what stands behind it.
  const isCut = !syntax.rules.some((rule) => "docstrings" in rule);
  for (const length of isCut ? [upTo + margin, bytes.length] : [bytes.length]) {
    const text = bytes.toString("latin1", 0, Math.min(length, bytes.length));
    const layout: Layout = { texts: [], embedded: [] };
    const comments = lex(text, syntax, { upTo, syntaxOf, layout });
    if (!layout.hangsOnRest || text.length === bytes.length) return { text, comments, layout };
  }
  throw new Error("All of a text is as long as the text.");
}

/** Imports that others go by: a change of them is one of what the file declares. */
const spokenFor = (imports: readonly FoundImport[]): readonly string[] =>
  imports.flatMap(({ form, specifier }) => (form === "module" || form === "global" ? [`${form} ${specifier}`] : []));

/** What is masked, one file after the other, where that is not very large. */
const room = Buffer.allocUnsafeSlow(1024 * 1024);

function copyOf(bytes: Buffer): Buffer {
  if (bytes.length > room.length) return Buffer.from(bytes);
  room.set(bytes);
  return room.subarray(0, bytes.length);
}

/** Puts imports into the order in which they stand, each with its line, and each that says the same again left out. */
function inLines(text: string, found: readonly FoundImport[]): readonly RawImport[] {
  let line = 0;
  let end = text.indexOf("\n");
  const known = new Set<string>();
  const imports: RawImport[] = [];
  for (const { at, specifier, form, names } of inOrder(found)) {
    // Half-written code may name nothing.
    if (specifier === "" && form !== "implicit") continue;
    const key = names ? `${form}\0${specifier}\0${names.join()}` : `${form}\0${specifier}\0`;
    if (known.has(key)) continue;
    known.add(key);
    for (; end >= 0 && end < at; end = text.indexOf("\n", end + 1)) line++;
    imports.push(names ? { specifier, form, line, names } : { specifier, form, line });
  }
  return imports;
}

/** By where they stand. */
function inOrder(found: readonly FoundImport[]): readonly FoundImport[] {
  for (let i = 1; i < found.length; i++)
    if (found[i]!.at < found[i - 1]!.at) return found.toSorted((a, b) => a.at - b.at);
  return found;
}
