// @customer-impact via ./server: keeps what the views ask for and what the server answers in step, by its own types

import type { Coverage, CoverageRequest } from "../../../server/src/features/coverageSummary.ts";
import type { Gaps, GapsRequest } from "../../../server/src/features/gaps.ts";
import type { ModuleLine, ModuleLineRequest } from "../../../server/src/features/moduleLine.ts";
import type { Page } from "../../../server/src/features/paging.ts";
import type { TreeNode, TreeRequest } from "../../../server/src/features/tree.ts";

/** The requests of docs/protocol.md, by the last part of their names. */
export interface Requests {
  readonly tree: { readonly params: TreeRequest; readonly result: Page<TreeNode> };
  readonly gaps: { readonly params: GapsRequest; readonly result: Gaps };
  readonly module: { readonly params: ModuleLineRequest; readonly result: ModuleLine };
  readonly coverage: { readonly params: CoverageRequest; readonly result: Coverage };
}

/** Which folder of the workspace is meant: its URI, as the server knows it. Without it the first one. */
export interface InWorkspace {
  readonly workspace?: string | undefined;
}
