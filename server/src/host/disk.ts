// @customer-impact via ./session: remembers what a reading of the disk came to

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Languages } from "../languages/language.ts";
import { createLanguages } from "../languages/languages.ts";
import type { Steps } from "../text/steps.ts";
import { firstNotBefore, placeOf } from "../text/search.ts";
import type { ReadResult } from "../workspace/classify.ts";
import type { Configuration } from "../workspace/configuration.ts";
import { noAttributes } from "../workspace/nameCauses.ts";
import { isCodeOwnersPath } from "../workspace/owners/location.ts";
import type { CodeOwners } from "../workspace/owners/codeOwners.ts";
import { isManifest } from "../workspace/packages.ts";
import { type Plan, planner } from "../workspace/plan.ts";
import type { Package } from "../workspace/workspace.ts";
import type { KeptFacts } from "./cache/cacheFile.ts";
import type { ListedFile } from "./listing/listing.ts";
import { configurationName } from "./workspaceRoot.ts";
import type { ScanRequest } from "./scanFile.ts";
import type { WorkspaceFiles } from "./readWorkspace.ts";

/** Whether a file says how others are to be taken. */
const isDescription = (path: string): boolean =>
  isManifest(path) ||
  isCodeOwnersPath(path) ||
  /(?:^|\/)(?:\.gitignore|\.gitattributes)$/.test(path) ||
  path === configurationName;

/** Whether a file says the same. */
export const isSameResult = (a: ReadResult | undefined, b: ReadResult | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** The files of a workspace as they were when the disk was last read. */
export class Disk {
  readonly languages: Languages;
  readonly packages: readonly Package[];
  readonly codeOwners: CodeOwners | undefined;
  readonly root: string;
  private readonly paths: readonly ListedFile[];
  readonly configuration: Configuration;
  private readonly results: readonly (ReadResult | undefined)[];
  private readonly planFor: (paths: readonly string[]) => Steps<Plan>;
  private readonly planned: Plan | undefined;
  private readonly read: WorkspaceFiles | undefined;
  /** What was read of single files since. */
  private readonly later = new Map<string, ReadResult | undefined>();
  /** What these import, packed, where that was asked for. */
  private readonly laterImports = new Map<string, string>();

  /** @param files absent where nothing was read (yet) */
  constructor(root: string, configuration: Configuration, files?: WorkspaceFiles, packages: readonly Package[] = []) {
    this.root = root;
    this.languages = files?.languages ?? createLanguages(configuration.languages);
    this.packages = packages;
    this.configuration = configuration;
    this.paths = files?.listing.files ?? [];
    this.results = files?.results ?? [];
    this.codeOwners = files?.codeOwners;
    this.planFor = files?.planFor ?? planner(configuration, noAttributes, this.languages);
    this.planned = files?.plan;
    this.read = files;
  }

  /** All that was read, what was read of single files later in its place; undefined where nothing was. */
  get files(): WorkspaceFiles | undefined {
    const { read, later } = this;
    if (!read || later.size === 0) return read;
    const results = [...read.results];
    // Git's hash is that of what the file said before.
    const files = read.listing.files.map((file, place): ListedFile => {
      if (!later.has(file.path)) return file;
      results[place] = later.get(file.path);
      const { hash: _, ...unknown } = file;
      return unknown;
    });
    return { ...read, results, listing: { ...read.listing, files } };
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
    return this.later.size > 0 && this.later.has(path) ? this.later.get(path) : this.firstResultOf(path, place);
  }

  private firstResultOf(path: string, place = -1): ReadResult | undefined {
    return this.results[this.paths[place]?.path === path ? place : placeOf(this.paths, path)];
  }

  /** Whether there was a file in a directory. */
  hasDirectory(path: string): boolean {
    const first = firstNotBefore(this.paths.length, (index) => this.paths[index]!.path, `${path}/`);
    return this.paths[first]?.path.startsWith(`${path}/`) ?? false;
  }

  /**
   * How a file must be read again whose content has changed.
   *
   * @returns undefined where its content does not matter; "anew" where all must be read, since it may be another file now
   */
  requestFor(path: string): ScanRequest | "anew" | undefined {
    const place = placeOf(this.paths, path);
    const reading = this.planned?.files[place]?.reading;
    if (reading === undefined || reading === "nothing") return isDescription(path) ? "anew" : undefined;
    if (reading === "script" || isDescription(path)) return "anew";
    const { rawPath } = this.paths[place]!;
    return { path, ...(rawPath && { rawPath }), ...(reading === "head" && { headOnly: true }) };
  }

  /** Takes over what was read of a file anew. @param imports what it imports, packed, where that was asked for */
  replace(path: string, result: ReadResult | undefined, imports?: string): void {
    this.later.set(path, result);
    if (imports === undefined) this.laterImports.delete(path);
    else this.laterImports.set(path, imports);
  }

  /** The files that were read anew. */
  get replaced(): Iterable<string> {
    return this.later.keys();
  }

  /** What a file imports that was read anew, packed. */
  importsOf(path: string): string | undefined {
    return this.laterImports.get(path);
  }

  /** What is known of files now, whatever is read anew later. */
  get resultsNow(): (path: string, place?: number) => ReadResult | undefined {
    const later = new Map(this.later);
    return (path, place) => (later.has(path) ? later.get(path) : this.firstResultOf(path, place));
  }

  /** What was read of a file whose content git knows, with git's hash of it. */
  kept(path: string): KeptFacts | undefined {
    if (this.later.has(path)) return undefined;
    const place = placeOf(this.paths, path);
    const state = this.paths[place]?.hash;
    const facts = this.results[place];
    return state !== undefined && typeof facts === "object" ? { state, facts } : undefined;
  }

  /**
   * What another reading found out about the same files.
   *
   * @returns undefined where it found other files, or goes by other settings
   */
  differences(later: Disk): readonly string[] | undefined {
    const [ours, theirs] = [this.planned?.files, later.planned?.files];
    if (!ours || !theirs || this.configuration !== later.configuration || ours.length !== theirs.length)
      return undefined;
    const isSame =
      JSON.stringify(this.packages) === JSON.stringify(later.packages) &&
      this.codeOwners?.path === later.codeOwners?.path &&
      this.codeOwners?.form === later.codeOwners?.form &&
      this.codeOwners?.text === later.codeOwners?.text &&
      ours.every(({ path, cause }, at) => path === theirs[at]!.path && cause === theirs[at]!.cause);
    if (!isSame) return undefined;
    return ours.flatMap(({ path }, at) => (isSameResult(this.resultOf(path, at), later.results[at]) ? [] : [path]));
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
