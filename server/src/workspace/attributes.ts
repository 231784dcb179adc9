// @customer-impact via /server/src/host/metadata: respects what a repository says of its own vendored and generated files

import { matcher } from "./globMatcher.ts";
import type { Attributes } from "./nameCauses.ts";

/** A `.gitattributes` that was read. */
export interface AttributesText {
  /** Relative to the root; the file speaks for its directory. */
  readonly path: string;
  readonly text: string;
}

/** What a line says of an attribute. `undefined` takes back what lines before it say. */
type Setting = boolean | undefined;

interface Rule {
  readonly matches: (path: string) => boolean;
  readonly settings: Readonly<Partial<Record<"vendored" | "generated", { readonly to: Setting }>>>;
}

/** The rules of one file, the last first, since the last that matches wins. */
interface Source {
  /** With a trailing `/`; the root is empty. */
  readonly directory: string;
  readonly rules: readonly Rule[];
}

/**
 * Reads what `.gitattributes` files say of `linguist-vendored` and `linguist-generated`. As in Git, the last line that
 * matches wins, and a file deeper down wins over those above it.
 */
export function parseAttributes(files: readonly AttributesText[]): Attributes {
  const sources = files
    .map(({ path, text }): Source => ({ directory: path.slice(0, path.lastIndexOf("/") + 1), rules: rulesOf(text) }))
    .filter(({ rules }) => rules.length > 0)
    .sort((a, b) => b.directory.length - a.directory.length);
  const lookUp = (attribute: "vendored" | "generated") => {
    const relevant = sources
      .map(({ directory, rules }) => ({ directory, rules: rules.filter(({ settings }) => settings[attribute]) }))
      .filter(({ rules }) => rules.length > 0);
    return (path: string): Setting => {
      for (const { directory, rules } of relevant) {
        if (!path.startsWith(directory)) continue;
        const below = path.slice(directory.length);
        const rule = rules.find(({ matches }) => matches(below));
        if (rule) return rule.settings[attribute]?.to;
      }
      return undefined;
    };
  };
  return { vendored: lookUp("vendored"), generated: lookUp("generated") };
}

function rulesOf(text: string): readonly Rule[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .flatMap((line) => ruleOf(line.trim()) ?? [])
    .toReversed();
}

/** A line is a pattern, in quotes where it holds white space, and attributes. Macros and negated patterns give no rule. */
function ruleOf(line: string): Rule | undefined {
  if (line.startsWith("#") || line.startsWith("[attr]")) return undefined;
  const [, quoted, plain, rest = ""] = /^(?:"((?:[^"\\]|\\.)*)"|(\S+))\s+(.*)$/.exec(line) ?? [];
  const pattern = quoted === undefined ? plain : unquote(quoted);
  if (!pattern || pattern.startsWith("!") || !rest.includes("linguist-")) return undefined;
  const settings: Partial<Record<"vendored" | "generated", { readonly to: Setting }>> = {};
  for (const [, sign, name, value] of rest.matchAll(
    /(?<=^|\s)([-!]?)linguist-(vendored|generated)(?:=(\S*))?(?=\s|$)/g,
  ))
    settings[name as "vendored" | "generated"] = { to: sign === "!" ? undefined : sign !== "-" && value !== "false" };
  // A pattern that ends with a slash names a directory, and attributes are those of files.
  if (Object.keys(settings).length === 0 || pattern.endsWith("/")) return undefined;
  return { matches: matcher(pattern, false), settings };
}

const escapes: Readonly<Record<string, string>> = { a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

/** A pattern in quotes has the escapes of C; those in octal are bytes of UTF-8. */
function unquote(text: string): string {
  const decoded = text.replace(/(?:\\[0-3][0-7]{2})+/g, (octal) => {
    const bytes = octal
      .slice(1)
      .split("\\")
      .map((digits) => parseInt(digits, 8));
    return new TextDecoder().decode(Uint8Array.from(bytes));
  });
  return decoded.replace(/\\(.)/gu, (_, letter: string) => escapes[letter] ?? letter);
}
