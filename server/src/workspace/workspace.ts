// @customer-impact #honest-figure: lists why a file can be left out, so that each is counted under a cause

import type { FileFacts } from "../facts/facts.ts";
import type { CodeOwners } from "./owners/codeOwners.ts";

/** Why a file is left out, in the order in which causes are tried. */
export const leftOutCauses = [
  "ignored",
  "vendored",
  "generated",
  "tests",
  "tooling",
  "binary",
  "too-large",
  "unreadable",
  "unclassified",
] as const;
export type LeftOutCause = (typeof leftOutCauses)[number];

/** A file that counts: its language makes it (a part of) a module, or it speaks for one. */
export interface SourceFile {
  /** Relative to the workspace root, with `/`. */
  readonly path: string;
  readonly facts: FileFacts;
}

/** The unit that must have a line. */
export interface Module {
  /** A file's path, or that of a directory or package with a trailing `/` (`./` is the root). */
  readonly path: string;
  /** Linguist's name; of a directory, the language of most of its files. */
  readonly language: string;
  /** All files whose statements are the module's, by path: sources first of all, then what else speaks for it (a README). */
  readonly files: readonly SourceFile[];
}

/** A package of the workspace. */
export interface Package {
  /** As its manifest gives it. */
  readonly name: string;
  /** Its directory with a trailing `/`; the root is `./`. */
  readonly directory: string;
  readonly manifest: string;
}

/** Everything that judging lines needs to know of a tree of files. */
export interface Workspace {
  /** By path, in code point order. */
  readonly modules: readonly Module[];
  readonly packages: readonly Package[];
  /** Absent where there is no CODEOWNERS. */
  readonly codeOwners?: CodeOwners;
  /** Every file that there is, left out or not: what `evidence` may name. */
  readonly has: (path: string) => boolean;
  readonly leftOut: Readonly<Record<LeftOutCause, readonly string[]>>;
}
