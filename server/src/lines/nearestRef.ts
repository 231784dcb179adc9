// @customer-impact Engineer: gets the path that was meant when a file has moved or a letter is wrong

import type { Lines } from "./model.ts";
import { directoryOf, pathOf } from "./refs.ts";
import { nearest } from "./registry.ts";

/** File names without extension, by directory. */
type Stems = ReadonlyMap<string, readonly string[]>;

const known = new WeakMap<
  Lines["workspace"],
  { readonly byDirectory: Stems; readonly byStem: ReadonlyMap<string, readonly string[]> }
>();

/**
 * What a ref that names nothing may have meant: a module of nearly that name beside it, else the only one of that name
 * elsewhere, else a package of nearly that name.
 *
 * @returns a ref that resolves, written the way the wrong one was
 */
export function nearestRef(lines: Lines, ref: string, from: string): string | undefined {
  const path = pathOf(ref, from);
  if (path === undefined) return undefined;
  let index = known.get(lines.workspace);
  if (!index) known.set(lines.workspace, (index = stemsOf(lines)));
  const name = path.slice(directoryOf(path).length);
  const bare = name.replace(/\.[^.]*$/, "");
  const siblings = index.byDirectory.get(directoryOf(path)) ?? [];
  const sibling = nearest(bare, siblings) ?? nearest(name, siblings);
  if (sibling) return `${ref.slice(0, ref.lastIndexOf("/") + 1)}${sibling}`;
  const elsewhere = index.byStem.get(bare);
  if (elsewhere?.length === 1 && elsewhere[0] !== undefined) return `${elsewhere[0]}${bare}`;
  return nearest(
    ref,
    lines.workspace.packages.map((one) => one.name),
  );
}

function stemsOf(lines: Lines): { byDirectory: Stems; byStem: Stems } {
  const byDirectory = new Map<string, string[]>();
  const byStem = new Map<string, string[]>();
  for (const { module } of lines.modules)
    for (const { path } of module.files) {
      const directory = directoryOf(path);
      const stem = path.slice(directory.length).replace(/\.[^.]*$/, "");
      push(byDirectory, directory, stem);
      push(byStem, stem, directory);
    }
  return { byDirectory, byStem };
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
