// @customer-impact via ./factsCache: takes a damaged cache for an empty one

import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { FileFacts } from "../../facts/facts.ts";
import { writeFile } from "../output.ts";
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

/** What the file holds, as JSON, behind a line with the checksum of it. */
interface Content {
  /** Of all that the facts depend on besides the files. */
  readonly fingerprint: string;
  readonly paths: readonly string[];
  readonly states: readonly string[];
  readonly facts: Packed<never>;
}

const largest = 512 * 1024 * 1024;

/** What a cache file holds: nothing where it is damaged, somebody else's or of another version. */
export function readCacheFile(path: string, fingerprint: string): Entries {
  try {
    const [sum, body] = splitFirstLine(readOwnFile(path));
    if (sum !== checksum(body)) return nothing;
    // From here on whatever it is not will throw, or is tested.
    const { fingerprint: found, paths, states, facts } = JSON.parse(body.toString()) as Content;
    const isSound =
      found === fingerprint &&
      paths.every(isString) &&
      states.every(isString) &&
      states.length === paths.length &&
      facts.languages.every(isString) &&
      facts.language.length === paths.length &&
      facts.language.every((place) => place === -1 || place in facts.languages) &&
      facts.firstLine.length === paths.length &&
      facts.firstLine.every(isCount);
    return isSound ? { names: paths, states, facts: checked(unpack(facts), facts) } : nothing;
  } catch {
    // There is none, or none that can be read.
    return nothing;
  }
}

const isString = (value: unknown): boolean => typeof value === "string";

/** Takes away what is none of the facts that stand written out; the others are what they are by their making. */
function checked(facts: (FileFacts | undefined)[], { rest }: Packed<never>): (FileFacts | undefined)[] {
  for (const [at] of rest) if (!isFacts(facts[at])) facts[at] = undefined;
  return facts;
}

/** @throws an error of the file system */
export function writeCacheFile(path: string, fingerprint: string, kept: ReadonlyMap<string, KeptFacts>): void {
  const values = [...kept.values()];
  const content: Content = {
    fingerprint,
    paths: [...kept.keys()],
    states: values.map(({ state }) => state),
    facts: pack<never>(values.map(({ facts }) => facts)),
  };
  const body = Buffer.from(JSON.stringify(content));
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFile(path, Buffer.concat([Buffer.from(`${checksum(body)}\n`), body]), 0o600);
}

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
  return [bytes.toString("latin1", 0, Math.max(0, end)), bytes.subarray(end + 1)];
}

/** Finds accidents, not malice: the file is the user's own. */
const checksum = (body: Buffer): string => createHash("sha1").update(body).digest("hex");
