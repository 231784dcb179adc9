// @customer-impact Pipeline owner: never picks up half a report

import { randomBytes } from "node:crypto";
import { chmodSync, realpathSync, renameSync, rmSync, statSync, type Stats, writeFileSync } from "node:fs";

/**
 * Writes a file so that whoever looks sees all of it or what was there before, whatever happens in between. What is no regular
 * file (`/dev/stdout`, a FIFO) is written to as it is; a symbolic link stays one.
 *
 * @param mode the permissions of a new file; an old one keeps its own
 * @throws an error of the file system
 */
export function writeFile(path: string, content: string | Uint8Array, mode = 0o666): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old && !old.isFile()) writeFileSync(path, content);
  else uninterrupted(() => replace(old ? realpathSync(path) : path, content, mode, old));
}

function replace(path: string, content: string | Uint8Array, mode: number, old: Stats | undefined): void {
  const beside = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
  try {
    writeFileSync(beside, content, { flag: "wx", mode });
    if (old) chmodSync(beside, old.mode);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
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
