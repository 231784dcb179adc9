// @customer-impact via ../imports: takes apart imports of several things at once

import { textByte } from "../../comments/mask.ts";
import type { ImportReader, ImportSyntax } from "../../languages/importSyntax.ts";
import { decode } from "../../text/decode.ts";
import type { FoundImport } from "./model.ts";
import { expandGroups } from "./groups.ts";
import { type Match, matchesOf } from "./matches.ts";

/** What stands for one import; that of the match where it says no place of its own. */
type Read = Omit<FoundImport, "at" | "form"> & { readonly at?: number };
type Reader = (match: Match, specifier: string, at: number, text: string) => readonly Read[];

const readers: Readonly<Record<ImportReader, Reader>> = {
  // A text between quotes is no name.
  list: ({ groups }) =>
    namesIn(groups["specifier"] ?? "").flatMap((specifier) => (specifier.includes("\0") ? [] : { specifier })),
  names: ({ groups }, specifier) => [
    { specifier: specifier.replace(/[\s\\]+/g, ""), names: namesIn(groups["names"] ?? groups["rest"] ?? "") },
  ],
  path: ({ groups: { alias } }, specifier) => [
    { specifier: specifier.replace(/[\s`]+/g, ""), ...(alias !== undefined && { alias: nameIn(alias) }) },
  ],
  groups: (_, specifiers) => expandGroups(specifiers),
  texts: ({ groups }, _, at, text) =>
    [...(groups["specifier"] ?? "").matchAll(/\0+/g)].map((one) => {
      const start = at + one.index;
      return { at: start, specifier: decode(text, start, start + one[0].length) };
    }),
  words: (match, specifier, at, text) =>
    readers
      .texts(match, specifier, at, text)
      .flatMap((one) => one.specifier.split(/\s+/).flatMap((word) => (word === "" ? [] : { ...one, specifier: word }))),
};

/**
 * The imports that a match stands for.
 *
 * @param text what the code was masked of; one character a byte
 * @param isTyped whether only types are taken at an offset
 */
export function readMatch(
  text: string,
  match: Match,
  isTyped: (at: number) => boolean = (): boolean => false,
): readonly FoundImport[] {
  const { place } = match;
  if (!place) return nothing;
  const specifier = textAt(text, match.groups["specifier"] ?? "", place);
  if (specifier === "") return nothing;
  const [at] = place;
  const { form: plain, read } = match.pattern;
  const form = isTypeOnly(match) || isTyped(at) ? "type" : plain;
  if (!read) return [{ at, form, specifier }];
  return (
    readers[read](match, specifier, at, text)
      // Quotes alone name nothing.
      .filter((one) => one.specifier !== "")
      .map((one) => Object.assign({ at, form }, one))
  );
}

const nothing: readonly FoundImport[] = [];

/** What is written there, without comments; the text of a string is told by its NULs. */
const textAt = (text: string, masked: string, [start, end]: readonly [number, number]): string =>
  masked.includes(textByte) ? decode(text, start, end) : decode(masked, 0, masked.length).trim();

/** Types are taken and nothing else: all that is named is, or each name by itself. */
function isTypeOnly({ groups, pattern }: Match): boolean {
  if (groups["type"] !== undefined || groups["typed"] !== undefined) return true;
  if (!groups["names"]?.includes("type")) return false;
  const names = groups["names"]
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  return pattern.read === undefined && names.length > 0 && names.every((one) => /^type\s+(?!as\s+\S+$)\S/.test(one));
}

const namesIn = (list: string): readonly string[] =>
  list
    .split(",")
    .map((one) =>
      decodeName(
        one
          .replace(/\\\r?\n/g, " ")
          .trim()
          .split(/\s+as\s+/)[0] ?? "",
      ),
    )
    .filter((one) => one !== "");

/** A name as it is declared: without white space around what joins its parts, and without back quotes. */
export const nameIn = (name: string): string => decodeName(name.replaceAll("`", ""));

/** White space may stand around the dots of a name. */
const decodeName = (name: string): string => decode(name, 0, name.length).replace(/\s+/g, "");

/** The names that code declares for others to import it by. */
export function declaredNames(code: string, { declarations }: ImportSyntax): readonly string[] {
  if (!declarations) return [];
  const names = matchesOf(code, 0, code.length, declarations).map(({ groups }) =>
    decodeName(groups["specifier"] ?? ""),
  );
  return [...new Set(names.filter((one) => one !== ""))];
}
