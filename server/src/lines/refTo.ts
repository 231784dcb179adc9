// @customer-impact via ../coverage/suggestions: writes a suggested ref as short as a person would

import { parseStatement } from "../statements/parse.ts";
import type { Module } from "../workspace/workspace.ts";
import type { Lines } from "./model.ts";
import { directoryOf } from "./refs.ts";

/**
 * A ref to a module: relative where it lies below the directory or beside it, else from the root; without its extension
 * where no other module could be meant.
 *
 * @param from a directory with a trailing `/`; the root is empty
 * @returns undefined where no ref can name the module
 */
export function refTo(lines: Lines, from: string, to: Module): string | undefined {
  if (to.path === "./") return undefined;
  const stem = to.path.endsWith("/") ? to.path.slice(0, -1) : stemOf(to.path);
  const path = to.path.endsWith("/") || !isAmbiguous(lines, stem, to) ? stem : to.path;
  const ref = relative(path, from);
  const { kind, ...syntax } = parseStatement(`via ${ref}: x`);
  const isReadBack = kind === "via" && "refs" in syntax && syntax.refs.length === 1 && syntax.refs[0]?.text === ref;
  return isReadBack ? ref : undefined;
}

function relative(path: string, from: string): string {
  if (path.startsWith(from)) return `./${path.slice(from.length)}`;
  const parent = directoryOf(from.slice(0, -1));
  return path.startsWith(parent) && parent ? `../${path.slice(parent.length)}` : path;
}

const stemOf = (path: string): string => path.replace(/(?<=[^/])\.[^./]*$/, "");

const isAmbiguous = (lines: Lines, stem: string, to: Module): boolean =>
  lines.modules.some(
    ({ module }) =>
      module.path !== to.path &&
      module.files.some(({ path }) => path.startsWith(stem) && (path === stem || stemOf(path) === stem)),
  );
