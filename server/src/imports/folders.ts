// @customer-impact via ./tree: finds a file from the folder of another without putting a path together

/** A folder, with what lies right in it. */
export class Folder {
  /** From the root, without a trailing `/`; that of the root is empty. */
  readonly path: string;
  /** In the order in which folders were met; that of the root is 0. */
  readonly number: number;
  readonly parent: Folder | undefined;
  /** By name. */
  readonly folders = new Map<string, Folder>();
  /** By name: the numbers of files. */
  readonly files = new Map<string, number>();
  /** Its name has nothing that means something else in an import: `!`, `?`, `#`. */
  readonly isPlain: boolean;

  constructor(path: string, number: number, parent: Folder | undefined) {
    this.path = path;
    this.number = number;
    this.parent = parent;
    this.isPlain = !/[!?#][^/]*$/.test(path);
  }
}

/** The folders of some paths. */
export interface Folders {
  /** @param path without a trailing `/`; the root is empty */
  readonly at: (path: string) => Folder | undefined;
  /** The folder of the file of a number. */
  readonly of: (file: number) => Folder;
  /** By number. */
  readonly all: readonly Folder[];
}

export function createFolders(paths: readonly string[]): Folders {
  const root = new Folder("", 0, undefined);
  const all = [root];
  const byPath = new Map([["", root]]);
  const made = (path: string): Folder => {
    const known = byPath.get(path);
    if (known) return known;
    // Those above that are new, too, without a call within a call, however deep they lie.
    const missing = [path];
    let above: Folder | undefined;
    for (let at = path; above === undefined;) {
      at = at.slice(0, Math.max(0, at.lastIndexOf("/")));
      above = byPath.get(at);
      if (!above) missing.push(at);
    }
    for (let next = missing.pop(); next !== undefined; next = missing.pop()) {
      const folder: Folder = new Folder(next, all.length, above);
      above.folders.set(next.slice(next.lastIndexOf("/") + 1), folder);
      byPath.set(next, folder);
      all.push(folder);
      above = folder;
    }
    return above;
  };
  const folderOf: Folder[] = [];
  let last = root;
  for (let file = 0; file < paths.length; file++) {
    const path = paths[file]!;
    const slash = path.lastIndexOf("/");
    // Files come folder by folder.
    if (slash < 0) last = root;
    else if (slash !== last.path.length || !path.startsWith(last.path)) last = made(path.slice(0, slash));
    last.files.set(path.slice(slash + 1), file);
    folderOf.push(last);
  }
  return { at: (path) => byPath.get(path), of: (file) => folderOf[file]!, all };
}
