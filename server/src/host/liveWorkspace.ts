// @customer-impact via ./session: keeps lines and problems up to date with every word that is typed

import type { ImportingFile } from "../imports/resolver.ts";
import type { Lines } from "../lines/model.ts";
import { withImports } from "../lines/withImports.ts";
import { Checker, type Findings } from "../rules/checker.ts";
import type { Steps } from "../text/steps.ts";
import { LiveImports } from "./imports/liveImports.ts";
import { type FileChange, LiveLines } from "./liveLines.ts";
import type { WorkspaceInput } from "./workspaceInput.ts";

/** The lines and problems of a workspace in which now and then a file changes. */
export class LiveWorkspace {
  private readonly configurationPath: string;
  private readonly live: LiveLines;
  private readonly liveImports: LiveImports | undefined;
  private readonly checker: Checker;
  private current: Lines;

  private constructor(
    { options }: WorkspaceInput,
    live: LiveLines,
    liveImports: LiveImports | undefined,
    checker: Checker,
  ) {
    this.configurationPath = options.configurationFile.path;
    this.live = live;
    this.liveImports = liveImports;
    this.checker = checker;
    this.current = linesOf(live, liveImports);
  }

  /**
   * Puts it together.
   *
   * @param earlier what still holds of it is used, and it goes on to be as it is
   * @param keepsLines nothing is said otherwise than `earlier` has it: its lines are shared, and it must not be changed any more afterwards
   */
  static *build(input: WorkspaceInput, earlier?: LiveWorkspace, keepsLines = false): Steps<LiveWorkspace> {
    const kept = keepsLines ? earlier?.live : undefined;
    const live = kept ?? (yield* LiveLines.build(input, earlier?.live));
    const { lines } = live;
    const modules = lines.modules.map(({ module }) => module);
    let imports: LiveImports | undefined;
    if (input.imports instanceof LiveImports) imports = input.imports.isOf(modules) ? input.imports : undefined;
    else if (input.imports) imports = yield* LiveImports.link(input.imports, modules, earlier?.liveImports);
    const checker = yield* Checker.check(linesOf(live, imports), input.options.configurationFile);
    // Somebody has edited meanwhile.
    if (kept && kept.lines !== lines) return yield* LiveWorkspace.build(input, earlier);
    return new LiveWorkspace(input, live, imports, checker);
  }

  get lines(): Lines {
    return this.current;
  }

  get findings(): Findings {
    return this.checker.findings;
  }

  /** Who imports whom; undefined where that was not read, or modules have come or gone since. */
  get imports(): LiveImports | undefined {
    return this.liveImports;
  }

  /** Whether it goes by a file, be it one that is left out. */
  has(path: string): boolean {
    return this.live.has(path);
  }

  /**
   * Takes over what files say and import now.
   *
   * @param imports what files import now that may import something else than before
   * @returns the files of which other problems may be told than before; undefined where a change concerns so much that all must
   *   be put together anew, and this is of no more use
   */
  change(changes: Iterable<FileChange>, imports: Iterable<ImportingFile> = []): readonly string[] | undefined {
    const changed = this.live.change(changes);
    if (!changed) return undefined;
    const concerned = this.liveImports?.change(imports, this.live.lines) ?? [];
    this.current = linesOf(this.live, this.liveImports);
    return this.check([...new Set([...changed, ...concerned])]);
  }

  /**
   * Goes on with a change of imports that is unfinished.
   *
   * @param time in milliseconds
   * @returns the files of which other problems may be told than before
   */
  goOn(time: number): readonly string[] {
    const concerned = this.liveImports?.goOn(time, this.live.lines) ?? [];
    this.current = linesOf(this.live, this.liveImports);
    return this.check(concerned);
  }

  private check(changed: readonly number[]): readonly string[] {
    if (changed.length === 0) return [];
    const { lines } = this;
    const found = this.checker.change({ lines, changed, usersOf: (user) => this.live.usersOf(user) });
    const files = found.modules.flatMap((one) => lines.modules[one]?.module.files.map((file) => file.path) ?? []);
    return found.modules.length > 0 || found.workspace ? [...files, this.configurationPath] : files;
  }
}

const linesOf = ({ lines }: LiveLines, imports: LiveImports | undefined): Lines =>
  imports ? withImports(lines, imports.current) : lines;
