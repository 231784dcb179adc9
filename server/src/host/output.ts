// @customer-impact Pipeline owner: never picks up half a report

import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  type Stats,
  writeFileSync,
} from "node:fs";

/** What is written: a text, or bytes, in pieces perhaps. */
type Content = string | Uint8Array | readonly Uint8Array[];

/**
 * Writes a file so that whoever looks sees all of it or what was there before, whatever happens in between. What is no regular
 * file (`/dev/stdout`, a FIFO) is written to as it is; a symbolic link stays one.
 *
 * @param mode the permissions of a new file; an old one keeps its own
 * @param mayReplace asked when all is written, and right before it takes the place of the old file
 * @throws an error of the file system; `ChangedMeanwhile` where the file may not be replaced, and then it is as it was
 */
export function writeFile(path: string, content: Content, mode = 0o666, mayReplace = (): boolean => true): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old && !old.isFile()) writeAll(path, content);
  else uninterrupted(() => replace(old ? realpathSync(path) : path, content, mode, old, mayReplace));
}

/** Somebody else has changed a file since it was read. */
export class ChangedMeanwhile extends Error {
  override readonly name = "ChangedMeanwhile";
}

function replace(
  path: string,
  content: Content,
  mode: number,
  old: Stats | undefined,
  mayReplace: () => boolean,
): void {
  const beside = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
  try {
    writeAll(beside, content, { flag: "wx", mode });
    if (old) chmodSync(beside, old.mode);
    if (!mayReplace()) throw new ChangedMeanwhile();
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function writeAll(path: string, content: Content, { flag = "w", mode = 0o666 } = {}): void {
  const file = openSync(path, flag, mode);
  try {
    for (const piece of Array.isArray(content) ? (content as readonly Uint8Array[]) : [content as string | Uint8Array])
      writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Puts off signals that end the program until `work` is done; it must be synchronous. */
function uninterrupted(work: () => void): void {
  const deliver = (signal: NodeJS.Signals): void => {
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    for (const signal of signals) process.off(signal, deliver);
  };
  for (const signal of signals) process.on(signal, deliver);
  try {
    work();
  } finally {
    // What came meanwhile is delivered before this.
    setImmediate(release);
  }
}
