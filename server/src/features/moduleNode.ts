// @customer-impact via ./customerTree, ./folderNodes: says of a module in a list where it stands and what it says

import type { JudgedModule, Lines } from "../lines/model.ts";
import { inert } from "../reports/text/inert.ts";
import { type Location, locationOfModule } from "../coverage/moduleLocation.ts";
import { customersOf } from "./statementReach.ts";

/** A module as lists of modules show it. */
export interface ModuleNode {
  /** The same for the same module in the same place of a tree. */
  readonly id: string;
  readonly kind: "module";
  /** Its path below the folder that it is shown in. */
  readonly label: string;
  /** What it says, or its customers. */
  readonly description: string;
  /** Its path from the root; that of a directory or package ends in `/`. */
  readonly module: string;
  readonly status: "direct" | "indirect" | "exempt" | "uncovered";
  /** Where it has no line. */
  readonly reason?: string;
  /** Where the gap is known: it stands in the baseline. */
  readonly known?: true;
  /** Where nothing with a line imports it, in any number of steps. */
  readonly nobodys?: true;
  /** Its statement, or the first line of its first file. */
  readonly location?: Location;
  readonly hasChildren: boolean;
}

/** @param folder what the label leaves out, with a trailing `/` */
export function moduleNode(
  lines: Lines,
  module: JudgedModule,
  id: string,
  { folder = "", description, location = locationOfModule(module), hasChildren = false }: ModuleNodeOptions = {},
): ModuleNode {
  const { path } = module.module;
  const { verdict } = module;
  return {
    id,
    kind: "module",
    label: inert(path.startsWith(folder) ? path.slice(folder.length) : path),
    description: description ?? namesOf(lines, module),
    module: path,
    status: verdict.status,
    ...(verdict.status === "uncovered" && { reason: verdict.reason }),
    ...(location && { location }),
    hasChildren,
  };
}

interface ModuleNodeOptions {
  readonly folder?: string;
  readonly description?: string;
  readonly location?: Location | undefined;
  readonly hasChildren?: boolean;
}

const namesOf = (lines: Lines, { customers }: JudgedModule): string =>
  customersOf(lines, customers)
    .slice(0, 5)
    .map(({ name }) => inert(name))
    .join(", ");
