// @customer-impact via ../session: knows what files import without reading one twice that has not changed

import { packImports } from "../../facts/imports/pack.ts";
import { noImports } from "../../facts/imports/model.ts";
import { type Steps, stride } from "../../text/steps.ts";
import type { Configuration } from "../../workspace/configuration.ts";
import type { Disk } from "../disk.ts";
import type { ListedFile } from "../listing/listing.ts";
import type { ReadDiskOptions } from "../readDisk.ts";
import { sliced } from "../sliced.ts";
import { PackedFile } from "./packedFile.ts";
import { readStatedImports } from "./readImports.ts";

/** What a file imports, packed, and git's hash of the file, where that is known to be what it says. */
interface Kept {
  readonly hash: string | undefined;
  readonly packed: string;
  /** Stays the same object as long as the file imports the same: so nobody needs to look into it again. */
  file?: PackedFile;
}

/** What the files of a workspace import that can and count, as they were when they were last read. */
export class ImportsOnDisk {
  private readonly configuration: Configuration;
  private readonly byPath: ReadonlyMap<string, Kept>;

  private constructor(configuration: Configuration, byPath: ReadonlyMap<string, Kept>) {
    this.configuration = configuration;
    this.byPath = byPath;
  }

  /**
   * Reads them.
   *
   * @param earlier what was read of the same workspace before; files that git says are the same are not read again
   * @throws the reason of `signal` where that says to stop
   */
  static async read(
    disk: Disk,
    earlier: ImportsOnDisk | undefined,
    { onProgress, signal }: ReadDiskOptions,
  ): Promise<ImportsOnDisk> {
    const { files, root, configuration } = disk;
    if (!files) return new ImportsOnDisk(configuration, new Map());
    const listed = files.listing.files;
    // Other settings may make another language of a file.
    const known = earlier?.configuration === configuration ? earlier : undefined;
    const { imports, missing } = known ? await sliced(known.recall(listed), signal) : nothingKnown;
    const { packed } = await readStatedImports(
      root,
      { ...files, imports },
      { configuration, cache: missing > few, isBusyHere: true, onProgress, signal },
    );
    return new ImportsOnDisk(configuration, await sliced(keep(listed, packed, earlier?.byPath), signal));
  }

  /** What a file imports, packed; nothing where it is not known to import anything. */
  packedOf(path: string): string {
    return this.byPath.get(path)?.packed ?? nothing;
  }

  /** A file as it is linked; undefined where it imports and declares nothing. @param language Linguist's name */
  fileOf(path: string, language: string): PackedFile | undefined {
    const kept = this.byPath.get(path);
    if (!kept || kept.packed === nothing) return undefined;
    if (kept.file?.language !== language) kept.file = new PackedFile(path, language, kept.packed);
    return kept.file;
  }

  /** The files that import something else in a later reading, or do so for the first time or no more. */
  *differences(later: ImportsOnDisk): Generator<string, void, undefined> {
    for (const [path, { packed }] of later.byPath) if (this.packedOf(path) !== packed) yield path;
    for (const [path, { packed }] of this.byPath) if (packed !== nothing && !later.byPath.has(path)) yield path;
  }

  /** What is known of listed files that git says are the same; and how many would have to be read again. */
  *recall(listed: readonly ListedFile[]): Steps<Recalled> {
    const imports: (string | undefined)[] = [];
    let missing = 0;
    for (const { path, hash } of listed) {
      if (imports.length % stride === 0) yield;
      const kept = this.byPath.get(path);
      const isSame = hash !== undefined && kept?.hash === hash;
      imports.push(isSame ? kept.packed : undefined);
      if (kept && !isSame) missing++;
    }
    return { imports, missing };
  }
}

interface Recalled {
  /** Packed, in the order of the files. */
  readonly imports: readonly (string | undefined)[];
  readonly missing: number;
}

const nothingKnown: Recalled = { imports: [], missing: Infinity };

/** @param before what was kept earlier: of files that import the same the same objects stay */
function* keep(
  listed: readonly ListedFile[],
  packed: readonly (string | undefined)[],
  before: ReadonlyMap<string, Kept> | undefined,
): Steps<ReadonlyMap<string, Kept>> {
  const byPath = new Map<string, Kept>();
  for (let place = 0; place < listed.length; place++) {
    if (place % stride === 0) yield;
    const { path, hash } = listed[place]!;
    const one = packed[place];
    if (one === undefined) continue;
    const known = before?.get(path);
    byPath.set(path, { hash, packed: one, ...(known?.file && known.packed === one && { file: known.file }) });
  }
  return byPath;
}

/** For no more files than this the cache of earlier runs is opened: reading them takes less time. */
const few = 500;
const nothing = packImports(noImports);
