// @customer-impact via ./selection, ../host/changes/changesSince: names what can happen to a file, in git's words

/** What became of a file. Paths are relative to the root of the workspace. */
export type ChangedFile =
  | { readonly path: string; readonly status: "added" | "modified" | "typeChanged" | "deleted" }
  | {
      readonly path: string;
      readonly status: "renamed" | "copied";
      /** Where it was, or what it is a copy of. */
      readonly from: string;
    };

/** Which files changed, and what says so. */
export interface Changes {
  readonly origin:
    | {
        readonly kind: "since";
        /** As it was asked for. */
        readonly ref: string;
        /** The commit that the files are compared with: the hash of the merge base. */
        readonly base: string;
      }
    /** Somebody gave their names. */
    | { readonly kind: "files" };
  /** By path, in code point order. */
  readonly files: readonly ChangedFile[];
  /** Paths of modules that did not change themselves, and lost their line or got a new error by what changed. */
  readonly harmed?: readonly string[];
}

/** The paths at which there was a file before, and is none now. */
export const formerPaths = (files: readonly ChangedFile[]): readonly string[] =>
  files.flatMap((file) => (file.status === "deleted" ? [file.path] : file.status === "renamed" ? [file.from] : []));
