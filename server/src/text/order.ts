// @customer-impact Reviewer: sees the same order on every machine, so a diff of two reports shows only what changed

/**
 * Compares two strings by Unicode code point, which is the same on every machine and in every locale. (The `<` of
 * JavaScript compares UTF-16 code units, which puts U+FFxx behind the astral planes.)
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const xSurrogate = x >= 0xd800 && x <= 0xdfff;
    const ySurrogate = y >= 0xd800 && y <= 0xdfff;
    if (xSurrogate !== ySurrogate) return xSurrogate ? 1 : -1;
    return x - y;
  }
  return a.length - b.length;
}

/** The strings in code point order. */
export function inCodePointOrder(strings: readonly string[]): string[] {
  // Where no string goes beyond these characters, the engine's own order is the same, and much faster.
  if (strings.some((text) => beyond.test(text))) return [...strings].sort(byCodePoint);
  return isInOrder(strings) ? [...strings] : [...strings].sort();
}

const beyond = /[\uD800-\uFFFF]/;

/** Most lists of paths are in order already, and then there is no need to sort them. */
function isInOrder(strings: readonly string[]): boolean {
  for (let i = 1; i < strings.length; i++) if (strings[i - 1]! > strings[i]!) return false;
  return true;
}
