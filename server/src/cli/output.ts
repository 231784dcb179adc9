// @customer-impact via ./commands: keeps stdout for the report alone

import { createColors } from "picocolors";
import { writeFile } from "../host/output.ts";
import type { Style } from "../reports/text/style.ts";
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
export function styleFor({ output }: Options): Style {
  const stream: { isTTY?: boolean; columns?: number } = output === undefined ? process.stdout : {};
  const columns = stream.columns ?? Number(process.env["COLUMNS"]);
  return {
    width: Math.min(Math.max(columns || plainWidth, 40), 160),
    color: createColors(hasColor(stream, process.env)),
  };
}

/** Writes a report to stdout, or to the file that `-o` names. @throws Failure where the file cannot be written */
export async function write(text: string, { output }: Options): Promise<void> {
  if (output === undefined) {
    await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
    return;
  }
  try {
    writeFile(output, text);
  } catch (error) {
    throw new Failure(`Cannot write ${output}: ${reasonOf(error)}.`);
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
