// @customer-impact via ./globs: matches in a time that no pattern can blow up

import { classEnd } from "./globSyntax.ts";

/** `?` */
const any = 0;
/** `*` */
const star = 1;
/** Two stars and a slash: any number of folders, none too. */
const folders = 2;

/** A piece of a glob: text that stands for itself, a wildcard, or a class of characters. */
type Token = string | typeof any | typeof star | typeof folders | ((codePoint: number) => boolean);

/** @param below a path below a directory that the glob names matches too; a trailing `/` asks for just that */
export function matcher(glob: string, below: boolean): (path: string) => boolean {
  const directory = glob.endsWith("/");
  // As in Git, more stars than two are two.
  const tokens = tokenize(anchored((directory ? glob.slice(0, -1) : glob).replace(/\*{3,}/g, "**")));
  const ends = (path: string, at: number): boolean =>
    at === path.length ? !directory : below && path.charCodeAt(at) === slash;
  return (path) => run(tokens, path, ends);
}

const slash = 47;

/** A pattern that starts where paths start. */
function anchored(glob: string): string {
  if (glob.startsWith("/")) return glob.slice(1);
  return glob.includes("/") ? glob : `**/${glob}`;
}

function tokenize(glob: string): readonly Token[] {
  const tokens: Token[] = [];
  let text = "";
  const push = (token: Exclude<Token, string>): void => {
    if (text) tokens.push(text);
    text = "";
    const repeats = token === tokens.at(-1) && token !== any;
    if (!repeats) tokens.push(token);
  };
  for (let i = 0; i < glob.length; i++) {
    const char = glob[i] ?? "";
    const starts = i === 0 || glob[i - 1] === "/";
    if (starts && glob.startsWith("**/", i)) {
      push(folders);
      i += 2;
    } else if (starts && glob.slice(i) === "**") {
      push(folders);
      push(star);
      i++;
    } else if (char === "*") push(star);
    else if (char === "?") push(any);
    else if (char === "[" && classEnd(glob, i) > 0) {
      const close = classEnd(glob, i);
      push(characterClass(glob.slice(i + 1, close)));
      i = close;
    } else if (char === "\\" && i + 1 < glob.length) text += glob[++i];
    else text += char;
  }
  if (text) tokens.push(text);
  return tokens;
}

/** What stands between the brackets of a class. A class never stands for a slash. */
function characterClass(body: string): (codePoint: number) => boolean {
  const not = body.startsWith("!") || body.startsWith("^");
  const characters = (not ? body.slice(1) : body).match(/\\?[^]/gu) ?? [];
  const code = (character = ""): number =>
    character.codePointAt(character.length > 1 && character.startsWith("\\") ? 1 : 0) ?? 0;
  const ranges: (readonly [number, number])[] = [];
  for (let i = 0; i < characters.length; i++) {
    const isRange = characters[i + 1] === "-" && i + 2 < characters.length;
    ranges.push([code(characters[i]), code(characters[isRange ? i + 2 : i])]);
    if (isRange) i += 2;
  }
  return (found) => found !== slash && ranges.some(([from, to]) => found >= from && found <= to) !== not;
}

/**
 * Matches from left to right. Where something does not fit, the last star of the folder or file name takes one more
 * character, or else the last `**` one more folder; an earlier one need never be tried again, since the places where the
 * rest may match only become fewer. So the time is at worst that of the pattern times that of the path.
 */
function run(tokens: readonly Token[], path: string, ends: (path: string, at: number) => boolean): boolean {
  let token = 0;
  let at = 0;
  let starToken = -1;
  let starAt = 0;
  let foldersToken = -1;
  let foldersAt = 0;
  for (;;) {
    const next = tokens[token];
    let fits = false;
    if (next === undefined) {
      if (ends(path, at)) return true;
    } else if (typeof next === "string") {
      fits = path.startsWith(next, at);
      if (fits) {
        // Behind a slash the stars before it are settled.
        if (next.includes("/")) starToken = -1;
        at += next.length;
      }
    } else if (next === folders) {
      foldersToken = token;
      foldersAt = at;
      starToken = -1;
      fits = true;
    } else if (next === star) {
      starToken = token;
      starAt = at;
      fits = true;
    } else if (at < path.length) {
      const code = path.codePointAt(at) ?? slash;
      fits = next === any ? code !== slash : next(code);
      if (fits) at += code > 0xffff ? 2 : 1;
    }
    if (fits) {
      token++;
    } else if (starToken >= 0 && starAt < path.length && path.charCodeAt(starAt) !== slash) {
      at = ++starAt;
      token = starToken + 1;
    } else if (foldersToken >= 0) {
      const end = path.indexOf("/", foldersAt);
      if (end < 0) return false;
      at = foldersAt = end + 1;
      token = foldersToken + 1;
      starToken = -1;
    } else return false;
  }
}
