// @customer-impact via ./resolution/javascript/files: joins paths without ever leaving the workspace

/** The directory of a path, without a trailing `/`; that of the root is empty. */
export const directoryOf = (path: string): string => {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
};

export const baseNameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/**
 * A path as it is meant from a directory, without `.` and `..`.
 *
 * @param directory without a trailing `/`; the root is empty
 * @returns undefined where it leaves the workspace
 */
export function joinPath(directory: string, path: string): string | undefined {
  // What most imports look like needs no taking apart.
  let at = path.startsWith("./") ? 2 : 0;
  let base = directory;
  while (path.startsWith("../", at) && base !== "") {
    base = directoryOf(base);
    at += 3;
  }
  const rest = at === 0 ? path : path.slice(at);
  if (
    !rest.startsWith(".") &&
    !rest.includes("/.") &&
    !rest.includes("//") &&
    !rest.endsWith("/") &&
    !rest.startsWith("/")
  )
    return under(base, rest);
  const segments = base === "" ? [] : base.split("/");
  for (const segment of rest.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join("/");
}

/** The path of something in a directory. */
export const under = (directory: string, name: string): string =>
  directory === "" ? name : name === "" ? directory : `${directory}/${name}`;

/** A directory and all above it, up to the root, which is empty. */
export function* upwards(directory: string): Generator<string, void, undefined> {
  for (let at = directory; ; at = directoryOf(at)) {
    yield at;
    if (at === "") return;
  }
}
