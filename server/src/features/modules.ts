// @customer-impact Engineering lead: has every module's verdict in the views that the editor has for coverage

import { type Location, locationOfModule } from "../coverage/moduleLocation.ts";
import type { JudgedModule } from "../lines/model.ts";
import { type Page, type PageRequest, pageOf } from "./paging.ts";
import type { Snapshot } from "./snapshot.ts";

export interface ModulesRequest extends PageRequest {
  /** With a trailing `/`; absent for the whole workspace. */
  readonly folder?: string | undefined;
}

/** A module in a list of all of them: no more than what counting needs, since the list is long. */
export interface ModuleVerdict {
  /** Its path; that of a directory or package ends in `/`. */
  readonly module: string;
  readonly status: "direct" | "indirect" | "exempt" | "uncovered";
  /** Where it has no line. */
  readonly reason?: string;
  /** Its statement, or the first line of its first file. No two modules have one in the same file. */
  readonly location?: Location;
}

/** All modules, by path, each with its verdict. */
export function modules({ lines }: Snapshot, { folder, ...page }: ModulesRequest = {}): Page<ModuleVerdict> {
  const isNarrowed = typeof folder === "string" && folder !== "" && folder !== "./";
  const list = isNarrowed ? lines.modules.filter(({ module }) => module.path.startsWith(folder)) : lines.modules;
  return pageOf(list, ({ module }) => module.path, verdictOf, page);
}

function verdictOf(module: JudgedModule): ModuleVerdict {
  const { verdict } = module;
  const location = locationOfModule(module);
  return {
    module: module.module.path,
    status: verdict.status,
    ...(verdict.status === "uncovered" && { reason: verdict.reason }),
    ...(location && { location }),
  };
}
