// @customer-impact via ./gitFiles: opens files whose names are no valid text

/**
 * A path as its bytes, one character a byte: what git prints and what the file system gives (on Windows too, as
 * UTF-8). Names of files need not be valid UTF-8, and this form loses nothing.
 */
export type BytePath = string;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A path to show and to work with; `rawPath` opens the file where its name is no UTF-8. */
export interface DecodedPath {
  readonly path: string;
  readonly rawPath?: Buffer;
}

export function decodePath(bytes: BytePath): DecodedPath {
  if (!/[\x80-\xff]/.test(bytes)) return { path: bytes };
  const rawPath = Buffer.from(bytes, "latin1");
  const path = decode(rawPath);
  return path === undefined ? { path: escapeInvalid(rawPath), rawPath } : { path };
}

/** Whether a path stays below the directory that it is relative to; what a repository says need not. */
export const staysInside = (path: string): boolean => !/(?:^|\/)\.{0,2}(?:\/|$)/.test(path);

function decode(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The path of a file below `root`, as the functions of node:fs take it. */
export const absolutePath = (root: string, path: BytePath): Buffer =>
  Buffer.concat([Buffer.from(`${root}/`), Buffer.from(path, "latin1")]);

/** Shows each byte that is no UTF-8 as `\xFF`. */
function escapeInvalid(bytes: Buffer): string {
  let shown = "";
  for (let at = 0; at < bytes.length;) {
    const length = [1, 2, 3, 4].find((length) => decode(bytes.subarray(at, at + length)) !== undefined);
    shown += length ? bytes.toString("utf8", at, at + length) : `\\x${bytes.toString("hex", at, at + 1).toUpperCase()}`;
    at += length ?? 1;
  }
  return shown;
}
