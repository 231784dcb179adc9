// @customer-impact via ./resolver: gives every language one way to say what an import means

import type { ImportFacts, RawImport } from "../facts/imports/model.ts";
import type { ImportTree } from "./tree.ts";

/**
 * What an import means.
 * - `files`: these files of the workspace. They need not be modules: a style sheet, a test. `by` says what tells them: the words of
 *   the import, as a path or a name, or a file that describes others (a manifest, an alias), so that another file may be meant as soon as there is one.
 * - `external`: something outside the workspace, such as a package from a registry.
 * - `unresolved`: something that is, or may be, of the workspace, and cannot be told for certain.
 */
export type Resolution =
  | { readonly kind: "files"; readonly paths: readonly string[]; readonly by: "path" | "description" }
  | { readonly kind: "external" }
  | { readonly kind: "unresolved" };

export const external: Resolution = { kind: "external" };
export const unresolved: Resolution = { kind: "unresolved" };
export const files = (...paths: readonly string[]): Resolution => ({ kind: "files", paths, by: "path" });
export const described = (...paths: readonly string[]): Resolution => ({ kind: "files", paths, by: "description" });

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

/** What a family goes by. */
export interface FamilyContext {
  readonly tree: ImportTree;
  /** The files that declare a package or a namespace (`declares` of their facts), in the order of their paths. */
  readonly declaring: (name: string) => readonly string[];
  /**
   * What a file that imports or declares said when the resolver was made; of the family's own files alone. What may be
   * asked of other files is their imports of the forms `module`, `global` and `implicit`: where those change, a new resolver is made.
   */
  readonly facts: (path: string) => ImportFacts | undefined;
  /** All files of the family that import or declare. */
  readonly importing: readonly string[];
  readonly note: (note: ImportNote) => void;
}

/** Finds the files that imports of one family of languages mean. */
export interface FamilyResolver {
  /**
   * @param from the file that imports
   * @param language Linguist's name of its language
   * @param facts what the file says now; those of the context may be older
   */
  readonly resolve: (from: string, one: RawImport, language: string, facts: ImportFacts) => Resolution;
  /** Which packages of the workspace depend on which others, by their manifests. */
  readonly packageEdges?: () => readonly PackageEdge[];
}

/** Makes the resolver of a family. What it needs of the tree it reads at once or when it is first asked for. */
export type Family = (context: FamilyContext) => FamilyResolver | Promise<FamilyResolver>;
