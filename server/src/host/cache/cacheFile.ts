// @customer-impact via ./factsCache: takes a damaged cache for an empty one

import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { FileFacts } from "../../facts/facts.ts";
import { writeFile } from "../output.ts";
import { type Packed, pack, unpack } from "../packing.ts";
import { isFacts } from "./isFacts.ts";

export interface KeptFacts {
  /** The state of the file that the facts are of: its hash by git, or its stamp. */
  readonly state: string;
  readonly facts: FileFacts;
}

/** By path. */
export type Entries = Map<string, KeptFacts>;

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
  const entries: Entries = new Map();
  try {
    const [sum, body] = splitFirstLine(readOwnFile(path));
    if (sum !== checksum(body)) return entries;
    // From here on whatever it is not will throw, or is tested.
    const content = JSON.parse(body.toString()) as Content;
    if (content.fingerprint !== fingerprint) return entries;
    const facts = unpack(content.facts);
    content.paths.forEach((path, i) => {
      const kept: KeptFacts = { state: content.states[i]!, facts: facts[i]! };
      if (typeof path === "string" && typeof kept.state === "string" && isFacts(kept.facts)) entries.set(path, kept);
    });
  } catch {
    // There is none, or none that can be read.
  }
  return entries;
}

/** @throws an error of the file system */
export function writeCacheFile(path: string, fingerprint: string, entries: Entries): void {
  const kept = [...entries.values()];
  const content: Content = {
    fingerprint,
    paths: [...entries.keys()],
    states: kept.map(({ state }) => state),
    facts: pack<never>(kept.map(({ facts }) => facts)),
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
