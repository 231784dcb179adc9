// @customer-impact #honest-figure: gives the editor's coverage view the very counts of the command line

import {
  type FileCoverage,
  type TestController,
  type TestItem,
  TestMessage,
  type TestRun,
  type TestRunRequest,
} from "vscode";
import type { Overview } from "../../../server/src/coverage/overview/model.ts";
import type { ClientContext } from "../context.ts";
import type { Server } from "../server/server.ts";
import { ModuleCoverage } from "./moduleCoverage.ts";
import { untilReady } from "./untilReady.ts";

/** What a run has given to the editor. */
export interface CoverageRun {
  readonly request: TestRunRequest;
  readonly files: readonly FileCoverage[];
}

/** So many modules are asked for at once: the most that a page may have. */
const pageSize = 1000;

/** The editor was seen to bear half of that. What it would not show in full it must not show at all: sums would be wrong. */
const mostModules = 200_000;

/** Runs what a request asks for: the coverage of some folders, or of all. Never rejects. */
export async function runCoverage(
  { server, output }: ClientContext,
  controller: TestController,
  request: TestRunRequest,
): Promise<CoverageRun> {
  // It is made anew in no time, so that nothing of it needs to be kept on disk.
  const run = controller.createTestRun(request, "Customer Impact", false);
  const files: FileCoverage[] = [];
  const excluded = new Set(request.exclude);
  const items = (request.include ?? Array.from(controller.items, ([, item]) => item)).filter(
    (one) => !excluded.has(one),
  );
  for (const item of items) run.started(item);
  try {
    for (const item of items) {
      const trouble = await untilReady(server, run.token);
      if (trouble !== undefined) run.errored(item, new TestMessage(trouble));
      else await addFiles(server, run, item, files);
    }
  } catch (error) {
    // What is cancelled is rejected too.
    if (!run.token.isCancellationRequested) {
      output.warn(String(error));
      for (const item of items) run.errored(item, new TestMessage("The language server ended before it had told all."));
    }
  } finally {
    run.end();
  }
  return { request, files };
}

async function addFiles(server: Server, run: TestRun, item: TestItem, files: FileCoverage[]): Promise<void> {
  const workspace = item.id;
  for (let cursor: string | undefined; ;) {
    const page = await server.request("modules", { workspace, cursor, limit: pageSize }, run.token);
    if (run.token.isCancellationRequested) return;
    if (page && page.total > mostModules)
      return run.errored(
        item,
        new TestMessage(
          `These are ${page.total} modules, more than the ${mostModules} that this view can show. The coverage page shows them all.`,
        ),
      );
    for (const module of page?.items ?? []) {
      if (module.status === "exempt" || !module.location) continue;
      const file = new ModuleCoverage(workspace, module.location, module.status !== "uncovered");
      files.push(file);
      run.addCoverage(file);
    }
    cursor = page?.nextCursor;
    if (cursor === undefined) break;
  }
  const overview = await server.request("overview", { workspace }, run.token);
  if (overview) conclude(run, item, overview);
}

/** The test of a folder fails where a threshold of its configuration is missed. */
function conclude(run: TestRun, item: TestItem, { summary, thresholds }: Overview): void {
  const { counted, direct, indirect, percent } = summary;
  run.appendOutput(
    `${direct + indirect} of ${counted} modules have a line to a customer${percent === null ? "" : `: ${percent}%`}.\r\n`,
  );
  const missed = thresholds.filter(({ isMet }) => !isMet);
  if (missed.length === 0) return run.passed(item);
  const messages = missed.map(({ name, asked, percent: reached }) => {
    const what = name === "coverage" ? "Coverage" : "Direct coverage";
    return new TestMessage(
      `${what} is ${reached === null ? "not known" : `${reached}%`}, below the threshold of ${asked}%.`,
    );
  });
  run.failed(item, messages);
}
