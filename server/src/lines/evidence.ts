// @customer-impact Reviewer: gets from a claim to the file that proves it

import type { Workspace } from "../workspace/workspace.ts";
import { directoryOf, pathOf } from "./refs.ts";

/** A file or directory of the workspace that evidence names. */
export interface EvidencePath {
  /** Of a directory, with or without its `/`, as written. */
  readonly path: string;
  /** The line that it points to, zero-based. */
  readonly line?: number;
}

/** Whether evidence is a URL, which is taken at its word. */
export const isUrl = (evidence: string): boolean => /^[a-z][a-z0-9+.-]+:(?!\d)/i.test(evidence);

/**
 * What a path means that is given as evidence. It may point into a file (`#L10`, `:10`, `::test_pay`).
 *
 * @param file that of the statement
 * @returns undefined where there is no such file or directory
 */
export function evidencePath(
  written: string,
  file: string,
  workspace: Pick<Workspace, "has">,
): EvidencePath | undefined {
  const find = (text: string): string | undefined => {
    const path = pathOf(text, directoryOf(file));
    return path !== undefined && workspace.has(path) ? path : undefined;
  };
  const whole = find(written);
  if (whole !== undefined) return { path: whole };
  const pointer = /(?:#.*|:\d[\d:-]*|::.*)$/.exec(written);
  const path = pointer && find(written.slice(0, pointer.index));
  if (!pointer || path === null || path === undefined) return undefined;
  const line = /^(?:#L?|:)(\d{1,7})/.exec(pointer[0])?.[1];
  return { path, ...(line !== undefined && { line: Math.max(0, Number(line) - 1) }) };
}
