// @customer-impact via ./liveWorkspace, ./revision/walk: judges anew only what hangs on a file that has changed

import { Linker, type LinkOptions } from "../lines/linker.ts";
import type { Lines } from "../lines/model.ts";
import { moduleOfFile } from "../lines/moduleOfFile.ts";
import { placeOf } from "../text/search.ts";
import type { Steps } from "../text/steps.ts";
import { assembling } from "../workspace/assemble.ts";
import type { ReadResult } from "../workspace/classify.ts";
import type { CodeOwners } from "../workspace/owners/codeOwners.ts";
import type { Plan } from "../workspace/plan.ts";
import { replaceFacts } from "../workspace/replaceFacts.ts";
import type { Module, Package } from "../workspace/workspace.ts";

/** What a workspace is made of. */
export interface LiveInput {
  readonly plan: Plan;
  /** What was read of a file, or what an editor holds of it. */
  readonly resultOf: (path: string, place: number) => ReadResult | undefined;
  readonly packages: readonly Package[];
  readonly codeOwners?: CodeOwners | undefined;
  readonly options: LinkOptions;
}

/** A file that says something else than before. */
export interface FileChange {
  readonly path: string;
  /** Undefined where nothing was read of it. */
  readonly before: ReadResult | undefined;
  readonly after: ReadResult | undefined;
}

/** The lines of a workspace in which now and then a file changes. */
export class LiveLines {
  private readonly plan: Plan;
  private readonly linker: Linker;

  private constructor(plan: Plan, linker: Linker) {
    this.plan = plan;
    this.linker = linker;
  }

  /**
   * Puts it together.
   *
   * @param earlier what still holds of it is used, and it goes on to be as it is
   */
  static *build({ plan, resultOf, packages, codeOwners, options }: LiveInput, earlier?: LiveLines): Steps<LiveLines> {
    const workspace = yield* assembling(plan, resultOf, packages, codeOwners);
    return new LiveLines(plan, yield* Linker.link(workspace, options, earlier?.linker));
  }

  get lines(): Lines {
    return this.linker.lines;
  }

  /** Whether it goes by a file, be it one that is left out. */
  has(path: string): boolean {
    return placeOf(this.plan.files, path) >= 0;
  }

  /** The modules that go via one, by number; some perhaps twice. */
  usersOf(module: number): Iterable<number> {
    return this.linker.usersOf(module);
  }

  /**
   * Takes over what files say now.
   *
   * @returns the numbers of the modules that come to something else than before; undefined where a change concerns so much that
   *   all must be put together anew, and this is of no more use
   */
  change(changes: Iterable<FileChange>): readonly number[] | undefined {
    const versions = new Map<number, Module>();
    for (const { path, before, after } of changes) {
      const place = placeOf(this.plan.files, path);
      if (place < 0) return undefined;
      const number = moduleOfFile(this.lines, path);
      const module = versions.get(number) ?? this.lines.modules[number]?.module;
      const replacement = replaceFacts(module, this.plan.files[place]!, { before, after }, this.plan.decide);
      if (replacement === "everything") return undefined;
      if (replacement !== "nothing") versions.set(number, replacement);
    }
    return versions.size === 0 ? [] : this.linker.change(versions);
  }
}
