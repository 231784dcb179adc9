// @customer-impact via ./analyse: says which file misleads whoever goes by imports

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
