// @customer-impact via ./readWorkspace: reads a workspace in one way, be it on disk or a commit

import type { Listing } from "./listing/listing.ts";
import type { ReadFailure } from "./reading.ts";
import type { ImportsFrom, ScanOutcome, ScanRequest } from "./scanFile.ts";

export interface SourceScanOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What files import is wanted as well: takes it, packed, by their places, with the states of the files where it may be kept. */
  readonly onImports?: ((place: number, imports: string, state?: string) => void) | undefined;
  /** From the start by default. */
  readonly importsFrom?: ImportsFrom | undefined;
}

/** Where the files of a workspace come from: the disk, or a tree of git. */
export interface FileSource {
  readonly listing: Promise<Listing>;
  /**
   * The bytes of some files, in the order of their paths.
   *
   * @param limit a file of more bytes is too large
   */
  readonly read: (paths: readonly string[], limit: number) => Promise<readonly (Buffer | ReadFailure)[]>;
  /** What stands in some files, in the order of the requests. */
  readonly scan: (requests: readonly ScanRequest[], options: SourceScanOptions) => Promise<readonly ScanOutcome[]>;
  /** Keeps what was found out for later runs. */
  readonly save: () => Promise<void>;
}
