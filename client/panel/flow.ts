// @customer-impact Reviewer: follows the lines from the folders of the code to the customers at their end

import type { Flow, FlowNode } from "../../server/src/coverage/overview/model.ts";
import { count, number } from "../../server/src/reports/text/words.ts";
import { createChart, type Mark } from "./chart.ts";
import { type Context, link, opener } from "./context.ts";
import { element, replace } from "./element.ts";
import { flowOption, lastColumn, nodeLabel, stagesOf } from "./flowOption.ts";
import { chartSection, tableOf } from "./section.ts";

export interface FlowSection {
  readonly root: HTMLElement;
  readonly update: (flow: Flow) => void;
  readonly redraw: () => void;
}

const stageNames = ["Via others", "States an outcome", "Outcome", "Customer"];

/** @param zoom shows a folder in the treemap */
export function flowSection(context: Context, zoom: (folder: string) => void): FlowSection {
  const { state, save, tooltip } = context;
  let shown: Flow | undefined;
  const chart = createChart(tooltip, "flow-chart", () => {});
  const columns = element("div", { class: "columns", "aria-hidden": "true" });
  chart.root.prepend(columns);
  const section = chartSection({ name: "flow", title: "Lines", chart: chart.root, state, save });

  const activate = (node: FlowNode): (() => void) | undefined => {
    if (node.kind === "folder") return () => zoom(node.path === "./" ? "" : node.path);
    return node.kind === "rest" ? undefined : opener(context, node.location);
  };
  const mark = (node: FlowNode): Mark => {
    const go = activate(node);
    return { key: node.id, lines: linesOf(node), ...(go && { activate: go }) };
  };
  const redraw = (): void => {
    if (!shown) return;
    const flow = shown;
    const stages = stagesOf(flow);
    replace(columns, ...stages.map((stage) => element("span", {}, stageNames[stage])));
    columns.style.gridTemplateColumns = `repeat(${stages.length - 1}, 1fr) ${lastColumn}px`;
    const most = Math.max(...stages.map((stage) => flow.nodes.filter((node) => node.stage === stage).length));
    chart.root.style.setProperty("--rows", String(most));
    chart.draw(
      flowOption(flow, context.theme(), chart.width()),
      flow.nodes.map(mark),
      "Lines from folders through outcomes to customers. Arrow keys move, Enter opens.",
    );
  };
  return {
    root: section.root,
    update: (flow) => {
      shown = flow;
      section.root.hidden = flow.units === 0;
      if (flow.units === 0) return;
      section.describe(
        `${count(flow.units, "line")}: one for each module and each customer that it reaches.${flow.nodes.some(({ kind }) => kind === "rest") ? " The smallest are summed." : ""}`,
      );
      redraw();
      const cell = (index: number, key: string): Node => {
        const node = flow.nodes[index];
        return node ? link(nameOf(node), `${key} ${node.id}`, activate(node)) : element("span");
      };
      const rows = () =>
        flow.links.map(({ source, target, units }) => [
          cell(source, `from ${target}`),
          cell(target, `to ${source}`),
          number(units),
        ]);
      section.setTable(() => tableOf("Lines, from where to where", ["From", "To", "#Lines"], rows()));
    },
    redraw,
  };
}

const nameOf = (node: FlowNode): string => (node.kind === "customer" ? node.name : nodeLabel(node));

function linesOf(node: FlowNode): string[] {
  const stage = stageNames[node.stage] ?? "";
  return [nameOf(node), `${stage} · ${count(node.units, "line")}`];
}
