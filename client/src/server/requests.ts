// @customer-impact via ./server: keeps what the views ask for and what the server answers in step, by its own types

import type { Card, CardRequest } from "../../../server/src/features/card.ts";
import type { ChangeRequest, Changes } from "../../../server/src/features/changes.ts";
import type { FolderArea } from "../../../server/src/coverage/overview/model.ts";
import type { GapPage, GapQuery } from "../../../server/src/coverage/overview/gapList.ts";
import type { Coverage, CoverageRequest } from "../../../server/src/features/coverageSummary.ts";
import type { ReportFormat, ReportRequest } from "../../../server/src/features/coverageReport.ts";
import type { FileExplanation } from "../../../server/src/features/fileExplanation.ts";
import type { FileImpact } from "../../../server/src/features/fileImpact.ts";
import type { FileStatus } from "../../../server/src/features/fileStatus.ts";
import type { Gaps, GapsRequest } from "../../../server/src/features/gaps.ts";
import type { ModuleLine, ModuleLineRequest } from "../../../server/src/features/moduleLine.ts";
import type { Counts } from "../../../server/src/features/counts.ts";
import type { ModulesRequest, ModuleVerdict } from "../../../server/src/features/modules.ts";
import type { OverviewAnswer, TreemapRequest } from "../../../server/src/features/overview.ts";
import type { Page } from "../../../server/src/features/paging.ts";
import type { StatementChoices } from "../../../server/src/features/statementChoices.ts";
import type { StatementTrial } from "../../../server/src/features/statementTrial.ts";
import type { TreeNode, TreeRequest } from "../../../server/src/features/tree.ts";
import type {
  ChoicesRequest,
  ConfigurationDraft,
  FileRequest,
  GapLocation,
  GapRequest,
  StatementRequest,
  StatusesRequest,
} from "../../../server/src/lsp/fileRequestTypes.ts";

/** The requests of docs/protocol.md, by the last part of their names. */
export interface Requests {
  readonly tree: { readonly params: TreeRequest; readonly result: Page<TreeNode> };
  readonly gaps: { readonly params: GapsRequest; readonly result: Gaps };
  readonly module: { readonly params: ModuleLineRequest; readonly result: ModuleLine };
  readonly card: { readonly params: CardRequest; readonly result: Card };
  /** `root` is the URI of the folder that paths are relative to. */
  readonly counts: { readonly params: object; readonly result: Counts & { readonly root: string } };
  readonly changes: { readonly params: ChangeRequest; readonly result: Changes };
  readonly overview: { readonly params: object; readonly result: OverviewAnswer };
  readonly treemap: { readonly params: TreemapRequest; readonly result: FolderArea };
  readonly gapList: { readonly params: GapQuery; readonly result: GapPage };
  readonly modules: { readonly params: ModulesRequest; readonly result: Page<ModuleVerdict> };
  readonly coverage: { readonly params: CoverageRequest; readonly result: Coverage };
  readonly explain: { readonly params: FileRequest; readonly result: FileExplanation };
  readonly impact: { readonly params: FileRequest; readonly result: FileImpact };
  readonly choices: { readonly params: ChoicesRequest; readonly result: StatementChoices };
  readonly statement: { readonly params: StatementRequest; readonly result: StatementTrial };
  readonly statuses: { readonly params: StatusesRequest; readonly result: readonly (FileStatus | null)[] };
  readonly gap: { readonly params: GapRequest; readonly result: GapLocation };
  readonly draft: { readonly params: object; readonly result: ConfigurationDraft };
  readonly formats: { readonly params: object; readonly result: readonly ReportFormat[] };
  readonly report: { readonly params: ReportRequest; readonly result: { readonly text: string } };
}

/** Which folder of the workspace is meant: its URI, as the server knows it. Without it the first one. */
export interface InWorkspace {
  readonly workspace?: string | undefined;
  /** Of a document: stands for `workspace` and for whatever `path` says. */
  readonly uri?: string | undefined;
}
