// @customer-impact via ./picture: tells how wide a text is where nothing can be measured

/** How wide a text is in Verdana of 11 pixels, which badges are set in, or in the widest letters where a character is not listed. */
export const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + (advances[char] ?? widest), 0) * (11 / unitsPerEm);

/** What the font counts its widths in. */
const unitsPerEm = 2048;

/** Of the characters that a badge can hold. */
const advances: Readonly<Record<string, number>> = {
  " ": 720,
  ".": 745,
  "%": 2204,
  "–": 1302,
  ...Object.fromEntries(Array.from("0123456789", (digit) => [digit, 1302])),
  a: 1230,
  b: 1276,
  c: 1067,
  d: 1276,
  e: 1220,
  f: 720,
  g: 1276,
  h: 1296,
  i: 562,
  j: 705,
  k: 1212,
  l: 562,
  m: 1992,
  n: 1296,
  o: 1243,
  p: 1276,
  q: 1276,
  r: 874,
  s: 1067,
  t: 807,
  u: 1296,
  v: 1212,
  w: 1676,
  x: 1212,
  y: 1212,
  z: 1076,
};

const widest = 2204;
