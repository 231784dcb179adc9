// @customer-impact via ./compare: says which packages of Go import which, by the word of the go command

import { spawnSync } from "node:child_process";
import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

interface Package {
  readonly ImportPath: string;
  /** Absent where the package is not there. */
  readonly Dir?: string;
  readonly Imports?: readonly string[];
  readonly TestImports?: readonly string[];
  readonly XTestImports?: readonly string[];
}

/** The directory of a file, which is its package. */
export const packageOf = (path: string): string => dirname(path);

/** What `go list` says of the packages of a folder. */
interface GoList {
  readonly edges: ReadonlySet<string>;
  /** Files of packages that it could not list, such as those of a module whose requirements are not on this machine. */
  readonly unread: ReadonlySet<string>;
}

/**
 * Edges between the packages of the modules in a folder, as `go list` sees them on this system. Nothing is downloaded.
 *
 * @param root a copy that may be written to: a go.mod for a later Go than there is could not be read
 * @throws where there is no go
 */
export function goEdges(root: string, paths: readonly string[]): GoList {
  const manifests = paths.filter((path) => /(?:^|\/)go\.mod$/.test(path)).map((path) => join(root, path));
  for (const manifest of manifests) {
    const text = readFileSync(manifest, "utf8");
    writeFileSync(manifest, text.replace(/^toolchain[ \t].*$/m, "").replace(/^go[ \t].*$/m, "go 1.17"));
  }
  const packages = manifests.flatMap((manifest) => packagesIn(dirname(manifest)));
  const real = realpathSync(root);
  const directories = new Map(
    packages.flatMap(({ ImportPath, Dir }) => (Dir === undefined ? [] : [[ImportPath, relative(real, Dir) || "."]])),
  );
  const edges = new Set<string>();
  for (const { ImportPath, Imports = [], TestImports = [], XTestImports = [] } of packages)
    for (const name of [...Imports, ...TestImports, ...XTestImports]) {
      const [from, to] = [directories.get(ImportPath), directories.get(name)];
      if (from !== undefined && to !== undefined && from !== to) edges.add(`${from} -> ${to}`);
    }
  const listed = new Set(directories.values());
  return { edges, unread: new Set(paths.filter((path) => path.endsWith(".go") && !listed.has(packageOf(path)))) };
}

function packagesIn(directory: string): readonly Package[] {
  const fields = "-json=ImportPath,Dir,Imports,TestImports,XTestImports";
  const { stdout, error } = spawnSync("go", ["list", "-e", fields, "./..."], {
    cwd: directory,
    encoding: "utf8",
    env: { ...process.env, GOFLAGS: "-mod=mod", GOPROXY: "off", GOTOOLCHAIN: "local", GOWORK: "off" },
    maxBuffer: 2 ** 28,
  });
  if (error) throw new Error("There is no go.", { cause: error });
  return stdout.split(/^(?=\{)/m).flatMap((text) => (text.trim() === "" ? [] : (JSON.parse(text) as Package)));
}
