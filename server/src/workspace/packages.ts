// @customer-impact via ./assemble: lets a statement go via a package by its name

/** File names that make their directory a package. */
const manifestNames = new Set([
  "package.json",
  "go.mod",
  "Cargo.toml",
  "pyproject.toml",
  "composer.json",
  "pom.xml",
  "build.gradle",
  "build.gradle.kts",
]);
const projectFile = /\.(?:cs|fs|vb)proj$/;

/** Whether a path is that of a package manifest. */
export function isManifest(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return manifestNames.has(name) || projectFile.test(name);
}

/** The directory of a path, as modules and packages name theirs: with a trailing `/`, the root is `./`. */
export function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1) || "./";
}

/** Finds the package that a directory lies in: the nearest directory upwards with a manifest, else the root. */
export function packageFinder(manifests: readonly string[]): (directory: string) => string {
  const known = new Map(manifests.map((path) => [directoryOf(path), directoryOf(path)]));
  const find = (directory: string): string => {
    let found = known.get(directory);
    if (found === undefined) {
      found = directory === "./" ? directory : find(directoryOf(directory.slice(0, -1)));
      known.set(directory, found);
    }
    return found;
  };
  return find;
}
