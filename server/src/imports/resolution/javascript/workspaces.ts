// @customer-impact via ./javascript: finds packages of the workspace by their names

import { compileGlobs } from "../../../workspace/globs.ts";
import type { FamilyContext, PackageEdge } from "../../family.ts";
import { directoryOf, joinPath, under } from "../../path.ts";
import { at, isRecord, type Manifest, type Manifests } from "./manifests.ts";

export interface Workspaces {
  /**
   * The package that a name stands for in a file.
   *
   * @param directory that of the file
   * @returns "several" where members of the workspace share the name
   */
  readonly packageOf: (name: string, directory: string) => Manifest | "several" | undefined;
  readonly members: () => readonly Manifest[];
}

/** Reads the globs of a pnpm-workspace.yaml. */
export type YamlReader = (text: string) => unknown;

export function createWorkspaces(
  context: FamilyContext,
  manifests: Manifests,
  yaml: YamlReader | undefined,
): Workspaces {
  let byName: Map<string, Manifest[]> | undefined;
  const index = (): Map<string, Manifest[]> => (byName ??= indexOf(membersOf(context, manifests, yaml)));
  return {
    packageOf: (name, directory) => {
      const linked = linkedPackage(name, directory, manifests);
      if (linked) return linked;
      const found = index().get(name) ?? [];
      return found.length > 1 ? "several" : found[0];
    },
    members: () => [...index().values()].flat(),
  };
}

const dependencyKeys = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

/** `"pricing": "file:../pricing"`: a dependency that is a folder of the workspace. */
function linkedPackage(name: string, directory: string, manifests: Manifests): Manifest | undefined {
  const own = manifests.nearest(directory);
  if (!own) return undefined;
  for (const key of dependencyKeys) {
    const wanted = at(own.value[key], name);
    const path =
      typeof wanted === "string"
        ? /^(?:(?:file|link|portal):(?!\/)|workspace:(?=\.))(.+)$/.exec(wanted)?.[1]
        : undefined;
    const target = path === undefined ? undefined : joinPath(own.directory, path);
    const found = target === undefined ? undefined : manifests.in(target);
    if (found) return found;
  }
  return undefined;
}

function indexOf(members: readonly Manifest[]): Map<string, Manifest[]> {
  const index = new Map<string, Manifest[]>();
  for (const member of members) {
    if (member.name === undefined) continue;
    const same = index.get(member.name);
    if (same) same.push(member);
    else index.set(member.name, [member]);
  }
  return index;
}

/** Which members depend on which others, by the word of their manifests. */
export const packageEdges = (workspaces: Workspaces): readonly PackageEdge[] =>
  workspaces.members().flatMap(({ directory, value }) => {
    const names = new Set(dependencyKeys.flatMap((key) => Object.keys(isRecord(value[key]) ? value[key] : {})));
    return [...names].flatMap((name) => {
      const found = workspaces.packageOf(name, directory);
      return found === undefined || found === "several" || found.directory === directory
        ? []
        : [{ from: directory, to: found.directory }];
    });
  });

/** The packages that are members of a workspace of npm, yarn or pnpm, and those that hold the workspaces. */
function membersOf(context: FamilyContext, manifests: Manifests, yaml: YamlReader | undefined): readonly Manifest[] {
  const { tree, note } = context;
  const members = new Map<string, Manifest>();
  const directories = tree.named("package.json").map(directoryOf).filter(isOwn);
  const add = (directory: string, globs: readonly string[]): void => {
    const root = manifests.in(directory);
    if (root) members.set(directory, root);
    const [no, yes] = [globs.filter((glob) => glob.startsWith("!")), globs.filter((glob) => !glob.startsWith("!"))];
    const matches = compileGlobs(yes.flatMap((glob) => anchored(directory, glob)));
    const excluded = compileGlobs(no.flatMap((glob) => anchored(directory, glob.slice(1))));
    for (const candidate of directories) {
      const path = under(candidate, "package.json");
      const found = matches(path) && !excluded(path) ? manifests.in(candidate) : undefined;
      if (found) members.set(candidate, found);
    }
  };
  for (const directory of directories) {
    const manifest = manifests.in(directory);
    const workspaces = manifest?.value["workspaces"];
    const globs = texts(Array.isArray(workspaces) ? workspaces : at(workspaces, "packages"));
    if (globs.length > 0) add(directory, globs);
  }
  for (const path of tree.named("pnpm-workspace.yaml")) {
    const text = tree.text(path);
    if (text === undefined || !yaml) continue;
    try {
      add(directoryOf(path), texts(at(yaml(text), "packages")));
    } catch {
      note({ path, message: "It is no YAML that can be read, so the packages of its workspace are not known." });
    }
  }
  for (const path of tree.named("lerna.json")) {
    const globs = texts(at(safeJson(tree.text(path)), "packages"));
    if (globs.length > 0) add(directoryOf(path), globs);
  }
  return [...members.values()];
}

const isOwn = (directory: string): boolean => !/(?:^|\/)node_modules(?:\/|$)/.test(directory);

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];

/** A glob of directories as one of their manifests: `packages/*` names each folder in it, and not what lies deeper. */
function anchored(directory: string, glob: string): readonly string[] {
  const clean = glob.replace(/^\.?\/+/, "").replace(/\/+$/, "");
  if (clean.startsWith("..")) return [];
  return [`/${under(escaped(directory), clean === "" || clean === "." ? "package.json" : `${clean}/package.json`)}`];
}

const escaped = (path: string): string => path.replace(/[\\*?[\]{}]/g, "\\$&");

function safeJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
