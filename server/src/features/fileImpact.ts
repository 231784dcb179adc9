// @customer-impact Engineer: asks in the editor who is hit if the open file breaks

import { type Impact, impactOf } from "../coverage/impact/impact.ts";
import { impactText } from "../reports/impact/text.ts";
import { plainStyle } from "../reports/text/plain.ts";
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
  /** Paths of files that the text may name, so that they can be made links of. */
  readonly files: readonly string[];
}

/** More files are not made links of. */
const mostFiles = 2000;

/** So many modules and imports are looked at: far more than for a hover, and still while one waits. */
const effort = 100_000;

/** @returns undefined where a file is no module, and no part of one */
export function fileImpact(snapshot: Snapshot, path: string): FileImpact | undefined {
  const { lines, configuration } = snapshot;
  const module = path === configuration.path ? undefined : ownModule(snapshot, path);
  if (!module) return undefined;
  const impact = impactOf(lines, module, effort);
  return {
    module: module.module.path,
    hasImports: impact.importers !== undefined,
    text: impactText(impact, plainStyle),
    files: filesIn(impact),
  };
}

/** A directory or package cannot be opened. */
function filesIn({ module, stated, imported }: Impact): string[] {
  const paths = new Set([module.module.path]);
  for (const { way } of stated) for (const path of way.modules) paths.add(path);
  for (const { imports, way } of imported) for (const path of [...imports, ...way.modules]) paths.add(path);
  return [...paths].filter((path) => !path.endsWith("/")).slice(0, mostFiles);
}
