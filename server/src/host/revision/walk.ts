// @customer-impact via ./history: goes from commit to commit, and judges anew only what the next one changes

import { createLanguages } from "../../languages/languages.ts";
import type { Lines } from "../../lines/model.ts";
import { placeOf } from "../../text/search.ts";
import { finish, type Steps } from "../../text/steps.ts";
import type { ReadResult } from "../../workspace/classify.ts";
import { isManifest } from "../../workspace/packages.ts";
import { type Plan, planner } from "../../workspace/plan.ts";
import type { RawChange } from "../changes/rawDiff.ts";
import type { ListedFile } from "../listing/listing.ts";
import { decodePath } from "../listing/paths.ts";
import { type FileChange, LiveLines } from "../liveLines.ts";
import { isAttributesPath, readAttributes, readPackages } from "../metadata.ts";
import { orderIn, readPlanned } from "../readWorkspace.ts";
import type { FileSource } from "../source.ts";
import { configurationName } from "../workspaceRoot.ts";
import type { ConfigurationUse } from "../configurationUse.ts";
import type { Configurations } from "./configurations.ts";
import type { Repository } from "./repository.ts";
import { traitsOf } from "./statementTraits.ts";
import type { Tree, TreeFile } from "./tree.ts";
import { changedTree } from "./treeChanges.ts";
import { listingOf, type TreeListing, treeSource } from "./treeSource.ts";

/** Plans for one configuration and what `.gitattributes` say. */
interface Planning {
  readonly use: ConfigurationUse;
  readonly attributes: string;
  readonly planFor: (paths: readonly string[]) => Steps<Plan>;
}

/** All that is known of the commit at hand. */
interface Place {
  readonly files: ListedFile[];
  readonly listing: TreeListing;
  readonly use: ConfigurationUse;
  readonly plan: Plan;
  readonly results: (ReadResult | undefined)[];
  readonly live: LiveLines;
  /** What `until` was compared with. */
  readonly day: string;
}

/** A workspace at one commit after the other. */
export class Walk {
  /** What a user should know of what could not be read: sentences. */
  readonly notes = new Set<string>();
  private readonly repository: Repository;
  private readonly configurations: Configurations;
  private tree: Tree;
  private planning: Planning | undefined;
  private place: Place | undefined;
  /** Whether some line could name a package, and whether one ends on some day. */
  private hasPackages = false;
  private hasDates = false;

  /** @param tree what the first commit holds */
  constructor(repository: Repository, tree: Tree, configurations: Configurations) {
    this.repository = repository;
    this.configurations = configurations;
    this.tree = tree;
  }

  /**
   * Goes to the next commit.
   *
   * @param commit its hash
   * @param changes what it changes; nothing for the first
   * @param day ISO date, which `until` is compared with
   * @returns the same object as before where nothing is otherwise
   * @throws GitFailure
   */
  async next(commit: string, changes: readonly RawChange[], day: string): Promise<Lines> {
    const { tree, isOther, changed } = changedTree(this.tree, changes);
    this.tree = tree;
    const { place } = this;
    const isSettled = place && !isOther && !(this.hasDates && place.day !== day);
    if (isSettled && !changed.some(({ path }) => this.describes(path)) && (await this.change(place, changed, day)))
      return place.live.lines;
    this.place = await this.judge(commit, day);
    return this.place.live.lines;
  }

  /** Whether a file says how others are to be taken. */
  private describes(path: string): boolean {
    return path === configurationName || isAttributesPath(path) || (this.hasPackages && isManifest(path));
  }

  /** Takes over what files say now. @returns whether that was enough */
  private async change(place: Place, changed: readonly TreeFile[], day: string): Promise<boolean> {
    const { files, plan, results, live, use } = place;
    const places = new Set<number>();
    for (const { path, hash } of changed) {
      const decoded = decodePath(path);
      const at = decoded.rawPath ? -1 : placeOf(files, decoded.path);
      if (at < 0) return false;
      files[at] = { path: decoded.path, hash };
      places.add(at);
    }
    const { scan } = treeSource(this.repository, place.listing, use.configuration);
    const before = new Map([...places].map((at) => [at, results[at]]));
    const accept = (at: number, result: ReadResult): void => {
      results[at] = result;
    };
    await readPlanned(plan, files, scan, {}, accept, (at) => places.has(at));
    const { namesPackage, hasDate } = traitsOf([...places].map((at) => results[at]));
    if ((namesPackage && !this.hasPackages) || (hasDate && place.day !== day)) return false;
    this.hasDates ||= hasDate;
    const changes = [...before].map(([at, was]): FileChange => ({
      path: files[at]!.path,
      before: was,
      after: results[at],
    }));
    return live.change(changes) !== undefined;
  }

  /** Puts all together anew, from what is known of the blobs. */
  private async judge(commit: string, day: string): Promise<Place> {
    const { repository } = this;
    const listing = await listingOf(repository, this.tree);
    const files = [...listing.files];
    if (listing.note !== undefined) this.notes.add(listing.note);
    const use = await this.configurations.choose(commit, listing);
    const { configuration, configurationFile } = use;
    const source = treeSource(repository, listing, configuration);
    const plan = finish((await this.plans(use, source, files))(files.map(({ path }) => path)));
    const results: (ReadResult | undefined)[] = files.map(() => undefined);
    await readPlanned(plan, files, source.scan, {}, (at, result) => {
      results[at] = result;
    });
    const { namesPackage, hasDate } = traitsOf(results, configuration);
    this.hasPackages = namesPackage;
    this.hasDates = hasDate;
    const packages = namesPackage ? await readPackages(source, plan.manifests) : [];
    // Where no line ends on some day, the day says nothing, and what was judged on another still holds.
    const today = hasDate ? day : (this.place?.day ?? day);
    const options = {
      configuration,
      configurationFile,
      orderOf: orderIn(createLanguages(configuration.languages)),
      today,
    };
    const resultOf = (_: string, at: number): ReadResult | undefined => results[at];
    const live = finish(LiveLines.build({ plan, resultOf, packages, options }, this.place?.live));
    return { files, listing, use, plan, results, live, day: today };
  }

  private async plans(
    use: ConfigurationUse,
    source: FileSource,
    files: readonly ListedFile[],
  ): Promise<Planning["planFor"]> {
    const described = files.filter(({ path }) => isAttributesPath(path));
    const attributes = described.map(({ path, hash }) => `${hash} ${path}`).join("\0");
    if (this.planning?.use !== use || this.planning.attributes !== attributes) {
      const read = await readAttributes(
        source,
        described.map(({ path }) => path),
      );
      const planFor = planner(use.configuration, read, createLanguages(use.configuration.languages));
      this.planning = { use, attributes, planFor };
    }
    return this.planning.planFor;
  }
}
