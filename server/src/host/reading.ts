// @customer-impact #safe-to-run: reads no pipe that would never end and no link that leads outside

import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from "node:fs";

/** Why a file gave no bytes. `gone`: it is not there any more. */
export type ReadFailure = "too-large" | "unreadable" | "gone";

interface ReadOptions {
  /** A file of more bytes is too large. */
  readonly limit: number;
  /** Only the first `limit` bytes are wanted, however many there are. */
  readonly head?: boolean;
  /** It was seen just now that this is a regular file: it is not looked at again. */
  readonly isRegular?: boolean;
  /** The state of the file is wanted as well. */
  readonly withState?: boolean;
}

export interface FileState {
  /** Differs when the file does; the content is not looked at. */
  readonly stamp: string;
  /** When content, name or permissions last changed, in milliseconds. */
  readonly changed: number;
}

interface FileBytes {
  /** Valid until the next file is read. */
  readonly bytes: Buffer;
  /** Absent where the file changed while it was read. */
  readonly state?: FileState;
}

/** Reads one file after the other into the same memory. */
export type Reader = (path: string | Buffer, options: ReadOptions) => FileBytes | ReadFailure;

/** What reading needs of node:fs; tests put faults in between. */
export interface FileSystem {
  readonly open: (path: string | Buffer) => number;
  readonly stat: (file: number) => Stats;
  readonly read: (file: number, into: Buffer, at: number, length: number) => number;
  readonly close: (file: number) => void;
}

// A symbolic link is not followed, and a FIFO keeps nobody waiting. Windows knows neither flag.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const disk: FileSystem = {
  open: (path) => openSync(path, flags),
  stat: fstatSync,
  read: (file, into, at, length) => readSync(file, into, at, length, null),
  close: closeSync,
};

/** Synchronous throughout: on small files, awaiting each call costs several times what the call does. */
export function createReader(system: FileSystem = disk): Reader {
  let buffer: Buffer = Buffer.allocUnsafeSlow(128 * 1024);

  /** Reads to the end of the file or `most` bytes of it; `size` is what it is expected to have. */
  const fill = (file: number, size: number, most: number): number => {
    let length = 0;
    // One byte more than expected shows in the same call whether the file has grown.
    let wanted = Math.min(size + 1, most);
    for (;;) {
      if (wanted > buffer.length) buffer = enlarge(buffer, wanted, length);
      const count = system.read(file, buffer, length, wanted - length);
      length += count;
      if (count === 0 || length === size || length === most) return length;
      if (length === wanted) wanted = Math.min(wanted * 2, most);
    }
  };

  /** The same where nothing is known of the size. What is no file any more gives nothing, and keeps nobody waiting. */
  const fillBlindly = (file: number, most: number): number => {
    let length = 0;
    for (;;) {
      if (length === buffer.length) buffer = enlarge(buffer, length + 1, length);
      const count = system.read(file, buffer, length, Math.min(buffer.length, most) - length);
      length += count;
      if (count === 0 || length === most) return length;
    }
  };

  return (path, { limit, head = false, isRegular = false, withState = false }) => {
    let file: number | undefined;
    try {
      file = openPatiently(system, path);
      const most = head ? limit : limit + 1;
      if (isRegular && !withState) {
        const length = fillBlindly(file, most);
        return length > limit ? "too-large" : { bytes: buffer.subarray(0, length) };
      }
      const before = system.stat(file);
      if (!before.isFile()) return "unreadable";
      if (before.size > limit && !head) return "too-large";
      const length = fill(file, before.size, most);
      if (length > limit) return "too-large";
      const bytes = buffer.subarray(0, length);
      if (!withState) return { bytes };
      const state = stateOf(before);
      return state.stamp === stateOf(system.stat(file)).stamp ? { bytes, state } : { bytes };
    } catch (error) {
      return failureOf(error);
    } finally {
      if (file !== undefined) system.close(file);
    }
  };
}

/** The state of a file as `lstat` gives it. */
export const stateOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): FileState => ({
  stamp: `${size}:${mtimeMs}:${ctimeMs}:${ino}`,
  changed: Math.max(mtimeMs, ctimeMs),
});

function enlarge(buffer: Buffer, wanted: number, length: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(Math.max(wanted, buffer.length * 2));
  buffer.copy(larger, 0, 0, length);
  return larger;
}

/** Together these wait for a tenth of a second. */
const mostAttempts = 15;

/** Other threads and processes hold files open as well, for as long as it takes to read one. */
function openPatiently(system: FileSystem, path: string | Buffer): number {
  for (let attempt = 1; ; attempt++) {
    try {
      return system.open(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if ((code !== "EMFILE" && code !== "ENFILE") || attempt === mostAttempts) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, attempt);
    }
  }
}

function failureOf(error: unknown): ReadFailure {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR" ? "gone" : "unreadable";
}

let shared: Reader | undefined;

/** The bytes of a file of at most 1 MiB; undefined where there is none or it cannot be read. */
export function readSmallFile(path: string | Buffer): Buffer | undefined {
  const read = (shared ??= createReader())(path, { limit: 1024 * 1024 });
  return typeof read === "string" ? undefined : Buffer.from(read.bytes);
}
