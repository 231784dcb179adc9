import { type Packed, pack } from "./packing.ts";
import { createScanFile, type ScannedFile, type ScanSettings, type ScanTask } from "./scanFile.ts";
import type { ReadFailure } from "./reading.ts";

/** What a worker answers to some files. */
export interface ScannedChunk {
  readonly outcomes: Packed<ReadFailure | "unchanged">;
  /** Per file, empty where there is none; empty altogether where nothing is kept. */
  readonly stamps: readonly string[];
}

export function createScanChunk(settings: ScanSettings): (tasks: readonly ScanTask[]) => ScannedChunk {
  const scanFile = createScanFile(settings);
  return (tasks) => {
    const scanned: ScannedFile[] = tasks.map(scanFile);
    return {
      outcomes: pack(scanned.map(({ outcome }) => outcome)),
      stamps: settings.settledBefore === undefined ? [] : scanned.map(({ stamp }) => stamp ?? ""),
    };
  };
}
