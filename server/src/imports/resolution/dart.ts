// @customer-impact via ../resolver: finds the library that an import of Dart means

import { describedFile, external, type Family } from "../family.ts";
import { directoryOf, joinPath, under } from "../path.ts";
import { createPackages } from "./shared/packages.ts";
import { fileAt } from "./shared/places.ts";
import { isRecord, textOf, valueAt, yamlReader } from "./shared/readers.ts";

/** Dart: by path, or by the name that a pubspec.yaml of the workspace gives its `lib`. */
export const dart: Family = async (context) => {
  const { tree } = context;
  const manifests = tree.named("pubspec.yaml");
  const read = manifests.length > 0 ? await yamlReader(context) : () => undefined;
  const values = new Map(manifests.map((path) => [directoryOf(path), read(path)]));
  const byName = new Map<string, string | undefined>();
  for (const [directory, value] of values) {
    const name = textOf(valueAt(value, "name"));
    if (name !== undefined) byName.set(name, byName.has(name) ? undefined : directory);
  }
  /** The directory of a package that another depends on: by path where it says one, else by name. */
  const dependency = (directory: string, name: string): string | undefined => {
    for (const key of ["dependency_overrides", "dependencies", "dev_dependencies"]) {
      const path = textOf(valueAt(values.get(directory), key, name, "path"));
      const target = path === undefined ? undefined : joinPath(directory, path);
      if (target !== undefined && values.has(target)) return target;
    }
    return byName.get(name);
  };
  const packages = createPackages(values.keys(), (directory) =>
    ["dependencies", "dev_dependencies"].flatMap((key) => {
      const wanted = valueAt(values.get(directory), key);
      return Object.keys(isRecord(wanted) ? wanted : {}).flatMap((name) => dependency(directory, name) ?? []);
    }),
  );
  return {
    resolve: (from, { specifier }) => {
      const [, name, inside = ""] = /^package:([^/]+)\/(.*)$/.exec(specifier) ?? [];
      if (name === undefined && /^[\w+.-]+:/.test(specifier)) return external;
      if (name === undefined) return describedFile(fileAt(tree, joinPath(from.directory, specifier)));
      if (!byName.has(name)) return external;
      const own = packages.of(from.path);
      const root = textOf(valueAt(values.get(own), "name")) === name ? own : dependency(own, name);
      return describedFile(fileAt(tree, root === undefined ? undefined : joinPath(under(root, "lib"), inside)));
    },
    packageEdges: packages.edges,
  };
};
