// @customer-impact via ./ruleIndex: tells what a path must hold for a pattern to match it

/** In pieces of so many characters patterns are told apart: short ones are in more patterns, long ones tell more. */
const pieceLengths = [3, 5, 8];

/** What each path that a pattern matches has: all of these. Where there are none, any path may match. */
export interface PatternKeys {
  /** The folder or file that the path starts with, without a slash at its end. */
  readonly start: string | undefined;
  /** Whole names of folders or files in it. */
  readonly names: readonly string[];
  /** Pieces of it, as `piecesOf` gives them. Found when they are asked for. */
  readonly pieces: () => readonly string[];
}

/** @param pattern starts with `/` or with two stars and a slash */
export function keysOf(pattern: string): PatternKeys {
  const isAnchored = pattern.startsWith("/");
  const parts = pattern.split("/").filter((part, at, all) => part !== "" || (at > 0 && at < all.length - 1));
  // A class may hold a slash, and so go on in what looks like the next part.
  const bracket = parts.findIndex((part) => part.includes("["));
  const isSure = (at: number): boolean => bracket < 0 || at <= bracket;
  const texts = parts.map((part, at) => (isSure(at) ? textOf(part) : undefined));
  const wild = texts.indexOf(undefined);
  const start = isAnchored ? texts.slice(0, wild < 0 ? texts.length : wild) : [];
  return {
    start: start.length > 0 ? start.join("/") : undefined,
    names: texts.filter((text) => text !== undefined),
    pieces: () => parts.flatMap((part, at) => (texts[at] === undefined && isSure(at) ? piecesOfWild(part) : [])),
  };
}

/** The text that a part of a pattern stands for; undefined where it may stand for several. */
function textOf(part: string): string | undefined {
  if (/[*?[]/.test(part) || part.endsWith("\\")) return undefined;
  return part.replace(/\\(.)/gsu, "$1");
}

/** The pieces of what stands between wildcards. Classes and escapes hide what they stand for. */
const piecesOfWild = (part: string): readonly string[] =>
  /[[\\]/.test(part) ? [] : `/${part}/`.split(/[*?]/).flatMap((text) => [...piecesOf(text)]);

/** All pieces of a text; a name is given with a slash in front and behind. */
export function* piecesOf(text: string): Iterable<string> {
  for (const length of pieceLengths)
    for (let at = 0; at + length <= text.length; at++) yield text.slice(at, at + length);
}
