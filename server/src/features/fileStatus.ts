// @customer-impact via ../lsp/fileRequests: marks in a list of files those without a line

import type { Reason } from "../lines/model.ts";
import { reasonTexts } from "../reports/text/reasons.ts";
import { ownModule } from "./ownModule.ts";
import type { Snapshot } from "./snapshot.ts";

/** How the module stands that a file belongs to. */
export type FileStatus =
  | { readonly status: "direct" | "indirect" | "exempt" }
  | { readonly status: "uncovered"; readonly reason: Reason; /** The reason in words. */ readonly title: string };

/** @returns undefined where a file counts for no module */
export function fileStatus(snapshot: Snapshot, path: string): FileStatus | undefined {
  const verdict = path === snapshot.configuration.path ? undefined : ownModule(snapshot, path)?.verdict;
  if (!verdict) return undefined;
  return verdict.status === "uncovered"
    ? { status: "uncovered", reason: verdict.reason, title: reasonTexts[verdict.reason].title }
    : { status: verdict.status };
}
