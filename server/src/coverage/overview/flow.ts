// @customer-impact Reviewer: sees in one picture through whose work each customer is served

import type { JudgedModule } from "../../lines/model.ts";
import type { Report } from "../report.ts";
import { type CustomerEnd, type FlowWay, flowWays, type OutcomeEnd } from "./flowWays.ts";
import { folderCut } from "./folderCut.ts";
import type { Flow, FlowNode, Locate, Stage } from "./model.ts";

/** How many nodes a stage may have; the smallest are summed. */
export interface FlowLimits {
  readonly folders: number;
  readonly outcomes: number;
  readonly customers: number;
}

const standard: FlowLimits = { folders: 12, outcomes: 20, customers: 12 };

/** @param report of the whole workspace */
export function flowOf(report: Report, locate: Locate, limits = standard): Flow {
  const cut = folderCut(
    report.lines.modules.filter(({ customers }) => customers.length > 0),
    limits.folders,
  );
  const folderOf = ({ module }: JudgedModule): string => cut.get(module.path) ?? "./";
  const ways = flowWays(report, folderOf, locate, limits.customers).map(stopsOf);
  const shown = ([0, 1, 2, 3] as const).map((stage) => shownOf(ways, stage, mostOf(limits, stage)));
  const nodes = shown.flatMap(({ nodes }) => nodes);
  const numbers = new Map(nodes.map(({ id }, index) => [id, index]));
  const links = new Map<number, number>();
  for (const { stops, units } of ways) {
    const way = stops.map(({ id, stage }) => numbers.get(shown[stage]?.idOf(id) ?? "") ?? 0);
    for (const [index, target] of way.entries()) {
      if (index === 0) continue;
      const key = (way[index - 1] ?? 0) * nodes.length + target;
      links.set(key, (links.get(key) ?? 0) + units);
    }
  }
  return {
    nodes,
    links: [...links]
      .sort(([a], [b]) => a - b)
      .map(([key, units]) => ({
        source: Math.floor(key / nodes.length),
        target: key % nodes.length,
        units,
      })),
    units: ways.reduce((sum, { units }) => sum + units, 0),
  };
}

function mostOf(limits: FlowLimits, stage: Stage): number {
  if (stage === 3) return limits.customers;
  return stage === 2 ? limits.outcomes : limits.folders;
}

/** A place on a way, before small ones are summed. */
interface Stop {
  readonly id: string;
  readonly stage: Stage;
  /** Undefined for what is summed anyhow. */
  readonly node: Described | undefined;
  readonly entries: number;
}

type Described = FlowNode extends infer Node
  ? Node extends FlowNode
    ? Omit<Node, "id" | "stage" | "units">
    : never
  : never;

function stopsOf({ from, through, outcome, customer, units }: FlowWay): { stops: Stop[]; units: number } {
  return {
    stops: [
      ...(from === undefined ? [] : [folderStop(0, from)]),
      ...(through === undefined ? [] : [folderStop(1, through)]),
      outcomeStop(outcome),
      customerStop(customer),
    ],
    units,
  };
}

const folderStop = (stage: 0 | 1, path: string): Stop => ({
  id: JSON.stringify([stage, path]),
  stage,
  node: { kind: "folder", path },
  entries: 1,
});

function outcomeStop(end: OutcomeEnd): Stop {
  if (!("text" in end)) return { id: rest(2), stage: 2, node: undefined, entries: 0 };
  const { id, ...node } = end;
  return { id: JSON.stringify([2, id]), stage: 2, node: { kind: "outcome", ...node }, entries: 1 };
}

function customerStop(end: CustomerEnd): Stop {
  if ("entries" in end) return { id: rest(3), stage: 3, node: undefined, entries: end.entries };
  const { id, ...node } = end;
  return { id: JSON.stringify([3, id]), stage: 3, node: { kind: "customer", ...node }, entries: 1 };
}

const rest = (stage: Stage): string => JSON.stringify([stage]);

interface ShownStage {
  readonly nodes: readonly FlowNode[];
  /** The id of the node that a stop is part of. */
  readonly idOf: (stop: string) => string;
}

/** The largest stops of a stage, in the order in which they come, and one for all others. */
function shownOf(ways: readonly { stops: readonly Stop[]; units: number }[], stage: Stage, most: number): ShownStage {
  const sums = new Map<string, { stop: Stop; units: number }>();
  for (const { stops, units } of ways)
    for (const stop of stops) {
      if (stop.stage !== stage) continue;
      const sum = sums.get(stop.id);
      if (sum) sum.units += units;
      else sums.set(stop.id, { stop, units });
    }
  const own = [...sums.values()].filter(({ stop }) => stop.node);
  const hasRest = own.length < sums.size || own.length > most;
  const kept = new Set(own.toSorted((a, b) => b.units - a.units || 0).slice(0, hasRest ? most - 1 : most));
  const summed = [...sums.values()].filter((sum) => !kept.has(sum));
  const nodes = own.flatMap((sum): FlowNode[] => {
    const { stop, units } = sum;
    return kept.has(sum) && stop.node ? [{ ...stop.node, id: stop.id, stage, units }] : [];
  });
  if (summed.length > 0)
    nodes.push({
      kind: "rest",
      id: rest(stage),
      stage,
      units: summed.reduce((sum, { units }) => sum + units, 0),
      entries: summed.some(({ stop }) => stop.entries === 0)
        ? 0
        : summed.reduce((sum, { stop }) => sum + stop.entries, 0),
    });
  const ids = new Set(nodes.map(({ id }) => id));
  return { nodes, idOf: (stop) => (ids.has(stop) ? stop : rest(stage)) };
}
