// @customer-impact via ./server: keeps what the views ask for and what the server answers in step, by its own types

import type { FolderArea } from "../../../server/src/coverage/overview/model.ts";
import type { GapPage, GapQuery } from "../../../server/src/coverage/overview/gapList.ts";
import type { Coverage, CoverageRequest } from "../../../server/src/features/coverageSummary.ts";
import type { Gaps, GapsRequest } from "../../../server/src/features/gaps.ts";
import type { ModuleLine, ModuleLineRequest } from "../../../server/src/features/moduleLine.ts";
import type { ModulesRequest, ModuleVerdict } from "../../../server/src/features/modules.ts";
import type { OverviewAnswer, TreemapRequest } from "../../../server/src/features/overview.ts";
import type { Page } from "../../../server/src/features/paging.ts";
import type { TreeNode, TreeRequest } from "../../../server/src/features/tree.ts";

/** The requests of docs/protocol.md, by the last part of their names. */
export interface Requests {
  readonly tree: { readonly params: TreeRequest; readonly result: Page<TreeNode> };
  readonly gaps: { readonly params: GapsRequest; readonly result: Gaps };
  readonly module: { readonly params: ModuleLineRequest; readonly result: ModuleLine };
  readonly overview: { readonly params: object; readonly result: OverviewAnswer };
  readonly treemap: { readonly params: TreemapRequest; readonly result: FolderArea };
  readonly gapList: { readonly params: GapQuery; readonly result: GapPage };
  readonly modules: { readonly params: ModulesRequest; readonly result: Page<ModuleVerdict> };
  readonly coverage: { readonly params: CoverageRequest; readonly result: Coverage };
}

/** Which folder of the workspace is meant: its URI, as the server knows it. Without it the first one. */
export interface InWorkspace {
  readonly workspace?: string | undefined;
}
