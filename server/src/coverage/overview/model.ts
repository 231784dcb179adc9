// @customer-impact Engineering lead: sees on one page how much of the workspace works for which customer

import type { Reason } from "../../lines/model.ts";
import type { Location } from "../moduleLocation.ts";
import type { Summary } from "../summary.ts";
import type { ThresholdResult } from "../thresholds.ts";

/** What the coverage page shows, but for its list of gaps. Plain JSON, of a size that does not grow with the workspace. */
export interface Overview {
  readonly summary: Summary;
  /** Those that the configuration sets. */
  readonly thresholds: readonly ThresholdResult[];
  /** What there is, in the order of the reasons. */
  readonly reasons: readonly ReasonCount[];
  readonly treemap: FolderArea;
  readonly customers: CustomerBars;
  readonly flow: Flow;
}

/** The modules that have no line for the same reason. */
export interface ReasonCount {
  readonly reason: Reason;
  readonly title: string;
  readonly advice: string;
  readonly modules: number;
}

/** What is said of each reason. */
export type ReasonWords = Readonly<Record<Reason, { readonly title: string; readonly advice: string }>>;

/** Where the configuration declares something; undefined where it does not. */
export type Locate = (kind: "customers" | "outcomes", id: string) => Location | undefined;

/** A rectangle of the treemap. Its area is `counted`, its colour the part of it that is covered. */
export type TreemapArea = FolderArea | ModuleArea | RestArea;

interface Area {
  /** How many modules count; the exempt do not. */
  readonly counted: number;
  readonly direct: number;
  readonly indirect: number;
}

export interface FolderArea extends Area {
  readonly kind: "folder";
  /** From the root, with a trailing `/`; the root is empty. */
  readonly path: string;
  /** Below the folder that it is shown in. */
  readonly name: string;
  /** The largest first; their figures add up to those of the folder. Empty where a folder is not opened here. */
  readonly children: readonly TreemapArea[];
}

export interface ModuleArea extends Area {
  readonly kind: "module";
  readonly path: string;
  readonly name: string;
  readonly status: "direct" | "indirect" | "uncovered";
  /** Where it has no line. */
  readonly reason?: Reason;
  readonly location?: Location;
}

/** What is too small to stand for itself, summed. */
export interface RestArea extends Area {
  readonly kind: "rest";
  /** How many folders and modules are summed. */
  readonly entries: number;
}

/** Customers outside the company, by priority, then name. */
export interface CustomerBars {
  readonly items: readonly CustomerBar[];
  /** Those behind the last item, summed; a module counts once for each of them that it reaches. */
  readonly rest: { readonly customers: number; readonly direct: number; readonly indirect: number };
}

export interface CustomerBar {
  readonly id: string;
  readonly name: string;
  readonly group?: string;
  readonly priority?: number;
  readonly description?: string;
  /** How many modules name the customer, and how many others reach it. */
  readonly direct: number;
  readonly indirect: number;
  /** Where the configuration declares it, else the first statement that names it. */
  readonly location?: Location;
}

/**
 * The lines, bundled. A unit is one module and one customer that it reaches: it starts in the folder of the module, goes
 * on through that of the module which states the outcome, then through the outcome, and ends at the customer. A module
 * that reaches a customer by several outcomes counts for the first of them.
 */
export interface Flow {
  /** By stage; links only lead from a lower stage to a higher one, so that there is no circle. */
  readonly nodes: readonly FlowNode[];
  /** Each pair of nodes once. */
  readonly links: readonly FlowLink[];
  /** All units together: what ends at the customers. */
  readonly units: number;
}

/** 0: folders of modules that go via others. 1: folders of modules that state an outcome. 2: outcomes. 3: customers. */
export type Stage = 0 | 1 | 2 | 3;

interface FlowNodeBase {
  /** The same for the same node in the next model. */
  readonly id: string;
  readonly stage: Stage;
  /** How many go through it. */
  readonly units: number;
}

export type FlowNode =
  | (FlowNodeBase & { readonly kind: "folder"; /** With a trailing `/`; the root is `./`. */ readonly path: string })
  | (FlowNodeBase & {
      readonly kind: "outcome";
      /** At most 300 characters of it. */
      readonly text: string;
      /** The id of a declared one. */
      readonly outcome?: string;
      readonly location?: Location;
    })
  | (FlowNodeBase & { readonly kind: "customer"; readonly name: string; readonly location?: Location })
  /** What is too small to stand for itself, summed. */
  | (FlowNodeBase & { readonly kind: "rest"; /** How many; 0 where that is not known. */ readonly entries: number });

/** Numbers index `nodes`. */
export interface FlowLink {
  readonly source: number;
  readonly target: number;
  readonly units: number;
}
