// @customer-impact via ./flow: draws the lines in columns, each in the colour of the customer that it ends at

import type { EChartsCoreOption } from "echarts/core";
import type { Flow, FlowNode } from "../../server/src/coverage/overview/model.ts";
import { inert } from "../../server/src/reports/text/inert.ts";
import { count, number } from "../../server/src/reports/text/words.ts";
import { type Color, css, mix } from "./color.ts";
import type { Theme } from "./theme.ts";

/** How much room the names of the last column have, in pixels. */
export const lastColumn = 170;

/** The stages that there are, the first one first. */
export const stagesOf = ({ nodes }: Flow): number[] =>
  [...new Set(nodes.map(({ stage }) => stage))].sort((a, b) => a - b);

export function flowOption(flow: Flow, theme: Theme, width: number): EChartsCoreOption {
  const { foreground, background, border, isHighContrast, fontFamily, fontSize } = theme;
  const stages = stagesOf(flow);
  const colors = colorsOf(flow, theme);
  const room = Math.max(60, (width - lastColumn) / Math.max(1, stages.length - 1) - 34);
  return {
    animation: false,
    textStyle: { fontFamily, fontSize: fontSize - 1 },
    series: {
      type: "sankey",
      left: 0,
      right: lastColumn,
      top: 8,
      bottom: 8,
      nodeWidth: 6,
      nodeGap: 12,
      draggable: false,
      emphasis: { focus: "trajectory", lineStyle: { opacity: isHighContrast ? 0.9 : 0.6 } },
      blur: { itemStyle: { opacity: 0.3 }, lineStyle: { opacity: 0.08 }, label: { opacity: 0.5 } },
      data: flow.nodes.map((node, index) => ({
        name: node.id,
        depth: stages.indexOf(node.stage),
        itemStyle: {
          color: css(isHighContrast ? background : colors[index]!),
          borderColor: css(isHighContrast ? border : colors[index]!),
          borderWidth: isHighContrast ? 1 : 0,
          borderRadius: 2,
        },
        label: {
          position: "right",
          distance: 8,
          formatter: () => nodeLabel(node),
          color: css(foreground),
          fontFamily,
          fontSize: fontSize - 1,
          width: node.stage === 3 ? lastColumn - 24 : room,
          overflow: "truncate",
          ellipsis: "…",
          textBorderColor: css(background),
          textBorderWidth: 3,
        },
      })),
      links: flow.links.map(({ source, target, units }) => ({
        source: flow.nodes[source]?.id,
        target: flow.nodes[target]?.id,
        value: units,
        lineStyle: {
          color: css(isHighContrast ? foreground : colors[colorsNode(flow, source, target)]!),
          opacity: isHighContrast ? 0.25 : 0.22,
          curveness: 0.5,
        },
      })),
    },
  };
}

/** Links are coloured by where they lead, once that is known. */
const colorsNode = (flow: Flow, source: number, target: number): number =>
  flow.nodes[target]?.kind === "folder" ? source : target;

function colorsOf({ nodes, links }: Flow, { customers, foreground, background }: Theme): Color[] {
  const neutral = mix(background, foreground, 0.45);
  const own = new Map<number, Color>();
  let next = 0;
  for (const [index, { kind }] of nodes.entries())
    if (kind === "customer") own.set(index, customers[next++ % customers.length] ?? neutral);
  for (const { source, target } of links) {
    const color = own.get(target);
    if (color && nodes[source]?.kind === "outcome") own.set(source, color);
  }
  return nodes.map((_, index) => own.get(index) ?? neutral);
}

/** A node as the picture names it. */
export function nodeLabel(node: FlowNode): string {
  switch (node.kind) {
    case "folder":
      return node.path === "./" ? "Workspace" : inert(node.path);
    case "outcome":
      return inert(node.text);
    case "customer":
      return `${inert(node.name)}  ${number(node.units)}`;
    case "rest":
      return node.entries === 0 ? "Others" : count(node.entries, "more", "more");
  }
}
