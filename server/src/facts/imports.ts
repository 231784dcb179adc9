// @customer-impact #whom-it-serves: reads in each file whom it counts on

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
 */
export function extractImports(bytes: Buffer, language: Language, languages: Languages): ImportFacts {
  const syntax = importSyntaxOf(language.name);
  if (!syntax) return noImports;
  const utf8 = utf8Bytes(bytes);
  const signs = utf8 && findSigns(utf8, syntax);
  if (!utf8 || !signs) return noImports;

  const upTo = Math.min(utf8.length, signs.end + syntax.reach);
  const text = utf8.toString("latin1");
  const layout: Layout = { texts: [], embedded: [] };
  const syntaxOf = (name: string): Language["syntax"] | undefined => languages.byName(name)?.syntax;
  const comments = lex(text, language.syntax, { upTo, syntaxOf, layout });
  const masked = Buffer.from(utf8.subarray(0, upTo));
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

/** Imports that others go by: a change of them is one of what the file declares. */
const spokenFor = (imports: readonly FoundImport[]): readonly string[] =>
  imports.flatMap(({ form, specifier }) => (form === "module" || form === "global" ? [`${form} ${specifier}`] : []));

/** Puts imports into the order in which they stand, each with its line, and each that says the same again left out. */
function inLines(text: string, found: readonly FoundImport[]): readonly RawImport[] {
  let line = 0;
  let at = 0;
  const known = new Set<string>();
  const imports: RawImport[] = [];
  for (const { at: start, ...one } of found.toSorted((a, b) => a.at - b.at)) {
    // Half-written code may name nothing.
    if (one.specifier === "" && one.form !== "implicit") continue;
    const key = `${one.form}\0${one.specifier}\0${one.names?.join() ?? ""}`;
    if (known.has(key)) continue;
    known.add(key);
    for (let next = text.indexOf("\n", at); next >= 0 && next < start; next = text.indexOf("\n", at)) {
      line++;
      at = next + 1;
    }
    imports.push({ specifier: one.specifier, form: one.form, line, ...(one.names && { names: one.names }) });
  }
  return imports;
}
