// @customer-impact #safe-to-run: prints escape sequences from other people's comments as harmless text

/**
 * What a terminal obeys, hides or turns round instead of showing it: control, format and ignorable characters, line
 * separators, halves of surrogate pairs, and marks that would stand on what the report itself has printed or pile up
 * over other lines.
 */
const unsafe =
  /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]|^\p{M}|(?<=\p{M}{8})\p{M}/gu;

/** What joins or colours the characters beside it, as emoji, Indic scripts and Persian need it. */
const joined = new RegExp(
  [
    String.raw`(?<=\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic})`,
    String.raw`(?<=[\p{M}\p{Script=Arabic}\p{Script=Syriac}])[\u200c\u200d](?=\p{L})`,
    String.raw`(?<=[\p{Extended_Pictographic}\d#*])[\ufe0e\ufe0f]`,
  ].join("|"),
  "gu",
);

const plain = /^[\x20-\x7e]*$/;

/**
 * Makes any text harmless in a terminal: whatever it would obey is written out, as `\x1b` or `\u202e`. Every text that
 * comes from a workspace (paths, statements, names, messages) goes through here before it is printed.
 */
export function inert(text: string): string {
  if (plain.test(text)) return text;
  const kept = new Set([...text.matchAll(joined)].map(({ index }) => index));
  const written = text.replace(unsafe, (char, index: number) => (kept.has(index) ? char : escaped(char)));
  // What joined a character that is written out now joins nothing any more.
  return written === text ? text : inert(written);
}

const short: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function escaped(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  if (code < 0x100) return short[char] ?? `\\x${digits.padStart(2, "0")}`;
  return code < 0x10000 ? `\\u${digits.padStart(4, "0")}` : `\\u{${digits}}`;
}

/** A text as JSON writes it, with every character that a terminal would obey as `\u…`, so that it can be pasted. */
export const quoted = (text: string): string =>
  JSON.stringify(text).replace(unsafe, (char) =>
    Array.from(
      { length: char.length },
      (_, index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
