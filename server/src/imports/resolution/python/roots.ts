// @customer-impact via ../python: knows the folders that projects of Python take their packages from

import type { FamilyContext } from "../../family.ts";
import { baseNameOf, directoryOf, joinPath, upwards } from "../../path.ts";
import type { Folder } from "../../folders.ts";
import { valueAt } from "../../../workspace/valueAt.ts";

const projectFiles = ["pyproject.toml", "setup.cfg", "setup.py", "pytest.ini", "tox.ini"];

/**
 * Tells the folders in which packages are looked for, from the folder that a file's own package lies in: that folder, those
 * above it, each with the roots of a project that it holds, and then the roots of all other projects that hold something of a name.
 */
export type PythonRoots = (folder: Folder, name: string) => Iterable<Folder>;

export async function pythonRoots(context: FamilyContext): Promise<PythonRoots> {
  const { tree, note } = context;
  const byProject = new Map<string, Set<string>>();
  const toml = tree.named("pyproject.toml").length > 0 ? await tomlReader() : undefined;
  for (const name of projectFiles)
    for (const path of tree.named(name)) {
      const directory = directoryOf(path);
      const roots = byProject.get(directory) ?? new Set([directory]);
      byProject.set(directory, roots);
      for (const wanted of ["src", ...rootsIn(path, tree.text(path) ?? "", toml, note)]) {
        const root = joinPath(directory, wanted);
        if (root !== undefined && tree.hasDirectory(root)) roots.add(root);
      }
    }
  const all = foldersAt(context, new Set([...byProject.values()].flatMap((roots) => [...roots])));
  const holding = byContent(all);
  const known = new Map<Folder, ReadonlySet<Folder>>();
  return function* rootsOf(folder, name) {
    let near = known.get(folder);
    if (!near) {
      const paths = [...upwards(folder.path)].flatMap((at) => [at, ...(byProject.get(at) ?? usual(context, at))]);
      known.set(folder, (near = new Set(foldersAt(context, paths))));
    }
    yield* near;
    for (const root of holding.get(name) ?? []) if (!near.has(root)) yield root;
  };
}

const foldersAt = ({ tree }: FamilyContext, paths: Iterable<string>): readonly Folder[] =>
  [...paths].flatMap((path) => tree.folders.at(path) ?? []);

/** Of many projects each holds few of the names that are looked for. */
function byContent(roots: readonly Folder[]): ReadonlyMap<string, ReadonlySet<Folder>> {
  const holding = new Map<string, Set<Folder>>();
  for (const root of roots) {
    const stems = [...root.files.keys()].map((name) => name.slice(0, Math.max(0, name.lastIndexOf("."))));
    for (const name of [...root.folders.keys(), ...stems]) {
      const known = holding.get(name);
      if (known) known.add(root);
      else holding.set(name, new Set([root]));
    }
  }
  return holding;
}

/** Without a project, a folder of sources is taken for what it mostly is. */
function usual({ tree }: FamilyContext, directory: string): readonly string[] {
  const path = joinPath(directory, "src");
  return path !== undefined && tree.hasDirectory(path) ? [path] : [];
}

type Toml = (text: string) => unknown;

async function tomlReader(): Promise<Toml> {
  const { parse } = await import("smol-toml");
  return (text) => parse(text, { maxDepth: 100 });
}

/** The roots that a project file names, as paths from its directory. Nothing of it is run. */
function rootsIn(path: string, text: string, toml: Toml | undefined, note: FamilyContext["note"]): readonly string[] {
  switch (baseNameOf(path)) {
    case "pyproject.toml":
      try {
        return tomlRoots(toml?.(text));
      } catch {
        note({ path, message: "It is no TOML that can be read, so the roots of its packages are not known." });
        return [];
      }
    case "setup.py":
      return (
        /\bpackage_dir\s{0,9}=\s{0,9}\{\s{0,99}["']["']\s{0,9}:\s{0,9}["']([^"']{1,200})["']/.exec(text)?.slice(1) ?? []
      );
    default:
      return [
        ...(/^package_dir[ \t]{0,9}=[ \t]{0,9}\r?\n?[ \t]{0,9}=[ \t]{0,9}(\S{1,200})/m.exec(text)?.slice(1) ?? []),
        ...(/^pythonpath[ \t]{0,9}=[ \t]{0,9}([^\r\n]{1,400})/m.exec(text)?.[1]?.split(/[ \t,]+/) ?? []),
      ];
  }
}

function tomlRoots(value: unknown): readonly string[] {
  const tool = (...keys: readonly string[]): unknown => valueAt(value, "tool", ...keys);
  return [
    tool("setuptools", "packages", "find", "where"),
    tool("setuptools", "package-dir", ""),
    tool("pytest", "ini_options", "pythonpath"),
    tool("pyright", "extraPaths"),
    tool("mypy", "mypy_path"),
    tool("pdm", "build", "package-dir"),
    tool("maturin", "python-source"),
    ...[tool("poetry", "packages")].flat().map((one) => valueAt(one, "from")),
  ]
    .flat()
    .filter((one): one is string => typeof one === "string");
}
