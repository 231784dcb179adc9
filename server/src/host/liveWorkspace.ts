// @customer-impact via ./session: keeps lines and problems up to date with every word that is typed

import { Linker, type LinkOptions } from "../lines/linker.ts";
import type { Lines } from "../lines/model.ts";
import { moduleOfFile } from "../lines/moduleOfFile.ts";
import { Checker, type Findings } from "../rules/checker.ts";
import type { Steps } from "../text/steps.ts";
import { assembling } from "../workspace/assemble.ts";
import type { ReadResult } from "../workspace/classify.ts";
import type { Plan } from "../workspace/plan.ts";
import { replaceFacts } from "../workspace/replaceFacts.ts";
import type { Package } from "../workspace/workspace.ts";
import { placeOf } from "../text/search.ts";

/** What a workspace is made of. */
export interface LiveInput {
  readonly plan: Plan;
  /** What was read of a file, or what an editor holds of it. */
  readonly resultOf: (path: string, place: number) => ReadResult | undefined;
  readonly packages: readonly Package[];
  readonly options: LinkOptions;
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

  /** Puts it together. */
  static *build(input: LiveInput): Steps<LiveWorkspace> {
    const { plan, resultOf, packages, options } = input;
    const workspace = yield* assembling(plan, resultOf, packages);
    const linker = yield* Linker.link(workspace, options);
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
   * Takes over what a file says now.
   *
   * @returns the files of which other problems may be told than before; undefined where the change concerns so much that all
   *   must be put together anew, and this is of no more use
   */
  change(path: string, before: ReadResult | undefined, after: ReadResult | undefined): readonly string[] | undefined {
    const place = placeOf(this.plan.files, path);
    if (place < 0) return undefined;
    const number = moduleOfFile(this.lines, path);
    const module = this.lines.modules[number]?.module;
    const replacement = replaceFacts(module, this.plan.files[place]!, { before, after }, this.plan.decide);
    if (replacement === "everything") return undefined;
    if (replacement === "nothing") return [];
    const changed = this.linker.change(number, replacement);
    if (!changed) return undefined;
    const { lines } = this;
    const found = this.checker.change({ lines, changed, usersOf: (user) => this.linker.usersOf(user) });
    const files = found.modules.flatMap((one) => lines.modules[one]?.module.files.map((file) => file.path) ?? []);
    return found.modules.length > 0 || found.workspace ? [...files, this.configurationPath] : files;
  }
}
