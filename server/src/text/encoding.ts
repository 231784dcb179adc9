// @customer-impact #safe-to-run: changes a line of a file and no other byte of it, however the file is written

/** The text of a file, and the way back to its bytes. */
export interface EncodedText {
  /** With a byte order mark where the file has one. Of bytes that are no UTF-8, each is one character. */
  readonly text: string;
  readonly encoding: "utf8" | "utf16le" | "utf16be" | "bytes";
  /** The bytes of another text in the same encoding; undefined where it has characters that the encoding has not. */
  readonly encode: (text: string) => Buffer | undefined;
}

/** Reads the bytes of a text so that they can be written again as they were; UTF-16 is told by its mark. */
export function encodedText(bytes: Buffer): EncodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes, "utf16le");
  if (first === 0xfe && second === 0xff) return utf16(bytes, "utf16be");
  const text = bytes.toString("utf8");
  if (Buffer.from(text, "utf8").equals(bytes))
    return { text, encoding: "utf8", encode: (other) => Buffer.from(other, "utf8") };
  const mark = Buffer.from("\uFEFF");
  const hasMark = bytes.subarray(0, 3).equals(mark);
  return {
    text: hasMark ? `\uFEFF${bytes.toString("latin1", 3)}` : bytes.toString("latin1"),
    encoding: "bytes",
    encode: (other) => {
      const rest = hasMark ? other.replace(/^\uFEFF/, "") : other;
      if (/[^\u0000-\u00ff]/.test(rest)) return undefined;
      return Buffer.concat([...(hasMark ? [mark] : []), Buffer.from(rest, "latin1")]);
    },
  };
}

function utf16(bytes: Buffer, encoding: "utf16le" | "utf16be"): EncodedText {
  // A file that was cut may end in half a unit.
  const whole = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  const rest = bytes.subarray(whole.length);
  const swapped = (buffer: Buffer): Buffer => (encoding === "utf16be" ? buffer.swap16() : buffer);
  return {
    text: swapped(whole).toString("utf16le"),
    encoding,
    encode: (text) => Buffer.concat([swapped(Buffer.from(text, "utf16le")), rest]),
  };
}
