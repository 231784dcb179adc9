// @customer-impact via ./theme: mixes the theme's colours, so that charts stay as quiet as the editor around them

/** Red, green and blue from 0 to 255. */
export type Color = readonly [number, number, number];

/** @param text as `getComputedStyle` gives it */
export function parseColor(text: string): Color {
  const numbers = (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  // `color(srgb r g b)` counts from 0 to 1; the name holds no digits.
  const scale = text.startsWith("color(") ? 255 : 1;
  const [red = 0, green = 0, blue = 0] = numbers.map((value) => value * scale);
  return [red, green, blue];
}

/** @param part how much of the second one, from 0 to 1 */
export const mix = (first: Color, second: Color, part: number): Color => [
  first[0] + (second[0] - first[0]) * part,
  first[1] + (second[1] - first[1]) * part,
  first[2] + (second[2] - first[2]) * part,
];

export const css = ([red, green, blue]: Color, alpha = 1): string =>
  `rgba(${Math.round(red)},${Math.round(green)},${Math.round(blue)},${alpha})`;
