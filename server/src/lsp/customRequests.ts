// @customer-impact Engineering lead: sees statements, gaps and coverage in the editor's own views

import { coverage, type CoverageRequest } from "../features/coverageSummary.ts";
import { gaps, type GapsRequest } from "../features/gaps.ts";
import { moduleLine, type ModuleLineRequest } from "../features/moduleLine.ts";
import { statementTree, type TreeRequest } from "../features/tree.ts";
import { type ServerContext, subjectOf } from "./context.ts";
import { guarded } from "./guard.ts";

/** What the extension's views ask for; docs/protocol.md describes it. */
export function customRequests(context: ServerContext): void {
  const { connection, folders } = context;
  const snapshotOf = (folder: string | undefined) =>
    (folders.all.find(({ uri }) => folder === undefined || uri === folder) ?? folders.all[0])?.snapshot;
  const on = <P extends object>(
    method: string,
    answer: (snapshot: NonNullable<ReturnType<typeof snapshotOf>>, params: P) => unknown,
  ): void => {
    connection.onRequest(
      `customerImpact/${method}`,
      guarded<(P & { readonly workspaceFolder?: string }) | null, unknown>(
        connection.console,
        method,
        null,
        (params) => {
          const snapshot = snapshotOf(params?.workspaceFolder);
          return snapshot ? answer(snapshot, params ?? ({} as P)) : null;
        },
      ),
    );
  };
  on<TreeRequest>("statementTree", statementTree);
  on<GapsRequest>("gaps", gaps);
  on<CoverageRequest>("coverage", coverage);
  connection.onRequest(
    "customerImpact/moduleLine",
    guarded<{ readonly uri?: string } & Omit<ModuleLineRequest, "path">, unknown>(
      connection.console,
      "moduleLine",
      null,
      ({ uri = "", ...rest }) => {
        const { snapshot, path } = subjectOf(context, uri);
        return moduleLine(snapshot, { ...rest, path } as ModuleLineRequest) ?? null;
      },
    ),
  );
}
