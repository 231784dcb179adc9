// @customer-impact Engineering lead: asks once a quarter whom the work of it was for

import { resolve } from "node:path";
import { ChangesFailure } from "../../host/changes/workTree.ts";
import { today } from "../../host/clock.ts";
import { GitFailure } from "../../host/listing/git.ts";
import { readHistory } from "../../host/revision/history.ts";
import { findWorkspaceRoot, pathInside } from "../../host/workspaceRoot.ts";
import { historyFormats } from "../../reports/formats.ts";
import { historyHtml } from "../../reports/html/historyPage.ts";
import { historyJson } from "../../reports/historyJson.ts";
import { historyText } from "../../reports/text/history.ts";
import { inert } from "../../reports/text/inert.ts";
import { ruleIds } from "../../rules/index.ts";
import { version } from "../../text/version.ts";
import { readConfiguration } from "../../workspace/readConfiguration.ts";
import { mustBeDirectory, readConfigurationFile } from "../analyse.ts";
import { Failure } from "../failure.ts";
import { writeFormats } from "../output.ts";
import { pageFor } from "../page.ts";
import type { Run } from "../program.ts";
import { startProgress } from "../progress.ts";

const usualCommits = 50;

/** `customer-impact history` */
export const history: Run = async (path, options) => {
  const directory = resolve(path ?? ".");
  mustBeDirectory(directory, path ?? ".");
  const { commits: most = usualCommits, since, config } = options;
  if (most === 0) throw new Failure("--commits must be 1 at least.");
  const root = config === undefined ? findWorkspaceRoot(directory).root : directory;
  const inside = pathInside(root, directory);
  const scope = inside ? `${inside}/` : "";
  const reader = { readConfiguration, ruleIds };
  const configuration = config === undefined ? undefined : readConfigurationFile(resolve(config), root, reader);
  const progress = await startProgress(process.stderr, "commits");
  try {
    const { cache } = options;
    const input = { since, most, scope, configuration, cache, today: today(), onProgress: progress.update };
    const { history: found, notes } = await readHistory(root, input);
    progress.stop();
    for (const note of notes) process.stderr.write(`${inert(note)}\n`);
    const page = pageFor(root);
    await writeFormats(options, historyFormats, (format, { style }) => {
      if (format === "json") return historyJson(found, version);
      return format === "html" ? historyHtml(found, { page, scope, version }) : historyText(found, style, scope);
    });
  } catch (error) {
    if (error instanceof ChangesFailure) throw new Failure(error.message);
    if (error instanceof GitFailure) throw new Failure(`There is no history of ${path ?? "."}: ${error.message}.`);
    throw error;
  } finally {
    progress.stop();
  }
};
