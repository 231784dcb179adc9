// @customer-impact via ../imports: tells code from the page around it, and from data that stands behind it

import type { Layout } from "../../comments/layout.ts";

const space = 0x20;
const [newline, carriageReturn] = [0x0a, 0x0d];

/**
 * Leaves of a text only what is code, with spaces in place of the rest.
 *
 * @param parts whether code is what is embedded in a file (PHP), or what is around it (what stands behind `__END__` is none)
 */
export function maskParts(bytes: Buffer, { embedded }: Layout, parts: "embedded" | "around"): void {
  let at = 0;
  for (const { start, end } of embedded.toSorted((a, b) => a.start - b.start)) {
    if (start < at || start >= bytes.length) continue;
    if (parts === "embedded") blank(bytes, at, start);
    else blank(bytes, start, Math.min(end, bytes.length));
    at = Math.min(end, bytes.length);
  }
  if (parts === "embedded") blank(bytes, at, bytes.length);
}

function blank(bytes: Buffer, start: number, end: number): void {
  for (let at = start; at < end; at++) if (bytes[at] !== newline && bytes[at] !== carriageReturn) bytes[at] = space;
}
