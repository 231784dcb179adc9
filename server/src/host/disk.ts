// @customer-impact via ./session: remembers what a reading of the disk came to

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Languages } from "../languages/language.ts";
import { createLanguages } from "../languages/languages.ts";
import type { Steps } from "../text/steps.ts";
import { placeOf } from "../text/search.ts";
import type { ReadResult } from "../workspace/classify.ts";
import type { Configuration } from "../workspace/configuration.ts";
import { noAttributes } from "../workspace/nameCauses.ts";
import { type Plan, planner } from "../workspace/plan.ts";
import type { Package } from "../workspace/workspace.ts";
import type { WorkspaceFiles } from "./readWorkspace.ts";

/** The files of a workspace as they were when the disk was last read. */
export class Disk {
  readonly languages: Languages;
  readonly packages: readonly Package[];
  private readonly root: string;
  private readonly paths: readonly { readonly path: string }[];
  private readonly results: (ReadResult | undefined)[];
  private readonly planFor: (paths: readonly string[]) => Steps<Plan>;
  private readonly planned: Plan | undefined;

  /** @param files absent where nothing was read (yet) */
  constructor(root: string, configuration: Configuration, files?: WorkspaceFiles, packages: readonly Package[] = []) {
    this.root = root;
    this.languages = files?.languages ?? createLanguages(configuration.languages);
    this.packages = packages;
    this.paths = files?.plan.files ?? [];
    this.results = [...(files?.results ?? [])];
    this.planFor = files?.planFor ?? planner(configuration, noAttributes, this.languages);
    this.planned = files?.plan;
  }

  /** Whether there was such a file. */
  has(path: string): boolean {
    return placeOf(this.paths, path) >= 0;
  }

  /**
   * What was read of a file; undefined where nothing had to be.
   *
   * @param place where it probably is in the list of files
   */
  resultOf(path: string, place = -1): ReadResult | undefined {
    return this.results[this.paths[place]?.path === path ? place : placeOf(this.paths, path)];
  }

  /** Takes over what was read of a file anew. */
  replace(path: string, result: ReadResult | undefined): void {
    const place = placeOf(this.paths, path);
    if (place >= 0) this.results[place] = result;
  }

  /** Whether a file that is open counts though the disk had none: it was never saved. What git leaves out is there. */
  isUnsaved(path: string): boolean {
    return !this.has(path) && (!this.planned || !existsSync(join(this.root, path)));
  }

  /** The plan for what is on disk and what is open but was never saved. */
  *plan(open: Iterable<string>): Steps<Plan> {
    const unsaved = [...open].filter((path) => this.isUnsaved(path));
    if (this.planned && unsaved.length === 0) return this.planned;
    return yield* this.planFor([...this.paths.map(({ path }) => path), ...unsaved]);
  }
}
