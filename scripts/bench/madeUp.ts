// @customer-impact via ./linking: makes up workspaces as large as a large company's, in several languages

import { packImports, unpackImports } from "../../server/src/facts/imports/pack.ts";
import type { ImportFacts } from "../../server/src/facts/imports/model.ts";
import type { ImportForm } from "../../server/src/languages/importSyntax.ts";
import type { ImportingFile } from "../../server/src/imports/resolver.ts";

/** Files that import each other, and what describes them. */
export interface MadeUp {
  readonly importing: readonly ImportingFile[];
  /** Other files, by path, with their texts. */
  readonly others: Readonly<Record<string, string>>;
}

interface Language {
  readonly name: string;
  /** The path of the file of a module in a folder. */
  readonly path: (folder: number, module: number) => string;
  /** What it imports. @param targets folder and module of each */
  readonly facts: (folder: number, module: number, targets: readonly (readonly [number, number])[]) => ImportFacts;
  /** @param folders how many there are */
  readonly others?: (folders: number) => Readonly<Record<string, string>>;
}

const inFolder = 100;
const imports = 10;

const importing = (specifiers: readonly string[], form: ImportForm = "static"): ImportFacts => ({
  imports: specifiers.map((specifier, line) => ({ specifier, form, line })),
});

const inScript = (name: (module: number) => string, far: string): Language => ({
  name: "TypeScript",
  path: (folder, module) => `src/p${folder}/${name(module)}.ts`,
  facts: (own, _, targets) =>
    importing(
      targets.map(([folder, module]) => (folder === own ? `./${name(module)}` : `${far}p${folder}/${name(module)}`)),
    ),
  others: () => ({ "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }' }),
});

export const kinds: Readonly<Record<string, Language>> = {
  "TypeScript, each folder with the same names": inScript((module) => `m${module % inFolder}`, "../"),
  "TypeScript, each file with a name of its own": inScript((module) => `module${module}`, "../"),
  "TypeScript, by an alias of the tsconfig": inScript((module) => `m${module % inFolder}`, "@/"),
  Python: {
    name: "Python",
    path: (folder, module) => `src/app/p${folder}/m${module}.py`,
    facts: (own, _, targets) => ({
      imports: targets.map(([folder, module], line) =>
        folder === own
          ? { specifier: ".", form: "static", line, names: [`m${module}`] }
          : { specifier: `app.p${folder}.m${module}`, form: "static", line, names: ["f"] },
      ),
    }),
    others: (folders) =>
      Object.fromEntries(Array.from({ length: folders }, (_, folder) => [`src/app/p${folder}/__init__.py`, ""])),
  },
  "Go, a module each folder": {
    name: "Go",
    path: (folder, module) => `p${folder}/m${module}.go`,
    facts: (_, __, targets) => importing([...targets.map(([folder]) => `example.com/p${folder}`), "fmt"]),
    others: (folders) =>
      Object.fromEntries(
        Array.from({ length: folders }, (_, folder) => [`p${folder}/go.mod`, `module example.com/p${folder}\n`]),
      ),
  },
  Java: {
    name: "Java",
    path: (folder, module) => `src/main/java/p${folder}/C${module}.java`,
    facts: (own, module, targets) => ({
      imports: [
        { specifier: `p${own}`, form: "implicit", line: 0 },
        ...importing(targets.filter(([folder]) => folder !== own).map(([folder, one]) => `p${folder}.C${one}`)).imports,
      ],
      declares: [`p${own}`, `p${own}.C${module}`],
      mentions: [...targets.map(([, one]) => `C${one}`), "String", "List", "Override"],
    }),
  },
};

/** Modules that import near and far ones, in folders of a hundred. What they import has been sent and kept, as that of real files has. */
export function makeUp({ name, path, facts, others }: Language, modules: number): MadeUp {
  const folderOf = (module: number): number => Math.floor(module / inFolder);
  const all = Array.from({ length: modules }, (_, module): ImportingFile => {
    const targets = Array.from({ length: imports }, (__, one) => {
      const near = module - (module % inFolder) + ((module * 31 + one * 17 + 1) % inFolder);
      const target = one < 6 ? Math.min(near, modules - 1) : (module * 7919 + one * 104_729) % modules;
      return [folderOf(target), target] as const;
    });
    const folder = folderOf(module);
    return {
      path: path(folder, module),
      language: name,
      facts: unpackImports(packImports(facts(folder, module, targets)))!,
    };
  });
  return {
    importing: all.sort((a, b) => (a.path < b.path ? -1 : 1)),
    others: others?.(folderOf(modules - 1) + 1) ?? {},
  };
}
