// @customer-impact Engineering lead: hears of each statement that could not be written, and what to do about it

import type { AnnotatedFile } from "./file.ts";
import { type FileJob, type RowNote, rivalSentence } from "./work.ts";

/** What came of the rows of one file. */
export interface JobResult {
  readonly file: string;
  readonly written: number;
  readonly stated: number;
  readonly faults: readonly RowNote[];
}

/** @param annotated what is written, or would be; or why nothing is, in words that go on from the path of the file */
export function resultOf({ file, wishes }: FileJob, annotated: AnnotatedFile | string): JobResult {
  if (typeof annotated === "string") {
    const faults = wishes.map(({ row }) => ({ row, text: `${file} ${annotated}.` }));
    return { file, written: 0, stated: 0, faults };
  }
  const count = (kind: string): number => annotated.grantings.filter((granting) => granting.kind === kind).length;
  const faults = wishes.flatMap(({ row, text }, index): RowNote[] => {
    const granting = annotated.grantings[index];
    if (granting?.kind === "rival") return [{ row, text: rivalSentence(file, granting.text) }];
    if (granting?.kind === "unwritable")
      return [
        {
          row,
          text: `${file}: no comment of ${annotated.language} can hold "${text}", so that it could be read there.`,
        },
      ];
    if (granting?.kind === "unencodable")
      return [{ row, text: `${file} is not written in UTF-8, and "${text}" is more than ASCII.` }];
    return [];
  });
  return { file, written: count("written"), stated: count("stated"), faults };
}
