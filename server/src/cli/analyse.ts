// @customer-impact via ./commands: turns a path of the command line into judged lines, or into one sentence that says why not

import { resolve } from "node:path";
import { createReport, type Report } from "../coverage/report.ts";
import { analyse as analyseWorkspace } from "../host/analyse.ts";
import { today } from "../host/clock.ts";
import { configurationName, findWorkspaceRoot, kindOf, pathInside, readText } from "../host/workspaceRoot.ts";
import { inert } from "../reports/text/inert.ts";
import { ruleIds } from "../rules/index.ts";
import { type Configuration, type ConfigurationReading, defaultConfiguration } from "../workspace/configuration.ts";
import { readConfiguration } from "../workspace/readConfiguration.ts";
import { Failure } from "./failure.ts";
import type { Options } from "./options.ts";
import { reasonOf } from "./output.ts";
import { startProgress } from "./progress.ts";

export interface CliAnalysis {
  readonly report: Report;
  /** Absolute. */
  readonly root: string;
  /** Whether there is a configuration file. */
  readonly isConfigured: boolean;
}

/**
 * Finds the workspace of a directory, reads its configuration and judges its lines.
 *
 * @throws Failure where there is no such directory, or the configuration has faults
 */
export async function analyse(path: string | undefined, options: Options): Promise<CliAnalysis> {
  const directory = resolve(path ?? ".");
  mustBeDirectory(directory, path ?? ".");
  return analyseDirectory(directory, options);
}

/**
 * @param directory absolute
 * @param extent whether the report is of the directory alone, or of its whole workspace
 */
export async function analyseDirectory(
  directory: string,
  options: Options,
  extent: "directory" | "whole" = "directory",
): Promise<CliAnalysis> {
  const found = findWorkspaceRoot(directory);
  const file = options.config === undefined ? found.configuration : resolve(options.config);
  const root = options.config === undefined ? found.root : directory;
  const name = file === undefined ? configurationName : (pathInside(root, file) ?? file);
  const reading = file === undefined ? undefined : read(file, name);
  const progress = startProgress(process.stderr);
  try {
    const { lines, problems, note } = await analyseWorkspace(root, {
      configuration: reading?.configuration ?? defaultConfiguration,
      configurationFile: { path: name, locate: reading?.locate ?? (() => undefined) },
      cache: options.cache,
      today: today(),
      onProgress: progress.update,
    });
    progress.stop();
    if (note) process.stderr.write(`${inert(note)}\n`);
    const scope = extent === "whole" ? "" : pathInside(root, directory);
    return { report: createReport(lines, problems, scope ? `${scope}/` : ""), root, isConfigured: file !== undefined };
  } catch (error) {
    if (isFileSystemError(error)) throw new Failure(`Cannot read ${root}: ${reasonOf(error)}.`);
    throw error;
  } finally {
    progress.stop();
  }
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

function read(file: string, name: string): ConfigurationReading & { readonly configuration: Configuration } {
  let text: string;
  try {
    text = readText(file);
  } catch (error) {
    throw new Failure(`Cannot read ${name}: ${reasonOf(error).replace("such directory", "such file")}.`);
  }
  const reading = readConfiguration(text, ruleIds);
  if (reading.configuration) return { ...reading, configuration: reading.configuration };
  const faults = reading.faults.map(
    ({ range: { start }, message }) => `${name}:${start.line + 1}:${start.character + 1}: ${message}`,
  );
  throw new Failure(...faults);
}
