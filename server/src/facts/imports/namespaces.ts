// @customer-impact via ../imports: knows a file by the names it declares, where its path says nothing of them

import { textByte } from "../../comments/mask.ts";
import type { ImportSyntax } from "../../languages/importSyntax.ts";
import type { NamespaceSyntax } from "../../languages/namespaceSyntax.ts";
import { matchesOf } from "./matches.ts";
import type { FoundImport } from "./model.ts";
import { nameIn } from "./readers.ts";

/** What a file declares in namespaces, and what it uses of others. */
export interface Named {
  readonly declares: readonly string[];
  readonly mentions: readonly string[];
  /** The namespaces it is in, as imports of them. */
  readonly imports: readonly FoundImport[];
}

interface Scope {
  readonly name: string;
  /** Brackets that are open around it, or the column that it starts in. */
  readonly depth: number;
  /** It ends with its block. */
  readonly block: boolean;
}

const none: Named = { declares: [], mentions: [], imports: [] };

/**
 * @param code masked
 * @param imports names that these bring in are no mentions
 * @param text what the code was masked of
 */
export function namesOf(code: string, syntax: ImportSyntax, imports: readonly FoundImport[], text: string): Named {
  const { namespaces } = syntax;
  if (!namespaces) return none;
  const own = new Set<string>();
  const declares = new Set<string>();
  const scopes = new Map<string, number>();
  walk(code, text, namespaces, (name, scope, kind, at) => {
    const full = scope === "" ? name : scope + namespaces.separator + name;
    const around = kind === "closed" ? full.slice(0, Math.max(0, full.lastIndexOf(namespaces.separator))) : full;
    if ((kind === "scope" || kind === "closed") && !scopes.has(around)) scopes.set(around, at);
    if (kind === "inside") own.add(name);
    else declares.add(full);
    if (kind === "member") own.add(name);
  });
  const mentions = mentioned(code, namespaces, own, imports);
  if (scopes.size === 0 && mentions.length > 0) scopes.set("", 0);
  const implicit = [...scopes].map(([specifier, at]): FoundImport => ({
    at,
    specifier,
    form: "implicit",
  }));
  return { declares: [...declares], mentions, imports: namespaces.open ? implicit : [] };
}

/** Nobody writes longer ones; scopes without an end would make each longer than the last. */
const longestName = 1000;

type See = (name: string, scope: string, kind: "scope" | "closed" | "member" | "inside", at: number) => void;

/** Tells of each declaration in order, with the scope it is in. */
function walk(code: string, text: string, namespaces: NamespaceSyntax, see: See): void {
  const { scopes, members, separator, nesting } = namespaces;
  const found = [
    ...matchesOf(code, 0, code.length, scopes).map((match) => ({ ...match, kind: "scope" as const })),
    ...matchesOf(code, 0, code.length, members).map((match) => ({ ...match, kind: "member" as const })),
  ].sort((a, b) => a.start - b.start || (a.kind === "scope" ? -1 : 1));
  const open: Scope[] = [];
  const depths = nesting === "braces" ? braceCounter(code) : (at: number) => columnOf(code, at);
  let behind = -1;
  for (const { start, end, groups, place, pattern, kind } of found) {
    // What declares a scope declares nothing else.
    if (start < behind) continue;
    if (kind === "scope") behind = end;
    const masked = groups["specifier"] ?? "";
    // A keyword is hidden in quotes, which makes a text of it.
    const name = nameIn(masked.includes(textByte) ? text.slice(...(place ?? [0, 0])) : masked);
    const depth = depths(start);
    for (let inner = open.at(-1); inner?.block && inner.depth >= depth; inner = open.at(-1)) open.pop();
    const inner = open.at(-1);
    const scope = inner?.name ?? "";
    const direct = nesting === "columns" || depth === (inner?.block ? inner.depth + 1 : 0);
    if (kind === "member") {
      if (name !== "") see(name, scope, direct ? "member" : "inside", start);
      continue;
    }
    const block = nesting === "columns" ? depth > 0 || "nested" in pattern : code[end - 1] === "{";
    const isNested = block || "nested" in pattern;
    if (!isNested) open.length = 0;
    const full = scope === "" || !isNested ? name : name === "" ? scope : scope + separator + name;
    if (full.length > longestName) continue;
    if (name !== "") see(name, isNested ? scope : "", "closed" in pattern ? "closed" : "scope", start);
    open.push({ name: full, depth, block });
  }
}

const [openBrace, closeBrace, quote] = [0x7b, 0x7d, 0x27];

/** How many braces are open at an offset; asked for in ascending order. Of branches of a preprocessor the first one counts. */
function braceCounter(code: string): (at: number) => number {
  const marks = /[{}'#]/g;
  let depth = 0;
  let isOther = false;
  /** Where the next mark stands that has not been counted. */
  let next = 0;
  const find = (from: number): number => {
    marks.lastIndex = from;
    return marks.test(code) ? marks.lastIndex - 1 : Infinity;
  };
  next = find(0);
  return (at) => {
    while (next < at) {
      const char = code.charCodeAt(next);
      let behind = next + 1;
      if (char === openBrace) depth += isOther ? 0 : 1;
      else if (char === closeBrace) depth -= isOther || depth === 0 ? 0 : 1;
      else if (char === quote) behind += braceInQuotes(code, next);
      else isOther = branch(code, next) ?? isOther;
      next = find(behind);
    }
    return depth;
  };
}

/** How much of `'{'` stands behind its first quote: characters are not masked. */
const braceInQuotes = (code: string, at: number): number =>
  (code[at + 1] === "{" || code[at + 1] === "}") && code[at + 2] === "'" ? 2 : 0;

/** Whether a branch begins that is not the first one; undefined where none begins or ends. */
function branch(code: string, at: number): boolean | undefined {
  const word = /^#[ \t]{0,9}(else|elif|elseif|endif)\b/.exec(code.slice(at, at + 20))?.[1];
  return word === undefined ? undefined : word !== "endif";
}

const columnOf = (code: string, at: number): number => at - (code.lastIndexOf("\n", at - 1) + 1);

const expressions = new Map<string, RegExp>();
/** A file that names more than this lists data. */
const mostMentions = 5000;

function mentioned(
  code: string,
  { mentions, separator }: NamespaceSyntax,
  own: ReadonlySet<string>,
  imports: readonly FoundImport[],
): readonly string[] {
  if (mentions === undefined) return [];
  let expression = expressions.get(mentions);
  if (!expression) expressions.set(mentions, (expression = new RegExp(mentions, "g")));
  const known = new Set(own);
  for (const { specifier, alias } of imports)
    known.add(alias ?? specifier.slice(specifier.lastIndexOf(separator) + separator.length));
  const found = new Set<string>();
  // All at once takes a third of the time of one by one.
  for (const name of code.match(expression) ?? []) {
    if (found.size >= mostMentions) break;
    if (!known.has(name)) found.add(name);
  }
  return [...found];
}
