// @customer-impact via ./find: tells stars, bars and frames from what is said

import type { CommentLine } from "./lines.ts";

/** What may stand between the start of a comment line and its text: repeated comment marks, stars, frames, arrows. */
const marks = String.raw`!/#*\-;%|=+~<>^:\\\u2022\u2500-\u259f`;
const leading = new RegExp(`^'*[\\s${marks}]*`);
const nothing = new RegExp(`^[\\s'${marks}_]*$`);

/** How much of a line is decoration in front of its text. */
export const decorationBefore = (text: string): number => leading.exec(text)?.[0].length ?? 0;

/** Whether a comment line says nothing: it is white space, or a rule drawn with marks. */
export const isBlank = (text: string): boolean => nothing.test(text);

/** The decoration of one comment, learned from the line its statement starts on. */
export interface Frame {
  /** Where the text of a further line starts. */
  readonly before: (text: string) => number;
  /** Where the text of a line ends: the right side of a box is not part of it. */
  readonly end: (text: string) => number;
}

/**
 * The frame of a comment. Further lines lose only the marks that its first line has or that open the comment, and only
 * where white space follows, so that a line that goes on with `#clear-price` or `/src/tax` keeps it.
 */
export function frameOf({ opener }: CommentLine, decoration: string): Frame {
  const written = `${opener}\n${decoration}`;
  let frame = frames.get(written);
  if (!frame) {
    if (frames.size >= mostFrames) frames.clear();
    frames.set(written, (frame = createFrame(opener, decoration)));
  }
  return frame;
}

/** By opener and decoration: most statements of a workspace stand in few kinds of comments. */
const frames = new Map<string, Frame>();
const mostFrames = 200;

function createFrame(opener: string, decoration: string): Frame {
  const characters = new Set(
    Array.from(`${opener}${decoration}*|`).filter((char) => !/[\s\w"'`()[\]{}.,@]/.test(char)),
  );
  const set = [...characters].map((char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`).join("");
  const before = new RegExp(`^\\s*(?:'*[${set}\\u2500-\\u259f]+(?=\\s|$))?\\s*`, "u");
  const after = new RegExp(`(?:\\s+[${set}\\u2500-\\u259f]+|\\s)\\s*$`, "u");
  const isStarred = opener.includes("*");
  return {
    before: (text) => before.exec(text)?.[0].length ?? 0,
    end: (text) => {
      const stars = isStarred ? text.replace(/\*+\s*$/, "") : text;
      return Math.min(stars.length, stars.length - trailing(stars, after));
    },
  };
}

/** The length of what `pattern` matches at the end; looks at the last 200 characters at the most. */
function trailing(text: string, pattern: RegExp): number {
  return pattern.exec(text.slice(-200))?.[0].length ?? 0;
}
