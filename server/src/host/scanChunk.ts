// @customer-impact via ./scan, ./scanWorker: reads files in batches

import { type Packed, pack } from "./packing.ts";
import { createScanFile, type ScannedFile, type ScanSettings, type ScanTask } from "./scanFile.ts";
import type { ReadFailure } from "./reading.ts";

/** Some files, in a form that is cheap to send to a worker. */
export interface PackedTasks {
  /** All paths, with a NUL between each two. */
  readonly paths: string;
  /** Tasks that hold more than a path, each with its place among all. */
  readonly rest: readonly (readonly [number, ScanTask])[];
}

export const packTasks = (tasks: readonly ScanTask[]): PackedTasks => ({
  paths: tasks.map(({ path }) => path).join("\0"),
  rest: [...tasks.entries()].filter(
    ([, task]) => task.rawPath || task.headOnly || task.withoutImports || task.known !== undefined,
  ),
});

export function unpackTasks({ paths, rest }: PackedTasks): ScanTask[] {
  const tasks: ScanTask[] = paths.split("\0").map((path) => ({ path }));
  for (const [at, task] of rest) tasks[at] = task;
  return tasks;
}

/** What a worker answers to some files. */
export interface ScannedChunk {
  readonly outcomes: Packed<ReadFailure | "unchanged">;
  /** Per file, empty where there is none; empty altogether where nothing is kept. */
  readonly stamps: readonly string[];
  /** What each imports, packed, undefined where that was not looked for; empty altogether where nobody asks. */
  readonly imports: readonly (string | undefined)[];
}

export function createScanChunk(settings: ScanSettings): (tasks: readonly ScanTask[]) => ScannedChunk {
  const scanFile = createScanFile(settings);
  return (tasks) => {
    const scanned: ScannedFile[] = tasks.map(scanFile);
    return {
      outcomes: pack(scanned.map(({ outcome }) => outcome)),
      stamps: settings.settledBefore === undefined ? [] : scanned.map(({ stamp }) => stamp ?? ""),
      imports: settings.importsFrom ? scanned.map(({ imports }) => imports) : [],
    };
  };
}
