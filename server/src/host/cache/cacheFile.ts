// @customer-impact via ./factsCache: takes a damaged cache for an empty one

import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { FileFacts } from "../../facts/facts.ts";
import { writeFile } from "../output.ts";
import type { Steps } from "../../text/steps.ts";
import { type Packed, pack, unpack } from "../packing.ts";
import { isCount, isFacts } from "./isFacts.ts";

export interface KeptFacts {
  /** The state of the file that the facts are of: its hash by git, or its stamp. */
  readonly state: string;
  readonly facts: FileFacts;
}

/** What is kept of files: names, states and facts in the same order. A fact that is no such thing is absent. */
export interface Entries {
  readonly names: readonly string[];
  readonly states: readonly string[];
  readonly facts: readonly (FileFacts | undefined)[];
}

const nothing: Entries = { names: [], states: [], facts: [] };

/**
 * The file holds lines: the checksum of all that follows; the fingerprint of what the facts depend on besides the files, as
 * JSON; and then the entries, some thousand in a line, so that others have their say while it is read.
 */
interface Portion {
  readonly paths: readonly string[];
  readonly states: readonly string[];
  readonly facts: Packed<never>;
}

const portionLength = 2000;
const largest = 512 * 1024 * 1024;

/** What a cache file holds: nothing where it is damaged, somebody else's or of another version. */
export function* readCacheFile(path: string, fingerprint: string): Steps<Entries> {
  const names: string[] = [];
  const states: string[] = [];
  const facts: (FileFacts | undefined)[] = [];
  try {
    const [sum, body] = splitFirstLine(readOwnFile(path));
    yield;
    if (sum !== checksum(body)) return nothing;
    let [line, rest] = splitFirstLine(body);
    if (JSON.parse(line) !== fingerprint) return nothing;
    while (rest.length > 0) {
      yield;
      [line, rest] = splitFirstLine(rest);
      // From here on whatever it is not will throw, or is tested.
      const portion = JSON.parse(line) as Portion;
      if (!isSound(portion)) return nothing;
      for (const name of portion.paths) names.push(name);
      for (const state of portion.states) states.push(state);
      for (const one of checked(unpack(portion.facts), portion.facts)) facts.push(one);
    }
    return { names, states, facts };
  } catch {
    // There is none, or none that can be read.
    return nothing;
  }
}

const isSound = ({ paths, states, facts }: Portion): boolean =>
  paths.every(isString) &&
  states.every(isString) &&
  states.length === paths.length &&
  facts.languages.every(isString) &&
  facts.language.length === paths.length &&
  facts.language.every((place) => place === -1 || place in facts.languages) &&
  facts.firstLine.length === paths.length &&
  facts.firstLine.every(isCount);

const isString = (value: unknown): boolean => typeof value === "string";

/** Takes away what is none of the facts that stand written out; the others are what they are by their making. */
function checked(facts: (FileFacts | undefined)[], { rest }: Packed<never>): (FileFacts | undefined)[] {
  for (const [at] of rest) if (!isFacts(facts[at])) facts[at] = undefined;
  return facts;
}

/** @throws an error of the file system */
export function* writeCacheFile(
  path: string,
  fingerprint: string,
  kept: Iterable<readonly [string, KeptFacts]>,
): Steps<void> {
  const lines = [lineOf(fingerprint)];
  let some: (readonly [string, KeptFacts])[] = [];
  for (const entry of kept) {
    some.push(entry);
    if (some.length < portionLength) continue;
    lines.push(lineOf(portionOf(some)));
    some = [];
    yield;
  }
  lines.push(lineOf(portionOf(some)));
  yield;
  const sum = createHash("sha1");
  for (const line of lines) sum.update(line);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFile(path, [Buffer.from(`${sum.digest("hex")}\n`), ...lines], 0o600);
}

const portionOf = (entries: readonly (readonly [string, KeptFacts])[]): Portion => ({
  paths: entries.map(([name]) => name),
  states: entries.map(([, { state }]) => state),
  facts: pack<never>(entries.map(([, { facts }]) => facts)),
});

const lineOf = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

/** The bytes of a regular file that belongs to the user. */
function readOwnFile(path: string): Buffer {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(file);
    const own = process.getuid === undefined || stat.uid === process.getuid();
    return stat.isFile() && own && stat.size <= largest ? readFileSync(file) : Buffer.alloc(0);
  } finally {
    closeSync(file);
  }
}

function splitFirstLine(bytes: Buffer): [string, Buffer] {
  const end = bytes.indexOf("\n");
  if (end < 0) throw new Error("A line does not end.");
  return [bytes.toString("utf8", 0, end), bytes.subarray(end + 1)];
}

/** Finds accidents, not malice: the file is the user's own. */
const checksum = (body: Buffer): string => createHash("sha1").update(body).digest("hex");
