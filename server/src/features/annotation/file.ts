// @customer-impact #safe-to-run: believes that a statement stands in a file only once it is read from it as every report reads it

import { extract } from "../../facts/extract.ts";
import type { FileFacts } from "../../facts/facts.ts";
import type { Languages } from "../../languages/language.ts";
import { encodedText } from "../../text/encoding.ts";
import { annotate, type Granting, type Rivalry } from "./edit.ts";
import type { FileJob } from "./work.ts";

export interface AnnotatedFile {
  /** Undefined where nothing changes. */
  readonly bytes: Buffer | undefined;
  /** One for each wish of the job. */
  readonly grantings: readonly Granting[];
  /** Of the file, by Linguist's name. */
  readonly language: string;
}

/** Writes what a job asks for into the bytes of its file, one statement after the other; what could not be read back is left out. */
export function annotateFile(bytes: Buffer, job: FileJob, languages: Languages, rivalry: Rivalry): AnnotatedFile {
  const before = extract(job.file, bytes, languages);
  const language = languages.byName(before.language ?? "");
  const options = {
    rivalry,
    isOpen: job.isOpen,
    isWanted: job.isWanted,
    syntaxOf: (name: string) => languages.byName(name)?.syntax,
  };
  let current = bytes;
  const grantings = job.wishes.map((wish): Granting => {
    if (!language || before.binary) return { kind: "unwritable" };
    const { text, encoding, encode } = encodedText(current);
    const { text: changed, granting } = annotate(text, language, wish.text, options);
    if (granting.kind !== "written") return granting;
    const written = encode(changed);
    if (!written || (encoding === "bytes" && /[^\0-\x7f]/.test(wish.text))) return { kind: "unencodable" };
    if (!says(extract(job.file, written, languages), before, wish.text)) return { kind: "unwritable" };
    current = written;
    return granting;
  });
  const name = language?.name ?? "this kind of file";
  return { bytes: current === bytes ? undefined : current, grantings, language: name };
}

/** Whether a file says what is wanted, and is otherwise taken for the same as before. */
const says = (after: FileFacts, before: FileFacts, wanted: string): boolean =>
  (after.statements?.some(({ text }) => text === wanted) ?? false) &&
  after.language === before.language &&
  (after.generated ?? false) === (before.generated ?? false) &&
  !after.binary;
