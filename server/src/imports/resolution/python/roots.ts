// @customer-impact via ../python: knows the folders that projects of Python take their packages from

import type { FamilyContext } from "../../family.ts";
import { baseNameOf, directoryOf, joinPath, upwards } from "../../path.ts";
import { valueAt } from "../../../workspace/valueAt.ts";

const projectFiles = ["pyproject.toml", "setup.cfg", "setup.py", "pytest.ini", "tox.ini"];

/**
 * Tells the directories in which packages are looked for, from the directory that a file's own package lies in: that
 * directory, those above it, each with the roots of a project that it holds, and then the roots of all other projects.
 */
export async function pythonRoots(context: FamilyContext): Promise<(directory: string) => readonly string[]> {
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
  const all = new Set([...byProject.values()].flatMap((roots) => [...roots]));
  const known = new Map<string, readonly string[]>();
  return (directory) => {
    let found = known.get(directory);
    if (!found) {
      const near = [...upwards(directory)].flatMap((at) => [at, ...(byProject.get(at) ?? usual(context, at))]);
      known.set(directory, (found = [...new Set([...near, ...all])]));
    }
    return found;
  };
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
