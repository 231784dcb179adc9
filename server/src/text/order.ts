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
  return strings.some((text) => /[\uD800-\uFFFF]/.test(text)) ? [...strings].sort(byCodePoint) : [...strings].sort();
}
