// @customer-impact via ./factsCache: takes a damaged cache for an empty one

import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { FileFacts } from "../../facts/facts.ts";
import { writeFile } from "../output.ts";
import type { Steps } from "../../text/steps.ts";
import type { Codec } from "./codecs.ts";

/** What is kept of a file: its facts, or its imports. */
export interface KeptFacts<Value = FileFacts> {
  /** The state of the file that the facts are of: its hash by git, or its stamp. */
  readonly state: string;
  readonly facts: Value;
}

/** What is kept of files: names, states and facts in the same order. A fact that is no such thing is absent. */
export interface Entries<Value> {
  readonly names: readonly string[];
  readonly states: readonly string[];
  readonly facts: readonly (Value | undefined)[];
}

const nothing: Entries<never> = { names: [], states: [], facts: [] };

/**
 * The file holds lines: the checksum of all that follows; the fingerprint of what the facts depend on besides the files, as
 * JSON; and then the entries, some thousand in a line, so that others have their say while it is read.
 */
interface Portion {
  readonly paths: readonly string[];
  readonly states: readonly string[];
  readonly facts: unknown;
}

const portionLength = 2000;
const largest = 512 * 1024 * 1024;

/** What a cache file holds: nothing where it is damaged, somebody else's or of another version. */
export function* readCacheFile<Value>(path: string, fingerprint: string, codec: Codec<Value>): Steps<Entries<Value>> {
  const names: string[] = [];
  const states: string[] = [];
  const facts: (Value | undefined)[] = [];
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
      const values = isSound(portion) ? codec.unpack(portion.facts, portion.paths.length) : undefined;
      if (!values) return nothing;
      for (const name of portion.paths) names.push(name);
      for (const state of portion.states) states.push(state);
      for (const one of values) facts.push(one);
    }
    return { names, states, facts };
  } catch {
    // There is none, or none that can be read.
    return nothing;
  }
}

const isSound = ({ paths, states }: Portion): boolean =>
  paths.every(isString) && states.every(isString) && states.length === paths.length;

const isString = (value: unknown): boolean => typeof value === "string";

/** @throws an error of the file system */
export function* writeCacheFile<Value>(
  path: string,
  fingerprint: string,
  kept: Iterable<readonly [string, KeptFacts<Value>]>,
  codec: Codec<Value>,
): Steps<void> {
  const lines = [lineOf(fingerprint)];
  let some: (readonly [string, KeptFacts<Value>])[] = [];
  for (const entry of kept) {
    some.push(entry);
    if (some.length < portionLength) continue;
    lines.push(lineOf(portionOf(some, codec)));
    some = [];
    yield;
  }
  lines.push(lineOf(portionOf(some, codec)));
  yield;
  const sum = createHash("sha1");
  for (const line of lines) sum.update(line);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFile(path, [Buffer.from(`${sum.digest("hex")}\n`), ...lines], 0o600);
}

const portionOf = <Value>(entries: readonly (readonly [string, KeptFacts<Value>])[], codec: Codec<Value>): Portion => ({
  paths: entries.map(([name]) => name),
  states: entries.map(([, { state }]) => state),
  facts: codec.pack(entries.map(([, { facts }]) => facts)),
});

const lineOf = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

/** The bytes of a regular file that belongs to the user; none of any other. */
export function readOwnFile(path: string): Buffer {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(file);
    const own = process.getuid === undefined || stat.uid === process.getuid();
    return stat.isFile() && own && stat.size <= largest ? readFileSync(file) : Buffer.alloc(0);
  } finally {
    closeSync(file);
  }
}

/** @throws where no line ends */
export function splitFirstLine(bytes: Buffer): [string, Buffer] {
  const end = bytes.indexOf("\n");
  if (end < 0) throw new Error("A line does not end.");
  return [bytes.toString("utf8", 0, end), bytes.subarray(end + 1)];
}

/** Finds accidents, not malice: the file is the user's own. */
export const checksum = (body: Buffer): string => createHash("sha1").update(body).digest("hex");
