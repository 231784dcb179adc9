// @customer-impact via ./javascript: stands in for a bundler, so that packages that nobody has built can be compared

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { parseSync } from "oxc-parser";

type Node = Readonly<Record<string, unknown>> & { readonly type?: string };

const isSettings = (path: string): boolean =>
  /^(?:tsdown|tsup|rolldown|rollup|vite|build)\.config\.[cm]?[jt]s$/.test(basename(path));
const extension = /(?:\.d)?\.[cm]?[jt]sx?$/;

/**
 * Writes what a bundler would write for packages, empty and with a map to its source: for each file that a manifest names and
 * that is not there, by the entries that the syntax tree of the bundler's settings has.
 *
 * @param root a copy that may be written to
 */
export function standInForBundles(root: string, paths: readonly string[]): void {
  for (const path of paths.filter(isSettings)) {
    const directory = join(root, dirname(path));
    const manifest = join(directory, "package.json");
    if (!existsSync(manifest)) continue;
    const written = entriesIn(directory, path, readFileSync(join(root, path), "utf8"));
    for (const target of stringsIn(JSON.parse(readFileSync(manifest, "utf8")))) {
      const file = join(directory, target);
      if (!extension.test(target) || target.includes("*") || existsSync(file) || !file.startsWith(directory)) continue;
      const segments = target.replace(/^\.\//, "").replace(extension, "").split("/");
      // Behind `dist`, or `dist/esm`.
      const source = [1, 2].map((skipped) => written.get(segments.slice(skipped).join("/"))).find(Boolean);
      if (source === undefined) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, "");
      const map = `${file.replace(/\.d\.([cm]?)ts$/, ".$1js")}.map`;
      writeFileSync(map, JSON.stringify({ version: 3, sources: [relative(dirname(map), source)], mappings: "" }));
    }
  }
}

/** By the name that it is written under: each entry, absolute. */
function entriesIn(directory: string, path: string, text: string): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  const lists: string[][] = [];
  const fileOf = (node: unknown): string | undefined => {
    const { type, value, arguments: given } = (node ?? {}) as Node;
    // path.resolve(import.meta.dirname, "src/index.ts")
    if (type === "CallExpression") return fileOf((given as readonly unknown[]).at(-1));
    const file = type === "Literal" && typeof value === "string" ? join(directory, value) : undefined;
    return file !== undefined && extension.test(file) && existsSync(file) ? file : undefined;
  };
  const take = (node: unknown): void => {
    const { type, elements, properties } = (node ?? {}) as Node;
    if (type === "ArrayExpression") lists.push((elements as unknown[]).flatMap((one) => fileOf(one) ?? []));
    else if (type === "ObjectExpression")
      for (const { key, value } of properties as readonly Node[]) {
        const { name, value: quoted } = (key ?? {}) as Node;
        const file = fileOf(value);
        if (file !== undefined) named.set(String(name ?? quoted), file);
      }
    else lists.push([fileOf(node)].flatMap((one) => one ?? []));
  };
  visit(parseSync(path, text).program, (node) => {
    const { key, id, type } = node;
    const { name } = (key ?? id ?? {}) as Node;
    if (typeof name !== "string" || !/^(?:entry|entries|entryPoints|input)$/.test(name)) return;
    if (type === "Property") take(node["value"]);
    if (type === "VariableDeclarator") take(node["init"]);
  });
  for (const list of lists) {
    const base = commonFolder(list);
    for (const file of list) {
      const name = relative(base, file).replace(extension, "");
      if (!named.has(name)) named.set(name, file);
    }
  }
  return named;
}

function commonFolder([first = "", ...others]: readonly string[]): string {
  let folder = dirname(first);
  while (!others.every((one) => one.startsWith(`${folder}/`))) folder = dirname(folder);
  return folder;
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (typeof value !== "object" || value === null) return;
  see(value as Node);
  for (const child of Object.values(value)) visit(child, see);
}
