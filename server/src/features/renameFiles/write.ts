// @customer-impact Reviewer: reads a moved ref as short as it was, with an extension only where it had one

import { pathOf } from "../../lines/refs.ts";

/**
 * A ref to another path, written the way an old one was: relative or from the root, with or without its extension or
 * the slash of a directory.
 *
 * @param path what the old ref names, as a path from the root
 * @param meant the file, or the directory with a trailing `/`, that is
 * @param moved where that is behind the move
 * @param newFrom the directory of the file that the ref stands in, behind the move
 * @returns undefined where the old ref goes on to name it
 */
export function writtenLike(
  ref: string,
  path: string,
  meant: string,
  moved: string,
  newFrom: string,
): string | undefined {
  const isDirectory = meant.endsWith("/");
  const bare = isDirectory ? moved.slice(0, -1) : meant === path ? moved : withoutExtension(moved);
  const wanted = isDirectory && path.endsWith("/") ? `${bare}/` : bare;
  if (pathOf(ref, newFrom) === wanted) return undefined;
  const written = /^\.{1,2}(?:\/|$)/.test(ref) ? relative(bare, newFrom) : `${ref.startsWith("/") ? "/" : ""}${bare}`;
  return isDirectory && ref.endsWith("/") && !written.endsWith("/") ? `${written}/` : written;
}

const withoutExtension = (path: string): string => path.replace(/(?<=[^/])\.[^./]*$/, "");

/** A path as one writes it in a file of a directory. */
function relative(path: string, from: string): string {
  const target = path.split("/").filter(Boolean);
  const start = from.split("/").filter(Boolean);
  let shared = 0;
  while (shared < target.length && shared < start.length && target[shared] === start[shared]) shared++;
  const up = "../".repeat(start.length - shared) || "./";
  const down = target.slice(shared).join("/");
  return down === "" ? up.slice(0, -1) + (up === "./" ? "/" : "") : `${up}${down}`;
}
