// @customer-impact via ./analyse: says which file misleads whoever goes by imports

import { directoryInRepository } from "../host/workspaceRoot.ts";
import type { Lines } from "../lines/model.ts";
import { inert } from "../reports/text/inert.ts";

/** So many are told. */
const most = 10;

/** Says on stderr what is wrong with files that describe others: a tsconfig.json that extends itself. */
export function tellImportNotes({ imports }: Lines): void {
  const notes = imports?.notes ?? [];
  for (const { path, message } of notes.slice(0, most)) process.stderr.write(`${inert(`${path}: ${message}`)}\n`);
  if (notes.length > most) process.stderr.write(`… and ${notes.length - most} more notes on imports\n`);
}

/**
 * Says on stderr that the imports of a part of a repository are not all there are.
 *
 * @param root of a workspace without a configuration: absolute
 */
export function tellUnseenImporters(root: string): void {
  const directory = inert(directoryInRepository(root));
  if (directory === "") return;
  process.stderr.write(
    `No customer-impact.json speaks for ${directory}, so it is taken for a whole workspace: what imports it from outside is not seen.\n`,
  );
}
