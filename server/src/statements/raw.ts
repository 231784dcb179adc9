// @customer-impact via ./find, ./place: remembers for each word where it stands in the file

import type { Range } from "../text/range.ts";

/** A statement as it stands in a comment, before its grammar is read. */
export interface RawStatement {
  /** What follows the tag: lines and runs of white space joined by one space, trimmed. */
  readonly text: string;
  /** From the `@` to the end of the last word. */
  readonly range: Range;
  /**
   * Where the text stands in the file, as triples: offset in `text` (UTF-16 code units), line, character. Between two
   * triples both run on side by side.
   */
  readonly anchors: readonly number[];
}

/** A tag that is nearly `@customer-impact`. */
export interface MalformedTag {
  /** As written, with its `@`. */
  readonly tag: string;
  readonly range: Range;
}
