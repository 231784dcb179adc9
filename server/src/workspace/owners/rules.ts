// @customer-impact via ./github, ./gitlab: holds what a line of CODEOWNERS says, whichever form it is written in

/** What one line of a CODEOWNERS file says. */
export interface OwnerRule {
  /** Counted from zero. */
  readonly line: number;
  /** Rules of different sections do not override each other. What stands under no heading is section 0. */
  readonly section: number;
  /** Starts with `/` or with two stars and a slash. */
  readonly pattern: string;
  /** Whether all that lies below a directory that the pattern names belongs to it too. */
  readonly below: boolean;
  /** It takes files out of its section for good. */
  readonly excludes: boolean;
  /** As written; none where the line says that nobody owns the files. */
  readonly owners: readonly string[];
}

/** A line that is not understood, or only in part. */
export interface OwnerProblem {
  /** Counted from zero. */
  readonly line: number;
  /** A sentence or two. It shows text of the file as it stands there. */
  readonly message: string;
}

/** The lines of a CODEOWNERS file. */
export interface OwnerRules {
  /** In the order of the file. */
  readonly rules: readonly OwnerRule[];
  readonly problems: readonly OwnerProblem[];
}
