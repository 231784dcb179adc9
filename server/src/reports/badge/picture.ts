// @customer-impact via ./badge: draws the badge without asking a service, so that it shows in a private repository too

import { xmlText } from "../xml.ts";
import type { Badge, BadgeColor } from "./badge.ts";
import { textWidth } from "./textWidth.ts";

const height = 20;
const padding = 7;

/** A badge as SVG: what it says on two fields, and to a screen reader as one sentence. */
export function badgePicture({ label, message, color }: Badge): string {
  const left = fieldOf(label, 0);
  const right = fieldOf(message, left.width);
  const sentence = `${label}: ${message}`;
  const width = left.width + right.width;
  return xmlText({
    svg: {
      "@xmlns": "http://www.w3.org/2000/svg",
      "@width": width,
      "@height": height,
      "@viewBox": `0 0 ${width} ${height}`,
      "@role": "img",
      "@aria-label": sentence,
      title: sentence,
      clipPath: { "@id": "shape", rect: { "@width": width, "@height": height, "@rx": 4 } },
      g: [
        {
          "@clip-path": "url(#shape)",
          rect: [
            { "@width": width, "@height": height, "@fill": "#3d444d" },
            { "@x": left.width, "@width": right.width, "@height": height, "@fill": fills[color] },
          ],
        },
        {
          "@fill": "#fff",
          "@font-family": "Verdana,Geneva,DejaVu Sans,sans-serif",
          "@font-size": 11,
          "@text-anchor": "middle",
          text: [textOf(label, left), textOf(message, right)],
        },
      ],
    },
  });
}

interface Field {
  readonly middle: number;
  readonly textWidth: number;
  readonly width: number;
}

function fieldOf(text: string, x: number): Field {
  const inner = Math.ceil(textWidth(text));
  const width = inner + 2 * padding;
  return { middle: x + width / 2, textWidth: inner, width };
}

/** The length is fixed, so that a text in another font fits its field too. */
const textOf = (text: string, { middle, textWidth: length }: Field) => ({
  "@x": middle,
  "@y": 14,
  "@textLength": length,
  "@lengthAdjust": "spacingAndGlyphs",
  "#text": text,
});

/** White on each of them has a contrast of at least 4.5 to 1. */
const fills: Readonly<Record<BadgeColor, string>> = {
  brightgreen: "#1a7f37",
  green: "#35803f",
  yellowgreen: "#5f7a1f",
  yellow: "#8a6d00",
  orange: "#b35900",
  red: "#cf222e",
  lightgrey: "#656d76",
};
