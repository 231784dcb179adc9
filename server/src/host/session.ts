// @customer-impact via /server/src/lsp: keeps what is known of a workspace up to date while somebody edits it

import { existsSync } from "node:fs";
import { join } from "node:path";
import { extract } from "../facts/extract.ts";
import type { FileFacts } from "../facts/facts.ts";
import type { Snapshot } from "../features/snapshot.ts";
import { createLanguages } from "../languages/languages.ts";
import { link } from "../lines/link.ts";
import { check } from "../rules/check.ts";
import { localRuleIds, ruleIds } from "../rules/index.ts";
import type { Problem } from "../rules/rule.ts";
import { assemble } from "../workspace/assemble.ts";
import { type Configuration, type ConfigurationReading, defaultConfiguration } from "../workspace/configuration.ts";
import type { ReadResult } from "../workspace/classify.ts";
import { noAttributes } from "../workspace/nameCauses.ts";
import { planner } from "../workspace/plan.ts";
import { readConfiguration } from "../workspace/readConfiguration.ts";
import type { Package } from "../workspace/workspace.ts";
import { openFactsCache } from "./cache/factsCache.ts";
import { today } from "./clock.ts";
import { readPackages } from "./metadata.ts";
import { orderIn, readWorkspace, type WorkspaceFiles } from "./readWorkspace.ts";
import { configurationName, readText } from "./workspaceRoot.ts";

/** What a file that is open says, and the text that it says it in. */
interface Overlay {
  readonly text: string;
  readonly language: string | undefined;
  readonly facts: FileFacts;
}

export interface RefreshOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * One workspace while it is edited. Reading the disk is asynchronous (`refresh`); the text of open files is taken over
 * at once (`setText`); `snapshot` is what both come to.
 */
export class Session {
  readonly root: string;
  private files: WorkspaceFiles | undefined;
  private results: ReadonlyMap<string, ReadResult> = new Map();
  private packages: readonly Package[] = [];
  private readonly overlays = new Map<string, Overlay>();
  private configurationText: string | undefined;
  private reading: ConfigurationReading | undefined;
  /** The last one without faults: a half-typed one must not turn everything upside down. */
  private configuration: Configuration = defaultConfiguration;
  /** Whether the disk has been read, be it that there was nothing. */
  private isReady = false;
  private current: Snapshot | undefined;

  /** @param root absolute; empty for a document that lies in no workspace */
  constructor(root: string) {
    this.root = root;
    this.takeConfiguration();
  }

  /** Reads the disk again; what an earlier run found out is used where it still holds. */
  async refresh({ onProgress, signal }: RefreshOptions = {}): Promise<void> {
    this.takeConfiguration();
    const { configuration } = this;
    // A folder that is gone has no files; it may come back.
    this.files = existsSync(this.root)
      ? await readWorkspace(this.root, {
          configuration,
          cache: openFactsCache(this.root, configuration),
          onProgress,
          signal,
        })
      : undefined;
    this.packages = await readPackages(this.root, this.files?.plan.manifests ?? []);
    this.results = resultsOf(this.files);
    this.isReady = true;
    for (const [path, { text, language }] of this.overlays) this.overlays.set(path, this.overlay(path, text, language));
    this.current = undefined;
  }

  /**
   * Takes over the text of a file that is open; undefined when it is closed.
   *
   * @param path relative to the root
   * @param language the editor's id of it
   * @returns what must happen: nothing, a new snapshot, or the disk must be read again too
   */
  setText(path: string, text: string | undefined, language?: string): "same" | "changed" | "refresh" {
    const before = this.overlays.get(path);
    if (text === undefined) this.overlays.delete(path);
    else if (before?.text === text && before.language === language) return "same";
    else this.overlays.set(path, this.overlay(path, text, language));
    if (path === configurationName) {
      const isChanged = this.takeConfiguration();
      this.current = undefined;
      return isChanged ? "refresh" : "changed";
    }
    const facts = this.overlays.get(path)?.facts ?? this.results.get(path);
    const known = before?.facts ?? this.results.get(path);
    if (JSON.stringify(facts) === JSON.stringify(known)) return "same";
    this.current = undefined;
    return "changed";
  }

  /** The text of a file that is open. */
  textOf(path: string): string | undefined {
    return this.overlays.get(path)?.text;
  }

  /** Whether the disk had such a file when it was read. */
  isListed(path: string): boolean {
    return this.files?.plan.files.some((file) => file.path === path) ?? false;
  }

  get snapshot(): Snapshot {
    return (this.current ??= this.createSnapshot());
  }

  private overlay(path: string, text: string, language: string | undefined): Overlay {
    const languages = this.files?.languages ?? createLanguages(this.configuration.languages);
    const known = language === undefined ? undefined : languages.byEditorId(language);
    // The name of a file says more than what an editor takes it for, but for those that have no telling name.
    const facts = extract(path, Buffer.from(text), languages, languages.forPath(path).length === 0 ? known : undefined);
    return { text, language, facts };
  }

  /** Reads the configuration from the editor or the disk. @returns whether there is another one without faults */
  private takeConfiguration(): boolean {
    const text =
      this.overlays.get(configurationName)?.text ??
      (this.root === "" ? undefined : readIfThere(join(this.root, configurationName)));
    if (text === this.configurationText && (text !== undefined || this.reading === undefined)) return false;
    this.configurationText = text;
    this.reading = text === undefined ? undefined : readConfiguration(text, ruleIds);
    const configuration = text === undefined ? defaultConfiguration : this.reading?.configuration;
    if (!configuration) return false;
    this.configuration = configuration;
    return true;
  }

  private createSnapshot(): Snapshot {
    const { configuration, reading, configurationText } = this;
    const languages = this.files?.languages ?? createLanguages(configuration.languages);
    const plan = this.plan(languages);
    const workspace = assemble(plan, (path) => this.overlays.get(path)?.facts ?? this.results.get(path), this.packages);
    const configurationFile = { path: configurationName, locate: reading?.locate ?? ((): undefined => undefined) };
    const lines = link(workspace, { configuration, configurationFile, orderOf: orderIn(languages), today: today() });
    const found = check({ lines, configurationFile });
    // While the disk is still being read, only what a file says by itself can be told of it.
    const isPartial = !this.isReady && this.root !== "";
    const problems = byPath(isPartial ? found.filter(({ rule }) => localRuleIds.has(rule)) : found);
    return {
      lines,
      problemsOf: (path) => problems().get(path) ?? [],
      problemPaths: () => new Set([...problems().keys(), ...(reading?.faults.length ? [configurationName] : [])]),
      configuration: {
        path: configurationName,
        ...(configurationText !== undefined && { text: configurationText }),
        ...(reading && { reading }),
      },
      languages,
    };
  }

  /** The plan for what is on disk and what is open but was never saved; git's word on a file that is there counts. */
  private plan(languages: WorkspaceFiles["languages"]): WorkspaceFiles["plan"] {
    const planFor = this.files?.planFor ?? planner(this.configuration, noAttributes, languages);
    const paths = this.files?.listing.files.map(({ path }) => path) ?? [];
    const listed = new Set(paths);
    const unsaved = [...this.overlays.keys()].filter(
      (path) => !listed.has(path) && (!this.files || !existsSync(join(this.root, path))),
    );
    return unsaved.length || !this.files ? planFor([...paths, ...unsaved]) : this.files.plan;
  }
}

function resultsOf(files: WorkspaceFiles | undefined): ReadonlyMap<string, ReadResult> {
  const results = new Map<string, ReadResult>();
  files?.plan.files.forEach(({ path }, place) => {
    const result = files.results[place];
    if (result !== undefined) results.set(path, result);
  });
  return results;
}

function readIfThere(path: string): string | undefined {
  try {
    return readText(path);
  } catch {
    return undefined;
  }
}

function byPath(problems: readonly Problem[]): () => ReadonlyMap<string, readonly Problem[]> {
  let index: Map<string, Problem[]> | undefined;
  return () => {
    if (!index) {
      index = new Map();
      for (const problem of problems) {
        const list = index.get(problem.path);
        if (list) list.push(problem);
        else index.set(problem.path, [problem]);
      }
    }
    return index;
  };
}
