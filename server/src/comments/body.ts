// @customer-impact via ./lexer: looks past bodies of literals, however deep they nest

import type { BlockComment, DelimitedLiteral, StringLiteral, Syntax } from "../languages/syntax.ts";
import { type PlainBody, plainBodyOf } from "./plainBody.ts";
import { closing, escapeRegExp, fill } from "./search.ts";

/** What matters inside of a comment or a literal, in one regular expression. */
export interface Body {
  /** Global and multiline. Group 1 is the end of the body, group 2 the start of an inner one; a group for each interpolation follows. */
  readonly pattern: RegExp;
  /** How the code of each interpolation is written; undefined: as the code around. */
  readonly code: readonly (Syntax | undefined)[];
  /** Where the body is so plain that the expression is not needed. */
  readonly plain: PlainBody | undefined;
}

type WithBody = BlockComment | StringLiteral | DelimitedLiteral;

/** For each rule: its bodies by what ends them, and those of flat literals. */
const compiled = new WeakMap<WithBody, readonly [Map<string, Body>, Map<string, Body>]>();

/**
 * The body of a comment or literal, compiled once.
 *
 * @param open the match of its finder; from `group` on there are the groups of what opened it
 * @param flat code in it is read as text
 */
export function bodyOf(rule: WithBody, open: readonly (string | undefined)[], group: number, flat: boolean): Body {
  const key = rule.kind === "delimited" ? (open[group] ?? "") : fill(rule.close, open, group);
  let both = compiled.get(rule);
  if (!both) compiled.set(rule, (both = [new Map(), new Map()]));
  const bodies = both[flat ? 1 : 0];
  let body = bodies.get(key);
  if (!body) {
    // Delimiters that the writer chooses make new bodies, so that the number kept must be bounded.
    if (bodies.size > 200) bodies.clear();
    bodies.set(key, (body = compile(rule, key, flat)));
  }
  return body;
}

function compile(rule: WithBody, key: string, flat: boolean): Body {
  const interpolations = rule.kind === "block" || flat ? [] : (rule.interpolations ?? []);
  const [skipped, close, nested] = partsOf(rule, key);
  const parts = [skipped && `(?:${skipped})`, `(${close})`, `(${nested || "(?!)"})`].filter(Boolean);
  for (const { open } of interpolations) parts.push(`(${open})`);
  if (rule.kind === "string" && !rule.multiline) parts.push("[\\r\\n]");
  return {
    pattern: new RegExp(parts.join("|"), "gm"),
    code: interpolations.map((one) => one.syntax),
    plain: plainBodyOf(rule, close, interpolations.length > 0),
  };
}

/** What is passed over, what ends the body, and what opens an inner one. */
function partsOf(rule: WithBody, key: string): [string | undefined, string, string | undefined] {
  switch (rule.kind) {
    case "block":
      return [rule.skip, key, rule.nested];
    case "string":
      return [rule.escape, key, undefined];
    default: {
      const close = closing(key);
      return [rule.escape ?? "\\\\[^]", escapeRegExp(close), close === key ? undefined : escapeRegExp(key)];
    }
  }
}
