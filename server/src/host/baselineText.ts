// @customer-impact #safe-to-run: reads a baseline of any origin, and neither waits for a pipe nor fills the memory

import { realpathSync } from "node:fs";
import { largestBaseline } from "../workspace/baseline/readBaseline.ts";
import { createReader } from "./reading.ts";

/** What there is of a baseline file. */
export type BaselineText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "absent" }
  /** The reason is the end of a sentence. */
  | { readonly kind: "unreadable"; readonly reason: string };

/** In UTF-8 a code unit takes up to three bytes. */
const limit = 3 * largestBaseline;

/**
 * @param path absolute
 * @param isNamed whether somebody named this very file: then a symbolic link is followed
 */
export function readBaselineText(path: string, { isNamed }: { readonly isNamed: boolean }): BaselineText {
  const read = createReader()(isNamed ? realPath(path) : path, { limit });
  switch (read) {
    case "gone":
      return { kind: "absent" };
    case "too-large":
      return { kind: "unreadable", reason: "it is too large to be a list of gaps" };
    case "unreadable":
      return { kind: "unreadable", reason: "it is no regular file, or permission is denied" };
    default:
      return { kind: "text", text: read.bytes.toString("utf8") };
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
