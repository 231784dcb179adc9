// @customer-impact via ../willRenameFiles: tells where each file of a moved folder ends up

/** A file or folder that gets another path. Relative to the root, with `/`. */
export interface Move {
  readonly oldPath: string;
  readonly newPath: string;
}

/** Tells the path that a file, or a directory with a trailing `/`, has behind some moves; its own where it stays. */
export function moverOf(moves: readonly Move[]): (path: string) => string {
  const byOld = new Map(
    moves
      .map(({ oldPath, newPath }) => [bare(oldPath), bare(newPath)] as const)
      .filter(([old, to]) => old !== "" && old !== to),
  );
  return (path) => {
    const isDirectory = path.endsWith("/");
    const whole = isDirectory ? path.slice(0, -1) : path;
    const moved = byOld.get(whole);
    if (moved !== undefined) return isDirectory ? `${moved}/` : moved;
    for (let slash = whole.lastIndexOf("/"); slash > 0; slash = whole.lastIndexOf("/", slash - 1)) {
      const folder = byOld.get(whole.slice(0, slash));
      if (folder !== undefined) return `${folder === "" ? "" : `${folder}/`}${path.slice(slash + 1)}`;
    }
    return path;
  };
}

const bare = (path: string): string => path.replace(/^(?:\.?\/)+|\/+$/g, "");
