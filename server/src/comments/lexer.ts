// @customer-impact #no-false-alarm: finds comments and looks past whatever only looks like one

import type { Syntax } from "../languages/syntax.ts";
import type { Comment } from "./comment.ts";
import type { Layout } from "./layout.ts";
import { Scanner } from "./scanner.ts";

export interface LexOptions {
  /** No comment that starts behind this offset is of interest, but for the lines that go on with one that does not. */
  readonly upTo?: number;
  /** Finds the syntax of an embedded language by name. */
  readonly syntaxOf?: (language: string) => Syntax | undefined;
  /** Filled with what stands between the comments, up to where the run ends. */
  readonly layout?: Layout;
}

/**
 * Finds the comments and docstrings of a text.
 *
 * @param text one character a byte (see text/decode.ts)
 * @returns comments in the order they stand; never throws, whatever the text
 */
export function lex(text: string, syntax: Syntax, options: LexOptions = {}): Comment[] {
  const scanner = new Scanner(text, options);
  scanner.code(0, syntax, 0, "file");
  return scanner.comments;
}
