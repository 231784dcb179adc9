// @customer-impact via ../facts/extract: reads UTF-16 and broken bytes, so that no file is passed over in silence

import type { Position } from "./range.ts";

/**
 * The text of a file as UTF-8 bytes, one character a byte, without a byte order mark: what the lexer runs over, since
 * such a string costs one copy and its offsets are bytes.
 */
export type ByteText = string;

/** How many bytes are looked at to tell text from binary; git looks at as many. */
const binaryPrefix = 8000;

const utf16le = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;
const utf16be = (bytes: Buffer): boolean => bytes[0] === 0xfe && bytes[1] === 0xff;
const utf8Mark = (bytes: Buffer): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/**
 * The bytes of a text as UTF-8 without a byte order mark; UTF-16 is told by its mark.
 *
 * @returns undefined where the bytes are no text: a NUL stands among the first 8,000
 */
export function utf8Bytes(bytes: Buffer): Buffer | undefined {
  if (utf16le(bytes)) return Buffer.from(bytes.toString("utf16le", 2), "utf8");
  if (utf16be(bytes)) {
    const even = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
    return Buffer.from(even.swap16().toString("utf16le"), "utf8");
  }
  if ((bytes.length > binaryPrefix ? bytes.subarray(0, binaryPrefix) : bytes).includes(0)) return undefined;
  return utf8Mark(bytes) ? bytes.subarray(3) : bytes;
}

/** Decodes a stretch of byte text into a JavaScript string; bytes that are no UTF-8 become U+FFFD. */
export function decode(text: ByteText, start: number, end: number): string {
  const slice = text.slice(start, end);
  return /[\x80-\xff]/.test(slice) ? Buffer.from(slice, "latin1").toString("utf8") : slice;
}

/** A copy that does not keep the text it is a part of in memory. */
export const detached = (part: string): string => Buffer.from(part).toString();

/** Turns byte offsets into positions. Offsets asked for in ascending order cost one pass over the text. */
export class Positions {
  private readonly text: ByteText;
  private readonly lineStarts = [0];
  private readonly hasReturns: boolean;
  private newline = -1;
  /** How far lines are known. */
  private next = 0;

  constructor(text: ByteText) {
    this.text = text;
    this.hasReturns = text.includes("\r");
  }

  at(offset: number): Position {
    while (this.next <= offset && this.next < this.text.length) {
      this.next = this.endOfLine(this.next);
      this.lineStarts.push(this.next);
    }
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: decode(this.text, this.lineStarts[low] ?? 0, offset).length };
  }

  /** The offset behind the next line break; behind the text where there is none. */
  private endOfLine(from: number): number {
    // Kept, since a text that breaks its lines otherwise would be searched to its end for each of them.
    if (this.newline < from) {
      const found = this.text.indexOf("\n", from);
      this.newline = found < 0 ? this.text.length : found;
    }
    const end = this.newline + 1;
    if (!this.hasReturns) return end;
    const carriage = this.text.slice(from, end).indexOf("\r");
    // A line that ends with both ends with the second.
    return carriage < 0 || from + carriage === this.newline - 1 ? end : from + carriage + 1;
  }
}
