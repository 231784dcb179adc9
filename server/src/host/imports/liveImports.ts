// @customer-impact via ../liveWorkspace: keeps up to date who imports whom while somebody edits

import type { ImportFacts } from "../../facts/imports/model.ts";
import { ImportLinks, type LinkInput } from "../../imports/links.ts";
import { createImportResolver, type ImportingFile } from "../../imports/resolver.ts";
import { type WorkspaceImports, workspaceImports } from "../../imports/workspaceImports.ts";
import { hasSameFiles } from "../../lines/linker.ts";
import type { Lines } from "../../lines/model.ts";
import type { Steps } from "../../text/steps.ts";
import type { Module } from "../../workspace/workspace.ts";
import { importTree } from "./importTree.ts";

/** All that imports are linked from, but for the modules. */
export interface PreparedImports extends Pick<LinkInput, "tree" | "resolver" | "importing"> {
  /** Absolute. */
  readonly root: string;
}

/**
 * Reads what describes a workspace.
 *
 * @param root absolute
 * @param paths all its files, in code point order
 */
export async function prepareImports(
  root: string,
  paths: readonly string[],
  importing: readonly ImportingFile[],
): Promise<PreparedImports> {
  const tree = importTree(root, paths);
  return { root, tree, importing, resolver: await createImportResolver(tree, importing) };
}

/** What became of imports when files changed. */
export interface ImportsChange {
  /** The modules of whose claims something else may be true now, by number. */
  readonly concerned: readonly number[];
  /** All must be linked anew before everything is as from scratch; until then what is known stays. */
  readonly isStale: boolean;
}

/** Who imports whom in a workspace in which now and then a file changes. */
export class LiveImports {
  private readonly links: ImportLinks;
  private readonly prepared: PreparedImports;
  private readonly modules: readonly Module[];
  private shown: WorkspaceImports;

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
    const numbers = new Map<string, number>();
    modules.forEach((module, number) => {
      for (const { path } of module.files) numbers.set(path, number);
    });
    const moduleOf = (path: string): number => numbers.get(path) ?? -1;
    const links = yield* ImportLinks.link({ ...prepared, size: modules.length, moduleOf }, earlier?.links);
    return new LiveImports(links, prepared, modules);
  }

  get current(): WorkspaceImports {
    return this.shown;
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
   */
  change(changes: ReadonlyMap<string, ImportFacts>, lines: Lines): ImportsChange {
    const before = this.links.graph;
    let isStale = false;
    for (const [path, facts] of changes) if (this.links.replace(path, facts) === undefined) isStale = true;
    if (this.links.graph === before) return { concerned: [], isStale };
    this.shown = workspaceImports(this.links);
    return { concerned: claiming(lines), isStale };
  }
}

/** The modules that claim to support others. */
const claiming = ({ modules }: Lines): readonly number[] =>
  modules.flatMap(({ judgements }, number) => (judgements.some(({ kind }) => kind === "via") ? [number] : []));
