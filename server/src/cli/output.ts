// @customer-impact via ./commands: keeps stdout for the report alone

import { createColors } from "picocolors";
import { writeFile } from "../host/output.ts";
import { inert } from "../reports/text/inert.ts";
import type { Style } from "../reports/text/style.ts";
import type { Target } from "../reports/writeReport.ts";
import { Failure } from "./failure.ts";
import type { Options } from "./options.ts";

/** Where lines end that go to a file or a pipe. */
const plainWidth = 100;

/** Colours only on a terminal, unless FORCE_COLOR asks for them; NO_COLOR forbids them. */
function hasColor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return stream.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}

/** How a text report has to look where it goes. */
function styleFor(file: string | undefined): Style {
  const stream: { isTTY?: boolean; columns?: number } = file === undefined ? process.stdout : {};
  const columns = stream.columns ?? Number(process.env["COLUMNS"]);
  return {
    width: Math.min(Math.max(columns || plainWidth, 40), 160),
    color: createColors(hasColor(stream, process.env)),
  };
}

/**
 * Writes a report in each format that was asked for, to stdout or to a file.
 *
 * @throws Failure where a file cannot be written
 */
export async function writeFormats<Name extends string>(
  { formats }: Options,
  names: readonly { readonly name: Name }[],
  write: (format: Name, target: Target) => string,
): Promise<void> {
  // A reader of stdout that stops reading ends the program, and files must be there all the same.
  const filesFirst = formats.toSorted((a, b) => Number(a.file === undefined) - Number(b.file === undefined));
  for (const { name, file } of filesFirst) {
    const format = names.find((one) => one.name === name);
    if (!format) throw new Failure(`There is no format "${name}" here.`);
    await writeTo(file, write(format.name, { style: styleFor(file), ...(file !== undefined && { file }) }));
  }
}

/** Writes a diff to stdout: as it is to a file or a pipe, and so that it does no harm to a terminal. */
export async function writeDiff(diff: Buffer): Promise<void> {
  if (!process.stdout.isTTY) return writeTo(undefined, diff);
  const { color } = styleFor(undefined);
  const lines = diff.toString("utf8").replace(/\n$/, "").split("\n");
  const shown = lines.map((line) => {
    const plain = inert(line.replace(/\r$/, ""));
    if (/^(?:diff|---|\+\+\+) /.test(plain)) return color.bold(plain);
    if (plain.startsWith("@@")) return color.cyan(plain);
    return plain.startsWith("+") ? color.green(plain) : plain.startsWith("-") ? color.red(plain) : plain;
  });
  return writeTo(undefined, `${shown.join("\n")}\n`);
}

async function writeTo(file: string | undefined, text: string | Uint8Array): Promise<void> {
  if (file === undefined) {
    await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
    return;
  }
  try {
    writeFile(file, text);
  } catch (error) {
    throw new Failure(`Cannot write ${file}: ${reasonOf(error)}.`);
  }
}

/** What the system says of a file, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const words: Readonly<Record<string, string>> = {
    ENOENT: "there is no such directory",
    EACCES: "permission is denied",
    EPERM: "permission is denied",
    EISDIR: "it is a directory",
    ENOTDIR: "a part of its path is no directory",
    ENOSPC: "the disk is full",
    EROFS: "the disk is read-only",
    ELOOP: "its symbolic links go round in a circle",
  };
  return words[code ?? ""] ?? message;
}
