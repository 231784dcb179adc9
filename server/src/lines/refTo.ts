// @customer-impact via ../coverage/suggestions: writes a suggested ref as short as a person would

import { parseStatement } from "../statements/parse.ts";
import type { Module } from "../workspace/workspace.ts";
import { firstFrom, numberOf } from "./find.ts";
import type { JudgedModule, Lines } from "./model.ts";
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

/** Whether another module could be meant where the extension is left out. Few modules are looked at: this is asked often. */
function isAmbiguous(lines: Lines, stem: string, to: Module): boolean {
  const isMeant = ({ module }: JudgedModule): boolean =>
    module.path !== to.path &&
    module.files.some(({ path }) => path.startsWith(stem) && (path === stem || stemOf(path) === stem));
  const exact = lines.modules[numberOf(lines, stem)];
  if (exact && isMeant(exact)) return true;
  for (let at = firstFrom(lines, `${stem}.`); at < lines.modules.length; at++) {
    const module = lines.modules[at];
    if (!module?.module.path.startsWith(`${stem}.`)) break;
    if (isMeant(module)) return true;
  }
  for (let end = stem.lastIndexOf("/"); end > 0; end = stem.lastIndexOf("/", end - 1)) {
    const directory = lines.modules[numberOf(lines, stem.slice(0, end + 1))];
    if (directory && isMeant(directory)) return true;
  }
  const root = lines.modules[numberOf(lines, "./")];
  return root !== undefined && isMeant(root);
}
