// @customer-impact via ../imports: does not read the code behind the last import

import type { ImportSyntax } from "../../languages/importSyntax.ts";
import { importSyntaxOf } from "../../languages/importRows.ts";

/** What an import can end with: a word, and the pattern that tells it from the same word elsewhere. */
interface Needle {
  readonly word: Buffer;
  readonly pattern: RegExp | undefined;
}

const compiled = new WeakMap<ImportSyntax, readonly Needle[]>();

/** As much of a text as a sign may take. */
const longestSign = 400;

/**
 * The offset behind the last sign of an import, or of a declaration of what is imported.
 *
 * @param bytes UTF-8
 * @returns undefined where there is none, and so no import either
 */
export function endOfImports(bytes: Buffer, syntax: ImportSyntax): number | undefined {
  let end = -1;
  for (const { word, pattern } of needlesOf(syntax))
    for (let at = bytes.lastIndexOf(word); at >= 0; at = at > 0 ? bytes.lastIndexOf(word, at - 1) : -1) {
      if (at + word.length <= end) break;
      const length = pattern ? lengthOf(bytes, at, pattern) : word.length;
      if (length === undefined) continue;
      end = Math.max(end, at + length);
      break;
    }
  return end < 0 ? undefined : end;
}

function lengthOf(bytes: Buffer, at: number, pattern: RegExp): number | undefined {
  pattern.lastIndex = 0;
  return pattern.exec(bytes.toString("latin1", at, at + longestSign))?.[0].length;
}

function needlesOf(syntax: ImportSyntax): readonly Needle[] {
  let needles = compiled.get(syntax);
  if (!needles) compiled.set(syntax, (needles = makeNeedles(syntax)));
  return needles;
}

function makeNeedles(syntax: ImportSyntax): readonly Needle[] {
  const words = [...(syntax.signs ? [] : syntax.patterns), ...(syntax.declarations ?? [])].map(({ word }) => word);
  if (!syntax.signs) for (const { word } of syntax.comments ?? []) words.push(word);
  const inner = syntax.embeds === undefined ? undefined : importSyntaxOf(syntax.embeds);
  return [
    ...(syntax.signs ?? []).map(({ word, pattern }) => ({
      word: Buffer.from(word),
      pattern: new RegExp(pattern, "my"),
    })),
    ...[...new Set(words)].map((word) => ({ word: Buffer.from(word), pattern: undefined })),
    ...(inner ? needlesOf(inner) : []),
  ];
}
