// @customer-impact via ./linesAt: reads the files of a commit as if they were on disk

import type { Configuration } from "../../workspace/configuration.ts";
import { decodeAll, type ListedFile, type Listing } from "../listing/listing.ts";
import type { FileSource } from "../source.ts";
import type { Blob } from "./blobs.ts";
import type { Repository } from "./repository.ts";
import { listSubmodules, type Submodule, type Tree } from "./tree.ts";

/** The files of a tree, listed as those of a disk are. */
export interface TreeListing extends Listing {
  /** The submodules whose files are among them, the innermost first. */
  readonly submodules: readonly Submodule[];
}

/** Puts the files of a tree and of the submodules in it together. */
export async function listingOf({ git, root }: Repository, tree: Tree): Promise<TreeListing> {
  const { found, missing } = await listSubmodules(git, root, tree.links);
  const files = decodeAll(found.length === 0 ? tree.files : tree.files.concat(...found.map((one) => one.files)));
  return { files, source: "git", submodules: found.toReversed(), ...(missing.length > 0 && { note: noteOf(missing) }) };
}

const noteOf = ([first, ...others]: readonly string[]): string =>
  others.length === 0
    ? `The submodule ${first} is left out: its commit is not there.`
    : `${others.length + 1} submodules are left out, ${first} among them: their commits are not there.`;

/** The files of a tree that has been listed. Each has the bytes that git keeps, whatever filters would make of them. */
export function treeSource(
  repository: Repository,
  listing: TreeListing,
  { maxFileSize, languages }: Pick<Configuration, "maxFileSize" | "languages">,
): FileSource {
  const { blobs, root } = repository;
  const blobOf = (file: Pick<ListedFile, "path" | "hash">): Blob => ({
    path: file.path,
    hash: file.hash ?? "",
    directory: listing.submodules.find(({ prefix }) => file.path.startsWith(prefix))?.directory ?? root,
  });
  let byPath: ReadonlyMap<string, ListedFile> | undefined;
  return {
    listing: Promise.resolve(listing),
    read: (paths, limit) => {
      if (paths.length === 0) return Promise.resolve([]);
      byPath ??= new Map(listing.files.map((file) => [file.path, file]));
      return blobs.bytes(
        paths.map((path) => blobOf(byPath?.get(path) ?? { path })),
        limit,
      );
    },
    scan: async (requests, { onProgress, onImports }) => {
      const asked = requests.map((request) =>
        request.headOnly ? { ...blobOf(request), headOnly: true } : blobOf(request),
      );
      const outcomes = await blobs.facts(asked, { maxFileSize, languages }, onProgress);
      if (onImports) await blobs.imports(asked, outcomes, languages, onImports);
      return outcomes;
    },
    save: () => Promise.resolve(),
  };
}
