// @customer-impact via ./javascript: goes from what is built, which no workspace holds, back to its source

import { joinPath, under } from "../../path.ts";
import type { ModuleFiles } from "./files.ts";
import type { TsConfig } from "./tsconfig.ts";

/**
 * Finds the source of a file that the compiler writes, by number, -1 where there is none: a path in `outDir` is the same path in `rootDir`. Nothing else is
 * certain, so a package that is built in another way has no source here.
 *
 * @param directory of the package
 */
export function sourceFinder(
  files: ModuleFiles,
  configAt: (path: string) => TsConfig | undefined,
): (target: string, directory: string) => number {
  const known = new Map<string, readonly TsConfig[]>();
  const configsIn = (directory: string): readonly TsConfig[] => {
    let configs = known.get(directory);
    if (!configs) {
      configs = names.flatMap((name) => configAt(under(directory, name)) ?? []);
      configs = [
        ...new Set(configs.flatMap((one) => [one, ...one.references.flatMap((path) => configAt(path) ?? [])])),
      ];
      known.set(directory, configs);
    }
    return configs;
  };
  return (target, directory) => {
    const stem = target.replace(/\.d\.([cm]?)ts$/, ".$1js");
    for (const { outDir, rootDir } of configsIn(directory)) {
      if (outDir === undefined || rootDir === undefined || outDir === rootDir) continue;
      const rest = stem.startsWith(`${outDir}/`) ? stem.slice(outDir.length + 1) : undefined;
      const source = rest === undefined ? undefined : joinPath(rootDir, rest);
      const found = source === undefined ? -1 : files.file(source, "TypeScript");
      if (found >= 0) return found;
    }
    return -1;
  };
}

const names = [
  "tsconfig.json",
  "tsconfig.build.json",
  "tsconfig.lib.json",
  "tsconfig.prod.json",
  "tsconfig.esm.json",
  "tsconfig.cjs.json",
  "tsconfig.src.json",
  "src/tsconfig.json",
];
