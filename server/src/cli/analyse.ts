// @customer-impact via ./commands: turns a path of the command line into judged lines, or into one sentence that says why not

import { resolve } from "node:path";
import type { Changes } from "../coverage/changes.ts";
import type { GivenBaseline, Report } from "../coverage/report.ts";
import { today } from "../host/clock.ts";
import { type Listing, listFiles } from "../host/listing/listing.ts";
import { type ConfigurationUse, unconfigured } from "../host/configurationUse.ts";
import { directoryInRepository, findWorkspaceRoot, kindOf, pathInside, readText } from "../host/workspaceRoot.ts";
import { inert } from "../reports/text/inert.ts";
import type { ImportsWanted } from "../host/imports/linesWithImports.ts";
import type { Lines } from "../lines/model.ts";
import type * as engineModule from "./engine.ts";
import { type BaselineFile, readBaselineFile } from "./baselineFile.ts";
import { Failure } from "./failure.ts";
import type { Options } from "./options.ts";
import { reasonOf } from "./output.ts";
import { startProgress } from "./progress.ts";
import { tellImportNotes, tellUnseenImporters } from "./tellImportNotes.ts";

export type Engine = typeof engineModule;

export interface CliAnalysis {
  readonly report: Report;
  /** Absolute. */
  readonly root: string;
  /** The root, relative to the top of its repository, with a trailing `/`; empty at the top. */
  readonly directory: string;
  /** Whether there is a configuration file. */
  readonly isConfigured: boolean;
  /** Undefined where the call goes by none. */
  readonly baselineFile: BaselineFile | undefined;
  /** What there is to make of the report. */
  readonly engine: Engine;
}

/**
 * Finds the workspace of a directory, reads its configuration and judges its lines.
 *
 * @throws Failure where there is no such directory, or the configuration has faults
 */
export async function analyse(
  path: string | undefined,
  options: Options,
  imports?: ImportsWanted,
): Promise<CliAnalysis> {
  const directory = resolve(path ?? ".");
  mustBeDirectory(directory, path ?? ".");
  return analyseDirectory(directory, options, "directory", imports);
}

/**
 * @param directory absolute
 * @param extent whether the report is of the directory alone, or of its whole workspace
 * @param imports when it is asked who imports whom; never where absent
 */
export async function analyseDirectory(
  directory: string,
  options: Options,
  extent: "directory" | "whole" = "directory",
  imports?: ImportsWanted,
): Promise<CliAnalysis> {
  const { root, file } = locate(directory, options);
  const finding = startChanges(root, options);
  // Why it failed is told when it is asked for, unless something else fails before.
  finding.catch(() => {});
  const { listing, engine } = await start(root);
  const use = file === undefined ? unconfigured : readConfigurationFile(file, root, engine);
  const baselineFile = readBaselineFile(root, options, engine);
  if (options.baseline && !baselineFile?.baseline) throw new Failure(`There is no file ${options.baseline}.`);
  const found = await finding;
  const progress = await startProgress(process.stderr);
  try {
    const analysis = await engine.analyse(root, {
      listing,
      ...use,
      cache: options.cache,
      today: today(),
      imports,
      onProgress: progress.update,
    });
    progress.stop();
    if (analysis.note) process.stderr.write(`${inert(analysis.note)}\n`);
    tellImportNotes(analysis.lines);
    if (imports === "always" && file === undefined) tellUnseenImporters(root);
    const scope = extent === "whole" ? "" : pathInside(root, directory);
    const changes =
      found && (await (await import("./changes.ts")).withHarmed(found, root, { analysis, use, engine }, options));
    const selection = { directory: scope ? `${scope}/` : "", changes };
    const given = await givenBaseline(root, baselineFile, analysis.lines, engine);
    const report = engine.createReport(analysis.lines, () => analysis.problems, selection, given);
    return {
      report,
      root,
      directory: directoryInRepository(root),
      isConfigured: file !== undefined,
      baselineFile,
      engine,
    };
  } catch (error) {
    if (isFileSystemError(error)) throw new Failure(`Cannot read ${root}: ${reasonOf(error)}.`);
    throw error;
  } finally {
    progress.stop();
  }
}

interface Place {
  /** Of the workspace: absolute. */
  readonly root: string;
  /** The configuration: absolute; undefined where there is none. */
  readonly file: string | undefined;
}

/** The workspace that a directory belongs to, and its configuration. */
export function locate(directory: string, { config }: Options): Place {
  const { root, configuration } = findWorkspaceRoot(directory);
  return config === undefined ? { root, file: configuration } : { root: directory, file: resolve(config) };
}

/** What changed, where only that is asked for. It is loaded where it is needed. */
async function startChanges(root: string, options: Options): Promise<Changes | undefined> {
  const { since, files, filesFrom, minChanged } = options;
  if ([since, files, filesFrom, minChanged].every((one) => one === undefined)) return undefined;
  return (await import("./changes.ts")).readChanges(root, options);
}

/** Git starts before most of the program is loaded, so that the one goes on beside the other. */
async function start(root: string): Promise<{ readonly listing: Promise<Listing>; readonly engine: Engine }> {
  let listing: Promise<Listing> | undefined;
  await new Promise<void>((resolve) => {
    listing = listFiles(root, resolve);
    listing.then(
      () => resolve(),
      () => resolve(),
    );
  });
  return { listing: listing!, engine: await import("./engine.ts") };
}

async function givenBaseline(
  root: string,
  file: BaselineFile | undefined,
  lines: Lines,
  engine: Engine,
): Promise<GivenBaseline | undefined> {
  if (!file?.baseline) return undefined;
  const { path, name, baseline } = file;
  return { file: name, baseline, renames: await engine.baselineRenames(root, path, lines, baseline) };
}

const isFileSystemError = (error: unknown): boolean =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).code === "string" && "syscall" in error;

/** @throws Failure where it is none */
export function mustBeDirectory(path: string, written: string): void {
  let kind: ReturnType<typeof kindOf>;
  try {
    kind = kindOf(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(
      code === "ENOENT" || code === "ENOTDIR"
        ? `There is no directory ${written}.`
        : `Cannot read ${written}: ${reasonOf(error)}.`,
    );
  }
  if (kind === "file")
    throw new Failure(`${written} is a file: name a directory, or ask "customer-impact explain ${written}".`);
  if (kind === "other") throw new Failure(`${written} is no directory.`);
}

/**
 * Reads a configuration that has to be there.
 *
 * @param file absolute
 * @throws Failure where it cannot be read, or has faults
 */
export function readConfigurationFile(
  file: string,
  root: string,
  { readConfiguration, ruleIds }: Pick<Engine, "readConfiguration" | "ruleIds">,
): ConfigurationUse {
  const name = pathInside(root, file) ?? file;
  let text: string;
  try {
    text = readText(file);
  } catch (error) {
    throw new Failure(`Cannot read ${name}: ${reasonOf(error).replace("such directory", "such file")}.`);
  }
  const { configuration, locate, faults } = readConfiguration(text, ruleIds);
  if (configuration) return { configuration, configurationFile: { path: name, locate } };
  throw new Failure(
    ...faults.map(({ range: { start }, message }) => `${name}:${start.line + 1}:${start.character + 1}: ${message}`),
  );
}
