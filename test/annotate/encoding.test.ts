import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { encodedText } from "../../server/src/text/encoding.ts";

const swapped = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

describe("the encoding of a text", () => {
  for (const [title, bytes, encoding, text] of [
    ["UTF-8", Buffer.from("é"), "utf8", "é"],
    ["UTF-8 with a mark", Buffer.from("\uFEFFé"), "utf8", "\uFEFFé"],
    ["UTF-16, little end first", Buffer.from("\uFEFFé", "utf16le"), "utf16le", "\uFEFFé"],
    ["UTF-16, big end first", swapped("\uFEFFé"), "utf16be", "\uFEFFé"],
    ["Latin-1", Buffer.from("é", "latin1"), "bytes", "é"],
    ["broken UTF-8 with a mark", Buffer.concat([Buffer.from("\uFEFF"), Buffer.from([0xe9])]), "bytes", "\uFEFFé"],
  ] as const)
    it(`is ${title}`, () => {
      const found = encodedText(bytes);
      deepEqual([found.encoding, found.text], [encoding, text]);
    });

  it("gives any bytes back, and what is put in beside them", () => {
    const mark = fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]);
    fc.assert(
      fc.property(mark, fc.uint8Array(), (start, rest) => {
        const bytes = Buffer.concat([Buffer.from(start), rest]);
        const { text, encode } = encodedText(bytes);
        deepEqual(encode(text), bytes);
        const longer = encode(`${text.slice(0, 1)}abc${text.slice(1)}`);
        equal(longer && encodedText(longer).text, `${text.slice(0, 1)}abc${text.slice(1)}`);
      }),
    );
  });

  it("has no bytes for what it cannot write", () =>
    equal(encodedText(Buffer.from([0xe9])).encode("\u20ac"), undefined));
});
