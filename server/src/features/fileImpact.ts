// @customer-impact Engineer: asks in the editor who is hit if the open file breaks

import { impactOf } from "../coverage/impact/impact.ts";
import { impactText } from "../reports/impact/text.ts";
import { plainStyle } from "../reports/text/plain.ts";
import { namedFiles } from "./namedFiles.ts";
import { ownModule } from "./ownModule.ts";
import type { Snapshot } from "./snapshot.ts";

/** Who is hit if a module breaks. */
export interface FileImpact {
  /** Its path; that of a directory or package ends in `/`. */
  readonly module: string;
  /** Whether it is known who imports the module. If not, only stated lines are told. */
  readonly hasImports: boolean;
  /** What `customer-impact impact` prints. */
  readonly text: string;
  /** Paths of files that the text names, so that they can be made links of. */
  readonly files: readonly string[];
}

/** So many modules and imports are looked at: far more than for a hover, and still while one waits. */
const effort = 100_000;

/** @returns undefined where a file is no module, and no part of one */
export function fileImpact(snapshot: Snapshot, path: string): FileImpact | undefined {
  const { lines, configuration } = snapshot;
  const module = path === configuration.path ? undefined : ownModule(snapshot, path);
  if (!module) return undefined;
  const impact = impactOf(lines, module, effort);
  const text = impactText(impact, plainStyle);
  return {
    module: module.module.path,
    hasImports: impact.importers !== undefined,
    text,
    files: namedFiles(text, lines),
  };
}
