// @customer-impact via ../liveWorkspace: keeps up to date who imports whom while somebody edits

import type { ImportGraph } from "../../imports/graph.ts";
import type { ImportLinks } from "../../imports/links.ts";
import { type ReachChange, reachChanges } from "../../imports/reachChange.ts";
import type { ImportingFile } from "../../imports/resolver.ts";
import { type WorkspaceImports, workspaceImports } from "../../imports/workspaceImports.ts";
import { hasSameFiles } from "../../lines/linker.ts";
import type { Lines } from "../../lines/model.ts";
import { finish, type Steps } from "../../text/steps.ts";
import type { Module } from "../../workspace/workspace.ts";
import { importTree } from "./importTree.ts";
import { linkPrepared, type PreparedImports } from "./linkImports.ts";

/** A change that takes longer is done in slices, in milliseconds. */
const patience = 8;

/** Who imports whom in a workspace in which now and then a file changes. */
export class LiveImports {
  private readonly links: ImportLinks;
  private readonly prepared: PreparedImports;
  private readonly modules: readonly Module[];
  private shown: WorkspaceImports;
  /** What is left to do of changes, where that is much. */
  private unfinished: Steps<readonly number[] | undefined> | undefined;
  /** A change cannot be taken over: all must be linked anew. */
  private stale = false;

  private constructor(links: ImportLinks, prepared: PreparedImports, modules: readonly Module[]) {
    this.links = links;
    this.prepared = prepared;
    this.modules = modules;
    this.shown = workspaceImports(links);
  }

  /**
   * Links all.
   *
   * @param modules by path; their numbers are those of the graph
   * @param earlier of which is used what still holds
   */
  static *link(prepared: PreparedImports, modules: readonly Module[], earlier?: LiveImports): Steps<LiveImports> {
    return new LiveImports(yield* linkPrepared(prepared, modules, earlier?.links), prepared, modules);
  }

  get current(): WorkspaceImports {
    return this.shown;
  }

  /** Whether a change is not taken over yet, since it takes long: `goOn` does. */
  get isUnfinished(): boolean {
    return this.unfinished !== undefined;
  }

  /** Whether a change was not taken over, so that all must be linked anew. */
  get isStale(): boolean {
    return this.stale;
  }

  /** Whether these are the modules that it was linked for. */
  isOf(modules: readonly Module[]): boolean {
    return (
      modules.length === this.modules.length && modules.every((module, at) => hasSameFiles(module, this.modules[at]!))
    );
  }

  /** Whether it hangs on the text of a file that is no source: a manifest, a tsconfig. */
  hangsOn(path: string): boolean {
    return this.prepared.tree.textsRead().includes(path);
  }

  /** Whether files that describe others say something else on disk by now. */
  isDescribedOtherwise(): boolean {
    const { root, tree } = this.prepared;
    const now = importTree(root, tree.paths);
    return tree.textsRead().some((path) => tree.text(path) !== now.text(path));
  }

  /**
   * Takes over what files import now.
   *
   * @param lines of the same modules, as they are now
   * @returns the numbers of the modules of whose claims something else may be true now
   */
  change(files: Iterable<ImportingFile>, lines: Lines): readonly number[] {
    const before = this.links.graph;
    const changed: number[] = [];
    for (const file of files) {
      // What is left of one that is given up the next one does.
      this.unfinished = this.links.replace(file);
      changed.push(...this.goOnFor(patience));
    }
    return this.concerned(before, changed, lines);
  }

  /**
   * Goes on with what is unfinished.
   *
   * @param time in milliseconds
   */
  goOn(time: number, lines: Lines): readonly number[] {
    return this.concerned(this.links.graph, this.goOnFor(time), lines);
  }

  /** @returns the modules that import something else, by number */
  private goOnFor(time: number): readonly number[] {
    for (const end = performance.now() + time; this.unfinished;) {
      const step = this.unfinished.next();
      if (!step.done && performance.now() < end) continue;
      if (!step.done) return [];
      this.unfinished = undefined;
      if (!step.value) this.stale = true;
      return step.value ?? [];
    }
    return [];
  }

  private concerned(before: ImportGraph, changed: readonly number[], lines: Lines): readonly number[] {
    const after = this.links.graph;
    if (after === before) return [];
    this.shown = workspaceImports(this.links);
    const changes = finish(reachChanges(before, after, [...new Set(changed)]));
    return changes.length === 0 ? [] : claiming(lines, changes);
  }
}

/** The modules with a claim that a change of imports can concern. */
const claiming = ({ modules }: Lines, changes: readonly ReachChange[]): readonly number[] =>
  modules.flatMap(({ judgements }, number) => {
    const some = changes.filter(({ to }) => to(number));
    return some.length > 0 &&
      judgements.some(({ refs }) =>
        refs.some(({ target }) => target?.modules.some((one) => some.some(({ from }) => from(one)))),
      )
      ? [number]
      : [];
  });
