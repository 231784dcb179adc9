const names: ReadonlySet<string> = new Set([
  "package.json",
  "go.mod",
  "Cargo.toml",
  "pyproject.toml",
  "composer.json",
  "pom.xml",
]);

/** Whether a file describes the package of the directory that it lies in. */
export function isManifest(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return names.has(name) || name.endsWith(".csproj");
}
