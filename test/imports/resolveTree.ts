import { extractImports } from "../../server/src/facts/imports.ts";
import { createImportResolver, type ImportingFile, type ImportResolver } from "../../server/src/imports/resolver.ts";
import { createTree, type ImportTree } from "../../server/src/imports/tree.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { inCodePointOrder } from "../../server/src/text/order.ts";

/** Files by path. */
export type Tree = Readonly<Record<string, string>>;

const languages = createLanguages();

export interface ResolvedTree {
  readonly tree: ImportTree;
  readonly importing: readonly ImportingFile[];
  readonly resolver: ImportResolver;
  /** `from -> to`, `from -> specifier (unresolved)`; what is external is left out. */
  readonly edges: readonly string[];
  /** `path: message` */
  readonly notes: readonly string[];
}

/** Reads and resolves the imports of a tree in memory. */
export async function resolveTree(files: Tree): Promise<ResolvedTree> {
  const paths = inCodePointOrder(Object.keys(files));
  const importing = paths.flatMap((path): ImportingFile[] => {
    const text = files[path]!;
    const language = languages.detect(path, text.slice(0, 8192));
    const facts = language && extractImports(Buffer.from(text), language, languages);
    return facts && (facts.imports.length > 0 || facts.declares) ? [{ path, language: language.name, facts }] : [];
  });
  const tree = createTree(paths, (path) => files[path]);
  const resolver = await createImportResolver(tree, importing);
  const edges = importing.flatMap(({ path, facts }) =>
    facts.imports.flatMap((one) => {
      const found = resolver.resolve(path, one);
      if (found.kind === "external") return [];
      if (found.kind === "unresolved") return [`${path} -> ${one.specifier} (unresolved)`];
      return found.paths.map((target) => `${path} -> ${target}`);
    }),
  );
  return { tree, importing, resolver, edges, notes: resolver.notes.map(({ path, message }) => `${path}: ${message}`) };
}
