// @customer-impact Engineer: knows how many imports of each language are found, lie outside, or cannot be told

// Counts imports. Usage: npm run oracle:counts -- PATH… [--language Go] [--list 20]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { extractImports } from "../../server/src/facts/imports.ts";
import { createImportResolver, type ImportingFile } from "../../server/src/imports/resolver.ts";
import { createTree } from "../../server/src/imports/tree.ts";
import { importSyntaxOf } from "../../server/src/languages/importRows.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { filesOf } from "./graph.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: "string", default: "0" }, language: { type: "string" } },
});
for (const root of positionals) {
  console.log(root);
  for (const [language, counts] of await countImports(root, filesOf(root))) {
    const { files, resolved, external, unresolved, edges } = counts;
    if (values.language !== undefined && values.language !== language) continue;
    console.log(
      `  ${language}: ${files} files, ${resolved.length} resolved, ${external.length} external, ${unresolved.length} unresolved, ${edges.size} edges`,
    );
    for (const one of unresolved.slice(0, Number(values.list))) console.log(`    ${one}`);
  }
}

/** How the imports of a language were resolved. */
interface Counts {
  files: number;
  readonly resolved: string[];
  readonly external: string[];
  readonly unresolved: string[];
  readonly edges: Set<string>;
}

/** By language: each import as `from:line form specifier`. Names that need no import are counted by their edges alone. */
async function countImports(root: string, paths: readonly string[]): Promise<ReadonlyMap<string, Counts>> {
  const languages = createLanguages();
  const importing: ImportingFile[] = [];
  for (const path of paths) {
    const bytes = readFileSync(join(root, path));
    const language = languages.detect(path, bytes.toString("latin1", 0, 8192));
    if (!language || bytes.length > 2 ** 21 || !importSyntaxOf(language.name)) continue;
    importing.push({ path, language: language.name, facts: extractImports(bytes, language, languages) });
  }
  const resolver = await createImportResolver(
    createTree(paths, (path) => readFileSync(join(root, path), "utf8")),
    importing,
  );
  const all = new Map<string, Counts>();
  for (const { path, language, facts } of importing) {
    const counts = all.get(language) ?? { files: 0, resolved: [], external: [], unresolved: [], edges: new Set() };
    all.set(language, counts);
    counts.files++;
    for (const one of facts.imports) {
      const found = resolver.resolve(path, one);
      for (const to of found.kind === "files" ? found.paths : []) if (to !== path) counts.edges.add(`${path} -> ${to}`);
      const list = found.kind === "files" ? counts.resolved : counts[found.kind];
      if (one.form !== "implicit") list.push(`${path}:${one.line + 1} ${one.form} ${one.specifier}`);
    }
  }
  return all;
}
