// @customer-impact via ./settle: knows what a script means by its own directory

import type { FoundImport } from "./model.ts";

/** How the directory of the script itself is written in a specifier. */
export const ownDirectory = "${0%/*}";

/** Stands for that directory, and for the script, while a word is taken apart. */
const [directory, script] = ["\x01", "\x02"];
const deepest = 8;

/**
 * Each word that names a file to be read, with what is certain of its variables put in: the script's own directory, and
 * variables that are set once, to that. A word that says anything else stays as it is written.
 *
 * @param text what is not masked; in it words stand as they are written
 */
export function withShellVariables(code: string, found: readonly FoundImport[], text: string): readonly FoundImport[] {
  const lookup = variables(code, text);
  return found.map((one) => {
    const word = wordAt(one.specifier, 0);
    const value = valueOf(word, lookup, 0);
    if (value === undefined) return { ...one, specifier: word.replaceAll('"', "") };
    return { ...one, specifier: value.replaceAll(directory, ownDirectory).replaceAll(script, "$0") };
  });
}

type Lookup = (name: string, depth: number) => string | undefined;

const assignment =
  /(?<=^[ \t]{0,99}|[;&|][ \t]{0,9}|\b(?:export|readonly|local|declare|typeset)[ \t]+(?:-\w+[ \t]+)?)([A-Za-z_]\w*)=/gm;

function variables(code: string, text: string): Lookup {
  let words: Map<string, Set<string>> | undefined;
  const known = new Map<string, string | undefined>();
  const lookup: Lookup = (name, depth) => {
    if (known.has(name)) return known.get(name);
    // A variable that is made of itself is not known.
    known.set(name, undefined);
    words ??= wordsSet(code, text);
    const [word, ...others] = words.get(name) ?? [];
    const value = word === undefined || others.length > 0 ? undefined : valueOf(word, lookup, depth + 1);
    known.set(name, value);
    return value;
  };
  return lookup;
}

function wordsSet(code: string, text: string): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  for (const { 0: whole, 1: name = "", index } of code.matchAll(assignment)) {
    const values = words.get(name) ?? new Set();
    words.set(name, values.add(wordAt(text, index + whole.length)));
  }
  return words;
}

const longestWord = 400;

/** The word of a shell that starts at an offset, as it is written. */
function wordAt(text: string, from: number): string {
  const closers: string[] = [];
  let at = from;
  for (; at < text.length && at - from < longestWord; at++) {
    const char = text[at]!;
    if (char === "\\") at++;
    else if (char === closers.at(-1)) closers.pop();
    else if (closers.at(-1) === "'") continue;
    else if (char === "$" && (text[at + 1] === "(" || text[at + 1] === "{"))
      closers.push(text[++at] === "(" ? ")" : "}");
    else if (char === '"' || char === "`") closers.push(char);
    else if (char === "'" && closers.at(-1) !== '"') closers.push("'");
    else if (char === "\n" || (closers.length === 0 && /[\s;&|()<>]/.test(char))) break;
  }
  return text.slice(from, at);
}

const scriptFile =
  /^(?:\$0|\$\{0\}|\$BASH_SOURCE|\$\{BASH_SOURCE(?:\[0\])?(?::-\$0)?\}|\$\{\(%\):-%[xN]\}|\$\{0:[aA]\}|\$\{\.sh\.file\})/;
const scriptDirectory = /^(?:\$\{0%\/\*\}|\$\{BASH_SOURCE(?:\[0\])?%\/\*\}|\$\{0(?::[aA])?:h\}|\$\{\(%\):-%[xN]\}:h)/;

/** What a word means, with `directory` and `script` in it; undefined where that is not certain. */
function valueOf(word: string, lookup: Lookup, depth: number): string | undefined {
  if (depth > deepest) return undefined;
  let value = "";
  for (let at = 0; at < word.length;) {
    const rest = word.slice(at);
    const char = rest[0]!;
    if (char === '"' || char === "'") {
      at++;
      continue;
    }
    if (char === "`") {
      const end = rest.indexOf("`", 1);
      const found = end < 0 ? undefined : commandValue(rest.slice(1, end), lookup, depth + 1);
      if (found === undefined) return undefined;
      value += found;
      at += end + 1;
      continue;
    }
    if (char === "\\" || char === "*" || char === "?" || char === "[") return undefined;
    if (char !== "$") {
      value += char;
      at++;
      continue;
    }
    const own = scriptDirectory.exec(rest)?.[0];
    const file = own === undefined ? scriptFile.exec(rest)?.[0] : undefined;
    if (own !== undefined) value += directory;
    else if (file !== undefined) value += script;
    else if (rest.startsWith("$(")) {
      const inner = wordAt(rest, 0);
      const end = closing(inner);
      const found = commandValue(inner.slice(2, end), lookup, depth + 1);
      if (found === undefined) return undefined;
      value += found;
      at += end + 1;
      continue;
    } else {
      const match = /^\$(?:(\w+)|\{(\w+)\})/.exec(rest);
      const found = match ? lookup(match[1] ?? match[2] ?? "", depth + 1) : undefined;
      if (!match || found === undefined) return undefined;
      value += found;
      at += match[0].length;
      continue;
    }
    at += (own ?? file ?? "").length;
  }
  return value;
}

/** Where the parenthesis closes that the second character opens. */
function closing(text: string): number {
  let depth = 0;
  for (let at = 1; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return at;
  }
  return text.length;
}

/** Commands that give a path, and no other: `dirname`, `cd … && pwd`, `readlink -f`, `realpath`. */
function commandValue(command: string, lookup: Lookup, depth: number): string | undefined {
  const quiet = command.trim().replace(/[ \t]*(?:[12&]?>[ \t]*\/dev\/null|2>&1)/g, "");
  const [, name = "", argument = ""] =
    /^(dirname|realpath|readlink[ \t]+-f|greadlink[ \t]+-f|(?:builtin[ \t]+|CDPATH=(?:''|"")?[ \t]+)?cd(?:[ \t]+-P)?)[ \t]+(?:--[ \t]+)?(\S.*)$/s.exec(
      quiet,
    ) ?? [];
  const word = wordAt(argument, 0);
  const value = name === "" ? undefined : valueOf(word, lookup, depth);
  const behind = argument.slice(word.length).trim();
  if (value === undefined) return undefined;
  if (name.includes("cd"))
    return /^(?:&&|;)[ \t]*(?:builtin[ \t]+)?pwd(?:[ \t]+-[PL])?$/.test(behind) && value.startsWith(directory)
      ? value
      : undefined;
  if (behind !== "") return undefined;
  if (name !== "dirname") return value.startsWith(directory) || value === script ? value : undefined;
  if (value === script) return directory;
  return value.startsWith(directory) ? `${value}/..` : undefined;
}
