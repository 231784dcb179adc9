// @customer-impact via ./session: keeps lines and problems up to date with every word that is typed

import type { Lines } from "../lines/model.ts";
import { Checker, type Findings } from "../rules/checker.ts";
import type { Steps } from "../text/steps.ts";
import { type FileChange, type LiveInput, LiveLines } from "./liveLines.ts";

/** The lines and problems of a workspace in which now and then a file changes. */
export class LiveWorkspace {
  private readonly configurationPath: string;
  private readonly live: LiveLines;
  private readonly checker: Checker;

  private constructor({ options }: LiveInput, live: LiveLines, checker: Checker) {
    this.configurationPath = options.configurationFile.path;
    this.live = live;
    this.checker = checker;
  }

  /**
   * Puts it together.
   *
   * @param earlier what still holds of it is used, and it goes on to be as it is
   */
  static *build(input: LiveInput, earlier?: LiveWorkspace): Steps<LiveWorkspace> {
    const live = yield* LiveLines.build(input, earlier?.live);
    const checker = yield* Checker.check(live.lines, input.options.configurationFile);
    return new LiveWorkspace(input, live, checker);
  }

  get lines(): Lines {
    return this.live.lines;
  }

  get findings(): Findings {
    return this.checker.findings;
  }

  /** Whether it goes by a file, be it one that is left out. */
  has(path: string): boolean {
    return this.live.has(path);
  }

  /**
   * Takes over what files say now.
   *
   * @returns the files of which other problems may be told than before; undefined where a change concerns so much that all must
   *   be put together anew, and this is of no more use
   */
  change(changes: Iterable<FileChange>): readonly string[] | undefined {
    const changed = this.live.change(changes);
    if (!changed || changed.length === 0) return changed && [];
    const { lines } = this;
    const found = this.checker.change({ lines, changed, usersOf: (user) => this.live.usersOf(user) });
    const files = found.modules.flatMap((one) => lines.modules[one]?.module.files.map((file) => file.path) ?? []);
    return found.modules.length > 0 || found.workspace ? [...files, this.configurationPath] : files;
  }
}
