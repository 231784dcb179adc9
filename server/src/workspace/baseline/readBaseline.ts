// @customer-impact Engineering lead: is told of a slip in the baseline with its place, and the rest of it still holds

import { printParseErrorCode, visit } from "jsonc-parser";
import { positionsOf } from "../../text/offset.ts";
import type { Range } from "../../text/range.ts";
import { isNestedTooDeep, syntaxSentence } from "../jsonText.ts";
import { type BaselineFault, type BaselineReading, baselineVersion } from "./baseline.ts";
import { entryFault } from "./entryFault.ts";

/** In UTF-16 code units. More than half a million gaps take less. */
export const largestBaseline = 64 * 1024 * 1024;

/**
 * Reads the text of a baseline file: JSON, be it with comments and a comma too many, in any order and with entries that
 * stand twice, as merges leave it.
 *
 * @param gapRules the ids of the rules that report gaps
 */
export function readBaseline(source: string, gapRules: ReadonlySet<string>): BaselineReading {
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  if (text.length > largestBaseline) return unreadable("It is larger than 64 MiB, which is no list of gaps.");
  return readPlain(text, gapRules) ?? readLoosely(text, gapRules);
}

const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const unreadable = (message: string, range = nowhere): BaselineReading => ({
  kind: "unreadable",
  fault: { message, range },
});

/** A file as it is written is read at once; undefined where anything about it is odd. */
function readPlain(text: string, gapRules: ReadonlySet<string>): BaselineReading | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { version, $schema: schema, ...entries } = value as Record<string, unknown>;
  if (version !== baselineVersion || (schema !== undefined && typeof schema !== "string")) return undefined;
  const keys = new Set<string>();
  for (const [key, known] of Object.entries(entries)) {
    if (known !== true || entryFault(key, gapRules) !== undefined) return undefined;
    keys.add(key);
  }
  return { kind: "baseline", baseline: { keys, ...(schema !== undefined && { schema }) }, odd: [] };
}

/** A member of the outermost object. */
interface Member {
  readonly key: string;
  readonly offset: number;
  readonly length: number;
  /** Undefined where it is a list or an object. */
  value?: unknown;
}

function readLoosely(text: string, gapRules: ReadonlySet<string>): BaselineReading {
  const position = positionsOf(text);
  const rangeAt = (offset: number, length: number): Range => ({
    start: position(offset),
    end: position(Math.min(offset + length, text.length)),
  });
  const conflict = /^(?:<{7}|={7}|>{7})(?=\s)/m.exec(text);
  if (conflict)
    return unreadable(
      "A merge is not finished here: keep the entries of both sides.",
      rangeAt(conflict.index, conflict[0].length),
    );
  if (isNestedTooDeep(text)) return unreadable("Brackets are nested too deep for a list of gaps.");
  const { members, isObject, fault } = membersOf(text);
  if (fault) return unreadable(fault.message, rangeAt(fault.offset, fault.length));
  if (!isObject) return unreadable('The file must hold an object: { "version": 1 } is one without entries.');

  const version = members.find(({ key }) => key === "version");
  if (!version) return unreadable(`The file must say of which version it is: "version": ${baselineVersion}.`);
  if (version.value !== baselineVersion)
    return unreadable(
      `This release reads baselines of version ${baselineVersion}, and this one is of version ${shown(version.value)}.`,
      rangeAt(version.offset, version.length),
    );
  const keys = new Set<string>();
  const odd: BaselineFault[] = [];
  let schema: string | undefined;
  for (const { key, value, offset, length } of members) {
    if (key === "version") continue;
    const message = key === "$schema" ? schemaFault(value) : (entryFault(key, gapRules) ?? valueFault(key, value));
    if (message !== undefined) odd.push({ message, range: rangeAt(offset, length) });
    else if (key === "$schema") schema = String(value);
    else keys.add(key);
  }
  return { kind: "baseline", baseline: { keys, ...(schema !== undefined && { schema }) }, odd };
}

const schemaFault = (value: unknown): string | undefined =>
  typeof value === "string" ? undefined : '"$schema" must be an address.';

const valueFault = (key: string, value: unknown): string | undefined =>
  value === true ? undefined : `The value of ${shown(key)} must be true.`;

const shown = (value: unknown): string => {
  const text = value === undefined ? "a list or an object" : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
};

/** Goes through the text once, and keeps no tree of it. */
function membersOf(text: string): {
  readonly members: readonly Member[];
  readonly isObject: boolean;
  readonly fault?: { readonly message: string; readonly offset: number; readonly length: number };
} {
  const members: Member[] = [];
  let depth = 0;
  let isObject = false;
  let fault: { message: string; offset: number; length: number } | undefined;
  const open = (): void => void depth++;
  const close = (): void => void depth--;
  visit(
    text,
    {
      onObjectBegin: () => {
        isObject ||= depth === 0;
        open();
      },
      onObjectEnd: close,
      onArrayBegin: open,
      onArrayEnd: close,
      onObjectProperty: (key, offset, length) => {
        if (depth === 1) members.push({ key, offset, length });
      },
      onLiteralValue: (value: unknown) => {
        const last = members.at(-1);
        if (depth === 1 && last) last.value = value;
      },
      onError: (code, offset, length) => {
        fault ??= { message: syntaxSentence(printParseErrorCode(code)), offset, length };
      },
    },
    { allowTrailingComma: true, disallowComments: false },
  );
  return { members, isObject, ...(fault && { fault }) };
}
