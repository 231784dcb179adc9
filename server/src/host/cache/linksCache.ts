// @customer-impact #quick-answer: spares the second run all reading and linking of imports

import { createHash } from "node:crypto";
import { existsSync, lstatSync } from "node:fs";
import { endianness } from "node:os";
import { setImmediate } from "node:timers/promises";
import { importsVersion } from "../../facts/imports.ts";
import type { LinkedImports } from "../../imports/workspaceImports.ts";
import { placeOf } from "../../text/search.ts";
import type { Configuration } from "../../workspace/configuration.ts";
import type { Module } from "../../workspace/workspace.ts";
import type { ListedFile } from "../listing/listing.ts";
import { stateOf } from "../reading.ts";
import { fingerprintOf } from "./factsCache.ts";
import { type KeptLinks, readLinksFile, writeLinksFile } from "./linksFile.ts";
import { cacheLocation, removeOldCaches } from "./location.ts";

/** Part of the key: raise it when the same imports are linked otherwise. */
const linkingVersion = 1;

/** What imports are linked of. */
export interface LinkedWorkspace {
  /** Absolute. */
  readonly root: string;
  readonly configuration: Configuration;
  /** All files, in code point order. */
  readonly listed: readonly ListedFile[];
  /** The places of those that may import something, and count. */
  readonly importing: readonly number[];
  /** Their numbers are those of the graph. */
  readonly modules: readonly Module[];
}

/** What was linked in an earlier run, and what this one links. */
export interface LinksCache {
  /** What an earlier run has linked of the same; undefined where anything is different that it hangs on. */
  readonly links: LinkedImports | undefined;
  /**
   * Writes down what was linked. Where that cannot be, the next run takes longer.
   *
   * @param states of the files when their imports were read, by place; nothing is kept where one is not known
   * @param texts the files that describe others which were read
   * @param settledBefore files of these that changed later, in milliseconds, may have changed since
   */
  readonly save: (
    links: LinkedImports,
    read: {
      readonly states: readonly (string | undefined)[];
      readonly texts: () => readonly string[];
      readonly settledBefore: number;
    },
  ) => Promise<void>;
}

/** @param directory where caches are, instead of the platform's place for them */
export async function openLinksCache(workspace: LinkedWorkspace, directory?: string): Promise<LinksCache> {
  const { root, listed, importing, modules } = workspace;
  const file = await cacheLocation(root, "links", directory);
  if (file === undefined) return { links: undefined, save: () => Promise.resolve() };
  return {
    links: existsSync(file) ? recall(file, workspace) : undefined,
    save: async (links, { states, texts, settledBefore }) => {
      const { graph, counts } = links;
      // More of them may come when it is asked for packages, and nobody tells those.
      const notes = [...links.notes];
      // Others go first: nobody waits for this.
      await setImmediate();
      if (importing.some((place) => states[place] === undefined)) return;
      const { packageEdges } = links;
      const there = texts().filter((path) => placeOf(listed, path) >= 0);
      const kept = there.map((path) => [path, settled(workspace, path, settledBefore)] as const);
      if (!kept.every(isKnown)) return;
      try {
        const found = { graph, counts, notes, packageEdges, unresolved: () => links.unresolved() };
        writeLinksFile(
          file,
          keyOf(workspace, (place) => states[place]),
          { links: found, texts: kept },
        );
        removeOldCaches(file);
      } catch {
        // A full disk or one that cannot be written to.
      }
    },
  };

  function recall(path: string, of: LinkedWorkspace): LinkedImports | undefined {
    const key = keyOf(of, (place) => stateNow(of, listed[place]!)?.stamp);
    const kept = readLinksFile(path, key, modules.length);
    return kept?.texts.every((text) => isAsItWas(of, text)) ? kept.links : undefined;
  }
}

const isKnown = (text: readonly [string, string | undefined]): text is readonly [string, string] =>
  text[1] !== undefined;

/** What links hang on, but for files that describe others: which these are is known only when all is linked. */
function keyOf(
  { configuration, listed, importing, modules }: LinkedWorkspace,
  stateAt: (place: number) => string | undefined,
): string {
  // In one text, since many small ones take their time. No path, language or state holds a NUL.
  const parts = [
    fingerprintOf(configuration, importsVersion),
    linkingVersion,
    endianness(),
    JSON.stringify(configuration),
  ];
  parts.push("files", listed.length);
  for (const { path } of listed) parts.push(path);
  parts.push("imports", importing.length);
  for (const place of importing) parts.push(place, stateAt(place) ?? "");
  parts.push("modules", modules.length);
  for (const { path, language, files } of modules) {
    parts.push(path, language, files.length);
    if (files.length !== 1 || files[0]!.path !== path) for (const file of files) parts.push(file.path);
  }
  return createHash("sha1").update(parts.join("\0")).digest("hex");
}

/** The state that a file is in: git's hash, where that is known, or its stamp, and when it last changed. */
function stateNow({ root }: LinkedWorkspace, { path, hash, rawPath }: ListedFile): Partial<State> | undefined {
  if (hash !== undefined) return { stamp: hash };
  // Nobody has so many of them that it is worth a thought.
  if (rawPath) return undefined;
  try {
    return stateOf(lstatSync(`${root}/${path}`));
  } catch {
    return undefined;
  }
}

type State = ReturnType<typeof stateOf>;

/** The state of a file that was read a moment ago; undefined where it may have changed since it was listed. */
function settled(workspace: LinkedWorkspace, path: string, before: number): string | undefined {
  const file = fileAt(workspace, path);
  // What git has seen may have changed since.
  const now = file && stateNow(workspace, { path, ...(file.rawPath && { rawPath: file.rawPath }) });
  return now?.changed !== undefined && now.changed < before ? (file!.hash ?? now.stamp) : undefined;
}

function isAsItWas(workspace: LinkedWorkspace, [path, state]: KeptLinks["texts"][number]): boolean {
  const file = fileAt(workspace, path);
  return file !== undefined && stateNow(workspace, file)?.stamp === state;
}

const fileAt = ({ listed }: LinkedWorkspace, path: string): ListedFile | undefined => listed[placeOf(listed, path)];
