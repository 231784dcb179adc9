// @customer-impact via ./history: judges each commit by a configuration that could have held there

import { placeOf } from "../../text/search.ts";
import { configurationName } from "../workspaceRoot.ts";
import { type ConfigurationUse, unconfigured } from "../configurationUse.ts";
import { type ConfigurationReadingAt, largestConfiguration, readingOf } from "./configurationAt.ts";
import type { Repository } from "./repository.ts";
import type { TreeListing } from "./treeSource.ts";

/** The configurations of a workspace through its commits. */
export class Configurations {
  /** What a user should know of commits whose configuration has faults: sentences. */
  readonly notes = new Set<string>();
  private readonly repository: Repository;
  private readonly given: ConfigurationUse | undefined;
  private readonly later: readonly string[];
  private readonly readings = new Map<string, ConfigurationReadingAt>();
  /** The hashes of those with faults that there is a note of. */
  private readonly told = new Set<string>();
  private last: ConfigurationUse | undefined;

  /**
   * @param given is judged by throughout
   * @param later the hashes of configurations to come, in the order of time
   */
  constructor(repository: Repository, given: ConfigurationUse | undefined, later: readonly string[]) {
    this.repository = repository;
    this.given = given;
    this.later = later;
  }

  /** The configuration to judge a commit by: its own; where that has faults the last before it without, or the next. */
  async choose(commit: string, { files }: TreeListing): Promise<ConfigurationUse> {
    if (this.given) return this.given;
    const hash = files[placeOf(files, configurationName)]?.hash;
    if (hash === undefined) return unconfigured;
    const reading = await this.read(hash);
    if (reading.kind === "usable") return (this.last = reading.use);
    const next = this.last ?? (await this.next());
    if (!this.told.has(hash)) {
      const instead = next === undefined ? "the default" : this.last ? "the one before it" : "the next one without";
      this.notes.add(
        `${configurationName} has faults from ${commit.slice(0, 10)} on: ${instead} is used. ${reading.fault}`,
      );
      this.told.add(hash);
    }
    return next ?? unconfigured;
  }

  /** The next one without faults. */
  private async next(): Promise<ConfigurationUse | undefined> {
    for (const hash of this.later) {
      const reading = await this.read(hash);
      if (reading.kind === "usable") return reading.use;
    }
    return undefined;
  }

  private async read(hash: string): Promise<ConfigurationReadingAt> {
    let reading = this.readings.get(hash);
    if (!reading) {
      const { blobs, root } = this.repository;
      const [found = "gone"] = await blobs.bytes(
        [{ path: configurationName, hash, directory: root }],
        largestConfiguration,
      );
      this.readings.set(hash, (reading = readingOf(found)));
    }
    return reading;
  }
}
