// @customer-impact via ./program: says what a call asks for, in the words of its flags

/** A way to write a report, and where to. */
export interface FormatChoice {
  readonly name: string;
  /** Absent for stdout. */
  readonly file?: string;
}

/** What the options of a command come to. */
export interface Options {
  /** What `--format` says, `-o` taken into account: at least one, and at most one for stdout. */
  readonly formats: readonly FormatChoice[];
  readonly config?: string;
  readonly cache: boolean;
  /** The file to go by; false for none. */
  readonly baseline?: string | false;
  readonly strictBaseline?: boolean;
  readonly min?: number;
  readonly minDirect?: number;
  readonly minChanged?: number;
  /** The commit with which the work tree is compared, or from which on a history goes. */
  readonly since?: string;
  /** A later commit than `since`; the work tree without it. */
  readonly to?: string;
  /** A list of files; `-` for stdin. */
  readonly files?: readonly string[];
  readonly filesFrom?: string;
  /** Whether it is asked who imports whom. */
  readonly imports?: boolean;
  /** Whether it is asked what is stated. */
  readonly stated?: boolean;
  /** A file to look around from, and how far. */
  readonly focus?: string;
  readonly depth?: number;
  readonly maxWarnings?: number;
  readonly commits?: number;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly add?: boolean;
  readonly replace?: boolean;
  readonly prune?: boolean;
  readonly allowGrowth?: boolean;
}
