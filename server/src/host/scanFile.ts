// @customer-impact via ./scanChunk: says of a file that it is too large or cannot be read, and goes on

import { lstatSync } from "node:fs";
import { extract, headLength } from "../facts/extract.ts";
import type { FileFacts } from "../facts/facts.ts";
import { extractImports } from "../facts/imports.ts";
import { packImports } from "../facts/imports/pack.ts";
import type { LanguageDefinitions } from "../languages/language.ts";
import { isToldByPaths } from "../languages/importRows.ts";
import { createLanguages } from "../languages/languages.ts";
import { parseStatement } from "../statements/parse.ts";
import { createDirectories, directoryOf } from "./directories.ts";
import { absolutePath } from "./listing/paths.ts";
import { createReader, type FileState, type ReadFailure, stateOf } from "./reading.ts";

/** A file to look at. */
export interface ScanRequest {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** The path as bytes, where it is no UTF-8. */
  readonly rawPath?: Uint8Array;
  /** Git's hash of the content, where the file is known to hold that. */
  readonly hash?: string;
  /** Only the start of the file is read: enough for its language, and to tell whether it is binary. */
  readonly headOnly?: boolean;
  /** What it imports is of no interest, since it does not count. */
  readonly withoutImports?: boolean;
}

export type ScanOutcome = FileFacts | ReadFailure;

/** What holds for all files of a scan; it is sent to the workers. */
export interface ScanSettings {
  readonly root: string;
  /** In bytes. */
  readonly maxFileSize: number;
  readonly languages: LanguageDefinitions;
  /** Files that changed later than this, in milliseconds, may change again unnoticed. Absent where nothing is kept. */
  readonly settledBefore?: number;
  /** What files import is wanted as well, from there on. */
  readonly importsFrom?: ImportsFrom;
}

/**
 * From where on it is read what files import: all of them, or those that are read once a file was seen that claims to support
 * others. Where none does, nobody asks; where many do, few files are read twice. Or of these only what is told by more than paths
 * (`isToldByPaths`), since the rest is read of few.
 */
export type ImportsFrom = "the start" | "the first claim" | "the first claim, but for what paths tell";

export interface ScanTask extends ScanRequest {
  /** The stamp of the file when its facts were last kept. */
  readonly known?: string;
}

/** An outcome, with the state of the file that the facts are of, if they may be kept. */
export interface ScannedFile {
  readonly outcome: ScanOutcome | "unchanged";
  readonly stamp?: string;
  /** What it imports, packed; absent where that was not looked for. */
  readonly imports?: string;
}

/** Makes a function that reads one file and says what stands in it. It never throws. */
export function createScanFile(settings: ScanSettings): (task: ScanTask) => ScannedFile {
  const { root, maxFileSize, settledBefore, importsFrom } = settings;
  const languages = createLanguages(settings.languages);
  const read = createReader();
  const absolute = (path: string): string => `${root}/${path}`;
  const absoluteBytes = (path: string): Buffer => absolutePath(root, path);
  const directories = createDirectories(absolute);
  const byteDirectories = createDirectories(absoluteBytes);
  let withImports = importsFrom === "the start";
  const isFollowed = importsFrom === "the first claim, but for what paths tell";

  return ({ path, rawPath, hash, headOnly = false, withoutImports = headOnly, known }) => {
    const bytes = rawPath && Buffer.from(rawPath).toString("latin1");
    const real =
      bytes === undefined ? directories.isReal(directoryOf(path)) : byteDirectories.isReal(directoryOf(bytes));
    if (!real) return { outcome: "gone" };
    const file = bytes === undefined ? absolute(path) : absoluteBytes(bytes);
    if (known !== undefined && stampOf(file) === known) return { outcome: "unchanged" };
    const limit = headOnly ? headLength : maxFileSize;
    const found = read(file, {
      limit,
      head: headOnly,
      // Git tells the hash of what it has just seen to be a regular file.
      isRegular: hash !== undefined,
      withState: settledBefore !== undefined,
    });
    if (typeof found === "string") return { outcome: found };
    try {
      const outcome = extract(path, found.bytes, languages);
      withImports ||= importsFrom !== undefined && isClaiming(outcome);
      if (!withImports || withoutImports) return { outcome, ...keepable(found.state, settledBefore) };
      if (isFollowed && isToldByPaths(outcome.language ?? ""))
        return { outcome, ...keepable(found.state, settledBefore) };
      const language = languages.byName(outcome.language ?? "");
      const imports = language ? packImports(extractImports(found.bytes, language, languages)) : "";
      return { outcome, ...keepable(found.state, settledBefore), imports };
    } catch {
      // A fault of ours in one file; the report names the file and goes on.
      return { outcome: "unreadable" };
    }
  };
}

/** Whether a file says that it supports others. */
export const isClaiming = ({ statements }: FileFacts): boolean =>
  statements?.some(({ text }) => text.includes("via") && parseStatement(text).kind === "via") ?? false;

const keepable = (state: FileState | undefined, settledBefore = 0): { stamp?: string } =>
  state && state.changed < settledBefore ? { stamp: state.stamp } : {};

function stampOf(file: string | Buffer): string | undefined {
  try {
    return stateOf(lstatSync(file)).stamp;
  } catch {
    return undefined;
  }
}
