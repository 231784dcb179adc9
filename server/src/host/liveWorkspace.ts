// @customer-impact via ./session: keeps lines and problems up to date with every word that is typed

import { Linker, type LinkOptions } from "../lines/linker.ts";
import type { Lines } from "../lines/model.ts";
import { moduleOfFile } from "../lines/moduleOfFile.ts";
import { Checker, type Findings } from "../rules/checker.ts";
import type { Steps } from "../text/steps.ts";
import { assembling } from "../workspace/assemble.ts";
import type { ReadResult } from "../workspace/classify.ts";
import type { CodeOwners } from "../workspace/owners/codeOwners.ts";
import type { Plan } from "../workspace/plan.ts";
import { replaceFacts } from "../workspace/replaceFacts.ts";
import type { Module, Package } from "../workspace/workspace.ts";
import { placeOf } from "../text/search.ts";

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

/** The lines and problems of a workspace in which now and then a file changes. */
export class LiveWorkspace {
  private readonly plan: Plan;
  private readonly configurationPath: string;
  private readonly linker: Linker;
  private readonly checker: Checker;

  private constructor({ plan, options }: LiveInput, linker: Linker, checker: Checker) {
    this.plan = plan;
    this.configurationPath = options.configurationFile.path;
    this.linker = linker;
    this.checker = checker;
  }

  /**
   * Puts it together.
   *
   * @param earlier what still holds of it is used, and it goes on to be as it is
   */
  static *build(input: LiveInput, earlier?: LiveWorkspace): Steps<LiveWorkspace> {
    const { plan, resultOf, packages, codeOwners, options } = input;
    const workspace = yield* assembling(plan, resultOf, packages, codeOwners);
    const linker = yield* Linker.link(workspace, options, earlier?.linker);
    const checker = yield* Checker.check(linker.lines, options.configurationFile);
    return new LiveWorkspace(input, linker, checker);
  }

  get lines(): Lines {
    return this.linker.lines;
  }

  get findings(): Findings {
    return this.checker.findings;
  }

  /** Whether it goes by a file, be it one that is left out. */
  has(path: string): boolean {
    return placeOf(this.plan.files, path) >= 0;
  }

  /**
   * Takes over what files say now.
   *
   * @returns the files of which other problems may be told than before; undefined where a change concerns so much that all must
   *   be put together anew, and this is of no more use
   */
  change(changes: Iterable<FileChange>): readonly string[] | undefined {
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
    if (versions.size === 0) return [];
    const changed = this.linker.change(versions);
    if (!changed) return undefined;
    const { lines } = this;
    const found = this.checker.change({ lines, changed, usersOf: (user) => this.linker.usersOf(user) });
    const files = found.modules.flatMap((one) => lines.modules[one]?.module.files.map((file) => file.path) ?? []);
    return found.modules.length > 0 || found.workspace ? [...files, this.configurationPath] : files;
  }
}
