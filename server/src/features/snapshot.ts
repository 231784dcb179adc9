// @customer-impact Engineer: sees in the editor what the command line says, for the very text on the screen

import type { KnownGaps } from "../coverage/knownGaps.ts";
import type { GivenBaseline } from "../coverage/report.ts";
import type { Languages } from "../languages/language.ts";
import type { Lines } from "../lines/model.ts";
import type { Problem } from "../rules/rule.ts";
import type { BaselineReading } from "../workspace/baseline/baseline.ts";
import type { ConfigurationReading } from "../workspace/configuration.ts";

/**
 * A workspace as an editor sees it at one moment: files on disk, but for those that are open, of which the text in the
 * editor counts. Immutable; a change makes the next one. Editor features read it and nothing else.
 */
export interface Snapshot {
  readonly lines: Lines;
  /** Of one file, by position. */
  readonly problemsOf: (path: string) => readonly Problem[];
  /** The files that have problems, or faults of the configuration. */
  readonly problemPaths: () => Iterable<string>;
  readonly configuration: {
    /** Relative to the root; where it would be, if there is none. */
    readonly path: string;
    /** Absent where there is no such file. */
    readonly text?: string;
    /** Of that text, its faults included. `lines` go by the last one without faults. */
    readonly reading?: ConfigurationReading;
  };
  /** Undefined where there is no such file. */
  readonly baseline?: SnapshotBaseline | undefined;
  readonly languages: Languages;
  /** Whether the disk has been read; until then only open files are known. */
  readonly isComplete: boolean;
}

/** The gaps that are known already. */
export interface SnapshotBaseline {
  /** Relative to the root. */
  readonly path: string;
  readonly text: string;
  /** Of that text, its faults included. */
  readonly reading: BaselineReading;
  /** The last one that could be read. */
  readonly given: GivenBaseline;
  /** What that comes to here. */
  readonly gaps: KnownGaps;
}

/** A file that is open in an editor. */
export interface OpenDocument {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Linguist's name, where the language is known. */
  readonly language?: string;
}
