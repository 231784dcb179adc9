// @customer-impact via ./ecmascript: tells at a glance most words of a text from those that import something

import type { ImportSign } from "../importSyntax.ts";

// What is certain of an import before it is known what is code: what stands in front of its last word and behind it. Where a
// comment may hide that, it counts as one.

const letter = "[\\w$\\x80-\\xff]";
/** White space; more of it stands nowhere. */
const gap = "\\s{0,80}";
/** A text may end behind what is looked at. */
const close = (quote: string): string => `(?:${quote}|$(?![^]))`;
const string = (quote: string): string => `${quote}(?:[^${quote}\\\\\\r\\n]|\\\\(?:\\r\\n|[^]))+${close(quote)}`;
const literal = `(?:${string('"')}|${string("'")})`;
const argument = `(?:${literal}|\`(?:[^\`\\\\]|\\\\[^])+${close("`")})`;
/** How far an import goes on that a comment interrupts, or options follow. */
const more = "[^]{0,600}";
const comment = `/[*/]${more}`;

/**
 * `} from`, `* from`, `as "a b" from`, `import a from`, `* as a from`. Behind the end of a comment or of a line, anything may
 * stand farther in front.
 */
const imported = [
  "[}*/\\r\\n]\\s*from",
  `(?:\\bas|[/\\r\\n])\\s*${literal}\\s*from`,
  `\\b(?:import|type|defer|source|as)\\s+${letter}+\\s*from`,
  `[/\\r\\n]\\s*${letter}+\\s*from`,
].join("|");

/** In a comment, whatever stands between. */
const tagged = `@import\\s[^@"']*from`;

/** Not the end of a name or of a property; three dots spread what follows. */
const alone = (word: string): string => `(?<![\\w$#\\x80-\\xff]${word})(?<!(?<!\\.\\.)\\.${word})`;
/** Nor right behind a text. */
const statement = `${alone("import")}(?<!["'\`]import)`;
/** The second argument of a call. */
const second = "(?<=[,/\\r\\n]\\s*import)";

const from: ImportSign = {
  word: "from",
  next: "\"'/",
  pattern: `from(?<=${imported})${gap}(?:${literal}|${comment})`,
};

const taggedFrom: ImportSign = { ...from, pattern: `from(?<=${imported}|${tagged})${gap}(?:${literal}|${comment})` };

const imports: ImportSign = {
  word: "import",
  next: "\"'/(.",
  pattern: `import(?:${statement}${gap}(?:${literal}|${comment})|(?<!\\wimport)${gap}(?:${comment}|\\(${gap}(?:${argument}${more}|${comment}))|${second}\\.meta\\.url\\b[^]?)`,
};

const require = (call: string): ImportSign => ({
  word: "require",
  next: "(?/\"'",
  pattern: `require${alone("require")}${gap}(?:${comment}|(?:\\?\\.)?${gap}\\(${gap}(?:${comment}|${argument}(?:\\s*,?\\s*\\)|${more}))${call})`,
});

const reference: ImportSign = { word: "<reference", pattern: "<reference\\s", within: 8192 };

export const typeScriptSigns: readonly ImportSign[] = [from, imports, require(""), reference];
/** Types are imported in comments, too. */
export const javaScriptSigns: readonly ImportSign[] = [taggedFrom, imports, require(""), reference];
/** A call needs no parentheses. */
export const coffeeScriptSigns: readonly ImportSign[] = [taggedFrom, imports, require(`|${gap}${literal}`), reference];
