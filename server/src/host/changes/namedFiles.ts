// @customer-impact Engineer: has a commit hook look at the files of the commit alone

import { lstatSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { ChangedFile } from "../../coverage/changes.ts";
import { byCodePoint } from "../../text/order.ts";
import { decodePath } from "../listing/paths.ts";
import { pathInside } from "../workspaceRoot.ts";
import { ChangesFailure } from "./workTree.ts";

/** A list that is longer is refused, in bytes. */
const longest = 256 * 1024 * 1024;

/**
 * The files of a list that lie in a workspace; what lies elsewhere is none of its business. One that is not there counts
 * as deleted.
 *
 * @param root absolute
 * @param names one character a byte
 * @param current absolute: what the names are relative to
 */
export function namedFiles(root: string, names: readonly string[], current: string): ChangedFile[] {
  const files = new Map<string, ChangedFile>();
  for (const name of names) {
    const { path: shown, rawPath } = decodePath(name);
    const inside = pathInside(root, join(...absolute(current, sep === "\\" ? shown.replaceAll("/", sep) : shown)));
    if (inside === undefined || inside === "") continue;
    // The bytes of a name that is no UTF-8 are not those of the path that is shown.
    const isThere = exists(rawPath ? Buffer.concat([Buffer.from(`${current}/`), rawPath]) : join(root, inside));
    files.set(inside, { path: inside, status: isThere ? "modified" : "deleted" });
  }
  return [...files.values()].sort((a, b) => byCodePoint(a.path, b.path));
}

/**
 * The names in a list, one character a byte.
 *
 * @param list a file that holds them, one a line or with NUL between them; `-` for stdin
 * @throws ChangesFailure, or the error of the file system
 */
export async function readNames(list: string): Promise<string[]> {
  const bytes = list === "-" ? await readStdin() : readFileSync(list);
  return namesIn(bytes.toString("latin1"));
}

/** Names as a command line gives them, one character a byte. */
export const bytesOfNames = (names: readonly string[]): string[] =>
  names.map((name) => Buffer.from(name).toString("latin1"));

const absolute = (current: string, name: string): [string, ...string[]] =>
  /^(?:[\\/]|[A-Za-z]:[\\/])/.test(name) ? [name] : [current, name];

async function readStdin(): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of process.stdin) {
    parts.push(Buffer.from(part as Uint8Array));
    length += parts.at(-1)?.length ?? 0;
    if (length > longest) throw new ChangesFailure("The list of files on stdin is too long.");
  }
  return Buffer.concat(parts);
}

function namesIn(list: string): string[] {
  const names = list.includes("\0") ? list.split("\0") : list.split(/\r?\n/).map(unquoted);
  return names.filter((name) => name !== "");
}

const escapes: Readonly<Record<string, string>> = { a: "\x07", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r" };

/** Without `-z` git writes a name that is not plain in quotes, as C does: `"\303\244.ts"`. */
function unquoted(name: string): string {
  if (!/^"(?:[^"\\]|\\.)*"$/.test(name)) return name;
  return name
    .slice(1, -1)
    .replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
      code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8) & 0xff) : (escapes[code] ?? code),
    );
}

function exists(path: string | Buffer): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
