// @customer-impact Engineering lead: sees statements, gaps and coverage in the editor's own views

import { coverage } from "../features/coverageSummary.ts";
import { gaps } from "../features/gaps.ts";
import { moduleLine, type ModuleLineRequest } from "../features/moduleLine.ts";
import type { Snapshot } from "../features/snapshot.ts";
import { statementTree, type TreeRequest } from "../features/tree.ts";
import { type ServerContext, subjectOf } from "./context.ts";
import { guarded } from "./guard.ts";

/** What the extension's views ask for; docs/protocol.md describes it. */
export function customRequests(context: ServerContext): void {
  const { connection, folders } = context;
  const snapshotOf = (folder: string | undefined) =>
    (folders.all.find(({ uri }) => folder === undefined || uri === folder) ?? folders.all[0])?.snapshot;
  const on = (method: string, answer: (snapshot: Snapshot, params: object) => unknown): void => {
    connection.onRequest(
      `customerImpact/${method}`,
      guarded<{ readonly workspaceFolder?: string } | null, unknown>(connection.console, method, null, (params) => {
        const snapshot = snapshotOf(params?.workspaceFolder);
        return snapshot ? answer(snapshot, params ?? {}) : null;
      }),
    );
  };
  on("statementTree", (snapshot, params) => statementTree(snapshot, params as TreeRequest));
  on("gaps", (snapshot, params) => gaps(snapshot, params));
  on("coverage", (snapshot, params) => coverage(snapshot, params));
  connection.onRequest(
    "customerImpact/moduleLine",
    guarded<{ readonly uri?: string } & Omit<ModuleLineRequest, "path">, unknown>(
      connection.console,
      "moduleLine",
      null,
      ({ uri = "", ...rest }) => {
        const { snapshot, path } = subjectOf(context, uri);
        return moduleLine(snapshot, { ...rest, path }) ?? null;
      },
    ),
  );
}
