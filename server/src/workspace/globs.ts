// @customer-impact Engineering lead: leaves out and brings back files with the globs they know from .gitignore

import { matcher } from "./globMatcher.ts";
import { expandBraces, unclosedBracket } from "./globSyntax.ts";

/** Longer patterns are refused: no path is as long. */
const longestGlob = 4096;

/**
 * Compiles globs as tools in the manner of .gitignore read them: `*`, `**`, `?`, `[…]`, `{a,b}`. Dot-files match, case
 * matters, a pattern without a slash matches at any depth, one with a slash starts at the root, and a pattern that names
 * a directory matches everything below it. All else, parentheses too, stands for itself.
 *
 * The time of a match is at worst that of the length of the pattern times that of the path, whatever either says.
 *
 * @returns whether a path (relative to the root, with `/`) matches any of the patterns
 */
export function compileGlobs(patterns: readonly string[]): (path: string) => boolean {
  return anyOf(patterns.flatMap(alternatives).map((glob) => matcher(glob, true)));
}

/** As `compileGlobs`, but no pattern matches what lies below a directory that it names. */
export function compileExactGlobs(patterns: readonly string[]): (path: string) => boolean {
  const globs = patterns.flatMap(alternatives).filter((glob) => !glob.endsWith("/"));
  return anyOf(globs.map((glob) => matcher(glob, false)));
}

/** `./src` is `/src`. */
function alternatives(pattern: string): readonly string[] {
  return expandBraces(pattern.replace(/^\.\//, "/")) ?? [];
}

function anyOf(matchers: readonly ((path: string) => boolean)[]): (path: string) => boolean {
  const [first, ...others] = matchers;
  if (!first) return () => false;
  if (others.length === 0) return first;
  return (path) => matchers.some((matches) => matches(path));
}

/** What is wrong with a glob, as the end of a sentence that starts with its name; undefined where nothing is. */
export function globFault(pattern: string): string | undefined {
  if (pattern.trim() === "") return "must not be empty";
  if (pattern.length > longestGlob) return `must not be longer than ${longestGlob} characters`;
  if (pattern.startsWith("!")) return `cannot start with "!": globs are not negated here, use "include" and "exclude"`;
  if (/^(?:\.\/)?(?:.*\/)?\.\.(?:\/|$)/.test(pattern)) return `must not leave the workspace with ".."`;
  if (/\\[\p{L}\p{N}_]/u.test(pattern)) return `must separate folders with "/", not with "\\"`;
  if (/^\/*$/.test(pattern.replace(/^\.\//, ""))) return `names nothing: use "**" for everything`;
  const open = unclosedBracket(pattern);
  if (open) return `has a "${open}" without its "${open === "[" ? "]" : open === "{" ? "}" : "{"}"`;
  if (!expandBraces(pattern)) return "stands for too many alternatives: write them as globs of their own";
  return undefined;
}
