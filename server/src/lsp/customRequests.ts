// @customer-impact Engineering lead: sees statements, gaps and coverage in the editor's own views

import { card, type CardRequest } from "../features/card.ts";
import { type ChangeRequest, changesFor } from "../features/changes.ts";
import { coverage } from "../features/coverageSummary.ts";
import { gaps } from "../features/gaps.ts";
import { moduleLine, type ModuleLineRequest } from "../features/moduleLine.ts";
import { modules } from "../features/modules.ts";
import { gapList, overview, treemap } from "../features/overview.ts";
import { counts } from "../features/counts.ts";
import type { Snapshot } from "../features/snapshot.ts";
import { statementTree, type TreeRequest } from "../features/tree.ts";
import type { ServerContext } from "./context.ts";
import type { Folder } from "./folder.ts";
import { guarded } from "./guard.ts";
import { uriOf } from "./uris.ts";

/** Which folder a request is about. */
interface AboutWorkspace {
  /** The URI of a workspace folder; without it the first one. */
  readonly workspace?: string;
  /** Of a document, instead of `workspace` and `path`. */
  readonly uri?: string;
}

/** What the views of an editor ask for; docs/protocol.md describes it. */
export function customRequests({ connection, folders }: ServerContext): void {
  const folderOf = ({ workspace, uri }: AboutWorkspace): Folder | undefined =>
    typeof uri === "string"
      ? folders.placeOf(uri).folder
      : folders.all.find((folder) => workspace === undefined || folder.uri === workspace);
  const on = (method: string, answer: (snapshot: Snapshot, params: object, folder: Folder) => unknown): void => {
    connection.onRequest(
      `customerImpact/${method}`,
      guarded<AboutWorkspace | null, unknown>(connection.console, method, null, (params) => {
        const folder = folderOf(params ?? {});
        if (!folder) return null;
        const path = typeof params?.uri === "string" ? { path: folders.placeOf(params.uri).path } : {};
        return answer(folder.snapshot, { ...params, ...path }, folder) ?? null;
      }),
    );
  };
  on("tree", (snapshot, params) => statementTree(snapshot, params as TreeRequest));
  on("gaps", (snapshot, params) => gaps(snapshot, params));
  on("module", (snapshot, params) => moduleLine(snapshot, params as ModuleLineRequest));
  on("card", (snapshot, params) => card(snapshot, params as CardRequest));
  on("coverage", (snapshot, params) => coverage(snapshot, params));
  on("overview", (snapshot) => overview(snapshot));
  on("treemap", (snapshot, params) => treemap(snapshot, params));
  on("gapList", (snapshot, params) => gapList(snapshot, params));
  on("counts", (snapshot, _, { session: { root } }) => ({ root: uriOf(root, ""), ...counts(snapshot) }));
  on("changes", (snapshot, params, folder) => {
    const request = params as ChangeRequest;
    const text = folder.session.textOf(request.path);
    return changesFor(snapshot, request, text === undefined ? undefined : { path: request.path, text });
  });
  on("modules", (snapshot, params) => modules(snapshot, params));
}
