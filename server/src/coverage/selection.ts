// @customer-impact via ./report: picks the modules that a report is about, by directory, by what changed, or both

import { numberOf } from "../lines/find.ts";
import type { JudgedModule, Lines } from "../lines/model.ts";
import { moduleOfFile } from "../lines/moduleOfFile.ts";
import { type ChangedFile, type Changes, formerPaths } from "./changes.ts";
import { formerModule } from "./formerModule.ts";

/** What a report is about. Lines are judged over the whole workspace all the same. */
export interface Selection {
  /** Relative to the root, with a trailing `/`; empty for the whole workspace. */
  readonly directory: string;
  /** Only what changed is reported; absent for everything. */
  readonly changes?: Changes | undefined;
}

export const everything: Selection = { directory: "" };

export interface Selected {
  /** Those of the directory, changed or not, by path. */
  readonly whole: readonly JudgedModule[];
  /** Those of them that are reported. */
  readonly modules: readonly JudgedModule[];
  /** Whether what stands in a file is reported. */
  readonly hasFile: (path: string) => boolean;
  /** Whether a path lies in the directory. */
  readonly isInside: (path: string) => boolean;
}

export function select(lines: Lines, { directory, changes }: Selection): Selected {
  const isInside = (path: string): boolean => path.startsWith(directory) || (path === "./" && directory === "");
  const whole = directory
    ? lines.modules.filter(({ module }) => isInside(module.path) || module.files.some(({ path }) => isInside(path)))
    : lines.modules;
  if (!changes) return { whole, modules: whole, hasFile: directory ? isInside : () => true, isInside };
  const numbers = new Set(changedModules(lines, changes.files));
  for (const path of changes.harmed ?? []) numbers.add(numberOf(lines, path));
  const changed = new Set([...numbers].map((number) => lines.modules[number]));
  const modules = whole.filter((module) => changed.has(module));
  const files = new Set([
    ...modules.flatMap(({ module }) => module.files.map(({ path }) => path)),
    ...changes.files.filter(({ status }) => status !== "deleted").map(({ path }) => path),
  ]);
  return { whole, modules, hasFile: (path) => isInside(path) && files.has(path), isInside };
}

/** The numbers of the modules that a change touches: one of their files is another than before, or is gone. */
export function changedModules(lines: Lines, files: readonly ChangedFile[]): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const { path, status } of files) if (status !== "deleted") numbers.add(moduleOfFile(lines, path));
  const gone = formerPaths(files);
  if (gone.length > 0) {
    const former = formerModule(lines);
    for (const path of gone) numbers.add(former(path));
  }
  numbers.delete(-1);
  return numbers;
}
