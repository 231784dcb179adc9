// @customer-impact Reviewer: reads what would be written before it is, as git shows changes

import { formatPatch, OMIT_HEADERS, structuredPatch } from "diff";
import type { ByteText } from "../../text/decode.ts";

/**
 * What changes in a file, as `git diff` writes it and `git apply` reads it.
 *
 * @param path relative to the root, with `/`
 * @returns bytes, since a file need not be UTF-8
 */
export function unifiedDiff(path: string, before: ByteText, after: ByteText): Buffer {
  const [a, b] = [`a/${path}`, `b/${path}`].map(gitName) as [string, string];
  // What has a space in its name is told apart from a date by a tab.
  const end = /\s/.test(path) ? "\t" : "";
  const patch = structuredPatch(a, b, before, after, undefined, undefined, { context: 3 });
  return Buffer.concat([
    Buffer.from(`diff --git ${a} ${b}\n--- ${a}${end}\n+++ ${b}${end}\n`),
    Buffer.from(formatPatch(patch, OMIT_HEADERS), "latin1"),
  ]);
}

/** A name as git quotes it. */
const gitName = (name: string): string =>
  /[\u0000-\u001f"\\\u007f]/.test(name)
    ? `"${Array.from(Buffer.from(name), (byte) => quotedByte(byte)).join("")}"`
    : name;

function quotedByte(byte: number): string {
  if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`;
}
