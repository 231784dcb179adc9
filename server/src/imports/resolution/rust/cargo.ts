// @customer-impact via ./rust: knows the crates of a workspace of Cargo and which of them depend on which

import type { FamilyContext } from "../../family.ts";
import { directoryOf, joinPath, under, upwards } from "../../path.ts";
import { createPackages, type Packages } from "../shared/packages.ts";
import { isRecord, listOf, type ManifestReader, textOf, tomlReader, valueAt } from "../shared/readers.ts";

export interface Crates extends Packages {
  /** The directory of what a package knows by a name in code; undefined where that is none of the workspace. */
  readonly dependency: (directory: string, name: string) => string | undefined;
  /** The name of a package in code. */
  readonly nameOf: (directory: string) => string | undefined;
  /** The file of its library. */
  readonly library: (directory: string) => string | undefined;
  /** Files that the compiler starts with: the library, programs, tests, examples, benchmarks, the build script. */
  readonly roots: (directory: string) => ReadonlySet<string>;
  /** Paths of imports start at the crate, as they did before 2018. */
  readonly isOld: (directory: string) => boolean;
}

export async function createCrates(context: FamilyContext): Promise<Crates> {
  const { tree } = context;
  const directories = tree.named("Cargo.toml").map(directoryOf);
  const read: ManifestReader = directories.length > 0 ? await tomlReader(context) : () => undefined;
  const manifest = (directory: string): unknown => read(under(directory, "Cargo.toml"));
  const manifests = new Map(directories.map((directory) => [directory, manifest(directory)]));
  const byName = new Map<string, string | undefined>();
  for (const [directory, value] of manifests) {
    const name = textOf(valueAt(value, "package", "name"));
    if (name !== undefined) byName.set(name, byName.has(name) ? undefined : directory);
  }
  const shared = (directory: string, name: string): readonly [unknown, string] | undefined => {
    for (const at of upwards(directory)) {
      const found = valueAt(manifests.get(at), "workspace", "dependencies", name);
      if (found !== undefined) return [found, at];
    }
    return undefined;
  };
  const dependencies = new Map<string, ReadonlyMap<string, string>>();
  const dependenciesOf = (directory: string): ReadonlyMap<string, string> => {
    let found = dependencies.get(directory);
    if (!found) {
      const value = manifests.get(directory);
      const tables = [value, ...Object.values(record(valueAt(value, "target")))].flatMap((one) =>
        ["dependencies", "dev-dependencies", "build-dependencies"].map((key) => record(valueAt(one, key))),
      );
      const known = new Map<string, string>();
      for (const [name, spec] of tables.flatMap((table) => Object.entries(table))) {
        const [from, at] =
          valueAt(spec, "workspace") === true ? (shared(directory, name) ?? [spec, directory]) : [spec, directory];
        const path = textOf(valueAt(from, "path"));
        const target = path === undefined ? byName.get(textOf(valueAt(from, "package")) ?? name) : joinPath(at, path);
        if (target !== undefined && manifests.has(target)) known.set(codeName(name), target);
      }
      dependencies.set(directory, (found = known));
    }
    return found;
  };
  const targetPaths = (directory: string, kind: string): readonly string[] =>
    listOf(valueAt(manifests.get(directory), kind)).flatMap((one) => {
      const path = textOf(valueAt(one, "path"));
      return path === undefined ? [] : (joinPath(directory, path) ?? []);
    });
  const library = (directory: string): string | undefined =>
    [...targetPaths(directory, "lib"), under(directory, "src/lib.rs")].find((path) => tree.has(path));
  const starts = new Map<string, ReadonlySet<string>>();
  return {
    ...createPackages(directories, (directory) => dependenciesOf(directory).values()),
    nameOf: (directory) => {
      const value = manifests.get(directory);
      const name = textOf(valueAt(value, "lib", "name")) ?? textOf(valueAt(value, "package", "name"));
      return name === undefined ? undefined : codeName(name);
    },
    dependency: (directory, name) => dependenciesOf(directory).get(name),
    library,
    roots: (directory) => {
      let found = starts.get(directory);
      if (!found) {
        const own = library(directory);
        found = new Set([
          ...(own === undefined ? [] : [own]),
          ...["bin", "example", "test", "bench"].flatMap((kind) => targetPaths(directory, kind)),
          ...["src/main.rs", "build.rs"].map((path) => under(directory, path)),
        ]);
        starts.set(directory, found);
      }
      return found;
    },
    isOld: (directory) => {
      const edition = valueAt(manifests.get(directory), "package", "edition");
      return manifests.has(directory) && (edition === undefined || edition === "2015");
    },
  };
}

const codeName = (name: string): string => name.replaceAll("-", "_");

const record = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});
