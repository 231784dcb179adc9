// @customer-impact via ./resolver: gives every language one way to say what an import means

import type { ImportFacts, RawImport } from "../facts/imports/model.ts";
import type { ImportTree } from "./tree.ts";

/** Files of the workspace, by their numbers in the tree. They need not be modules: a style sheet, a test. */
export interface FoundFiles {
  readonly kind: "files";
  readonly files: readonly number[];
  /**
   * What tells them: the words of the import, as a path or a name, or a file that describes others (a manifest, an alias), so that
   * another file may be meant as soon as there is one.
   */
  readonly by: "path" | "description";
  /** They are always meant together, such as the files of a package: this object stands for them, and is kept. */
  readonly isShared?: boolean;
}

/**
 * What an import means.
 * - a number: one file of the workspace, told by the words of the import.
 * - `files`: files of the workspace.
 * - `external`: something outside the workspace, such as a package from a registry.
 * - `unresolved`: something that is, or may be, of the workspace, and cannot be told for certain.
 */
export type Resolution = number | Described;

/** A resolution in words. */
export type Described = FoundFiles | typeof external | typeof unresolved;

export const external = { kind: "external" } as const;
export const unresolved = { kind: "unresolved" } as const;
export const files = (numbers: readonly number[]): FoundFiles => ({ kind: "files", files: numbers, by: "path" });
export const described = (numbers: readonly number[]): FoundFiles => ({
  kind: "files",
  files: numbers,
  by: "description",
});

/** As `described`, of files that many imports mean together. */
export const together = (numbers: readonly number[]): FoundFiles => ({ ...described(numbers), isShared: true });

/** As `described`, of one file; -1 where there is none. */
export const describedFile = (number: number): Described => (number >= 0 ? described([number]) : unresolved);

/** Something that a user should know of a file that describes others: one sentence. */
export interface ImportNote {
  readonly path: string;
  readonly message: string;
}

/** What a package of the workspace depends on, by the word of a manifest. Both are directories without a trailing `/`. */
export interface PackageEdge {
  readonly from: string;
  readonly to: string;
}

/** A file whose imports are resolved. */
export interface Origin {
  /** In the tree. */
  readonly number: number;
  readonly path: string;
  /** Its directory, without a trailing `/`; the root is empty. */
  readonly directory: string;
  /** Linguist's name. */
  readonly language: string;
  readonly facts: ImportFacts;
}

/** What a family goes by. */
export interface FamilyContext {
  readonly tree: ImportTree;
  /** The files that declare a name (`declares` of their facts), in order. Where the files change, so does the array: it is another one. */
  readonly declaring: (name: string) => readonly number[];
  /** What a file says now. */
  readonly facts: (file: number) => ImportFacts | undefined;
  /** All files of the family that import or declare when the resolver is made, in order. */
  readonly importing: readonly number[];
  readonly note: (note: ImportNote) => void;
}

/** Which files may mean something else because another file says something else. */
export type Touched =
  | "all"
  | {
      /** Those that name one of these, anywhere in a name of several parts. */
      readonly words: ReadonlySet<string>;
      /** And these. */
      readonly includes?: (file: number) => boolean;
    };

/** Finds the files that imports of one family of languages mean. */
export interface FamilyResolver {
  readonly resolve: (from: Origin, one: RawImport) => Resolution;
  /** Which packages of the workspace depend on which others, by their manifests. */
  readonly packageEdges?: () => readonly PackageEdge[];
  /**
   * Takes over that a file of the family says something else; the context says so already. What it declares is seen to. A family that
   * goes by more of other files than that says here whom it concerns.
   */
  readonly replace?: (file: number, before: ImportFacts | undefined, after: ImportFacts | undefined) => Touched;
}

/** Makes the resolver of a family. What it needs of the tree it reads at once or when it is first asked for. */
export type Family = (context: FamilyContext) => FamilyResolver | Promise<FamilyResolver>;
