// @customer-impact Engineering lead: sees statements, gaps and coverage in the editor's own views

import { coverage } from "../features/coverageSummary.ts";
import { gaps } from "../features/gaps.ts";
import { moduleLine, type ModuleLineRequest } from "../features/moduleLine.ts";
import { modules } from "../features/modules.ts";
import { gapList, overview, treemap } from "../features/overview.ts";
import type { Snapshot } from "../features/snapshot.ts";
import { statementTree, type TreeRequest } from "../features/tree.ts";
import type { ServerContext } from "./context.ts";
import { guarded } from "./guard.ts";

/** What the views of an editor ask for; docs/protocol.md describes it. */
export function customRequests({ connection, folders }: ServerContext): void {
  const on = (method: string, answer: (snapshot: Snapshot, params: object) => unknown): void => {
    connection.onRequest(
      `customerImpact/${method}`,
      guarded<{ readonly workspace?: string } | null, unknown>(connection.console, method, null, (params) => {
        const wanted = params?.workspace;
        const folder = folders.all.find(({ uri }) => wanted === undefined || uri === wanted);
        return (folder && answer(folder.snapshot, params ?? {})) ?? null;
      }),
    );
  };
  on("tree", (snapshot, params) => statementTree(snapshot, params as TreeRequest));
  on("gaps", (snapshot, params) => gaps(snapshot, params));
  on("module", (snapshot, params) => moduleLine(snapshot, params as ModuleLineRequest));
  on("coverage", (snapshot, params) => coverage(snapshot, params));
  on("overview", (snapshot) => overview(snapshot));
  on("treemap", (snapshot, params) => treemap(snapshot, params));
  on("gapList", (snapshot, params) => gapList(snapshot, params));
  on("modules", (snapshot, params) => modules(snapshot, params));
}
