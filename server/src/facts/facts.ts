// @customer-impact via ./extract: keeps what a file says by itself small enough to be kept and sent

import type { MalformedTag, RawStatement } from "../statements/raw.ts";

/**
 * What one file says, whatever stands in other files: pure, JSON, and the same for the same name, bytes and language
 * table, so that it can be computed anywhere and kept by content hash.
 */
export interface FileFacts {
  /** Linguist's name; absent where the language is not known. */
  readonly language?: string;
  /** The bytes are no text. */
  readonly binary?: true;
  /** A comment in the first 20 lines says that the file is generated. */
  readonly generated?: true;
  /** UTF-16 code units of the first line, its line break not counted. */
  readonly firstLine: number;
  readonly statements?: readonly RawStatement[];
  readonly malformedTags?: readonly MalformedTag[];
}
