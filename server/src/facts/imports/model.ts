// @customer-impact via ../imports: keeps what a file imports small enough to be kept and sent

import type { ImportForm } from "../../languages/importSyntax.ts";

/** An import as it is written. */
export interface RawImport {
  /** What is imported: `./tax`, `@shop/pricing`, `shop.tax`. */
  readonly specifier: string;
  readonly form: ImportForm;
  /** The line it starts in, from 0. */
  readonly line: number;
  /** What is taken from it, where that may be a module too (Python). */
  readonly names?: readonly string[];
}

/** What one file imports, and what it declares for others to import it by. Pure and JSON, as file facts are. */
export interface ImportFacts {
  readonly imports: readonly RawImport[];
  /** Packages or namespaces that the file adds to. */
  readonly declares?: readonly string[];
  /** Names that it uses and does not declare, where they may be those of a namespace that it is in or imports. */
  readonly mentions?: readonly string[];
}

/** What a file imports that imports nothing, or whose language no imports are known of. */
export const noImports: ImportFacts = { imports: [] };

/** Whether two files import and declare the same, in whatever lines. */
export const isSameImports = (a: ImportFacts, b: ImportFacts): boolean =>
  a === b ||
  (a.imports.length === b.imports.length &&
    a.declares?.join("\0") === b.declares?.join("\0") &&
    a.mentions?.join("\0") === b.mentions?.join("\0") &&
    a.imports.every(({ specifier, form, names }, at) => {
      const other = b.imports[at]!;
      return specifier === other.specifier && form === other.form && names?.join("\0") === other.names?.join("\0");
    }));

/** An import, and the offset at which it stands. */
export interface FoundImport extends Omit<RawImport, "line"> {
  readonly at: number;
  /** The name that the file knows it by, where that is not the last part of the specifier. */
  readonly alias?: string;
}
