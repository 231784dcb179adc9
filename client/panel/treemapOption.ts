// @customer-impact via ./treemap: draws folders in the colours of the theme, as quiet as the editor around them

import type { EChartsCoreOption } from "echarts/core";
import { percentOf } from "../../server/src/coverage/summary.ts";
import type { FolderArea, TreemapArea } from "../../server/src/coverage/overview/model.ts";
import { inert } from "../../server/src/reports/text/inert.ts";
import { count, percentText } from "../../server/src/reports/text/words.ts";
import { type Color, css, mix } from "./color.ts";
import type { Theme } from "./theme.ts";

/** The name by which the chart knows an area. */
export function areaKey(area: TreemapArea, parent: string): string {
  return area.kind === "rest" ? `rest ${parent}` : `${area.kind} ${area.path}`;
}

/** What the treemap shows of a folder: its parts, and theirs. */
export function treemapOption(folder: FolderArea, theme: Theme): EChartsCoreOption {
  const { foreground, background, border, focus, isHighContrast, fontFamily, fontSize } = theme;
  return {
    animation: !theme.isReducedMotion,
    animationDurationUpdate: 250,
    textStyle: { fontFamily, fontSize: fontSize - 1 },
    series: {
      type: "treemap",
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
      roam: false,
      nodeClick: false,
      breadcrumb: { show: false },
      visibleMin: 16,
      data: folder.children.map((child) => item(child, folder.path, theme, 2)),
      label: {
        position: "insideTopLeft",
        color: css(foreground),
        fontFamily,
        fontSize: fontSize - 1,
        lineHeight: Math.round(fontSize * 1.35),
        padding: [3, 6],
        overflow: "truncate",
        ellipsis: "…",
        textBorderWidth: isHighContrast ? 3 : 0,
        textBorderColor: css(background),
      },
      upperLabel: { show: false },
      itemStyle: { borderWidth: 0, gapWidth: 2, borderColor: css(background) },
      emphasis: {
        label: { color: css(foreground) },
        upperLabel: { color: css(foreground) },
        itemStyle: { borderColor: css(focus), borderWidth: 2 },
      },
      levels: [
        { itemStyle: { borderColor: css(background), borderWidth: 0, gapWidth: 4 } },
        { itemStyle: { borderColor: css(border), borderWidth: 1, gapWidth: 1 } },
      ],
    },
  };
}

function item(area: TreemapArea, parent: string, theme: Theme, depth: number): object {
  const inside = depth > 1 && area.kind === "folder" ? area.children : [];
  const fill = fillOf(area, theme);
  const isGap = area.direct + area.indirect === 0;
  const { isHighContrast, border, foreground, background, fontFamily, fontSize } = theme;
  return {
    name: areaKey(area, parent),
    value: area.counted,
    itemStyle: {
      color: css(fill),
      ...(isHighContrast && { borderColor: css(border), borderWidth: 1 }),
      ...(isGap && { decal: hatch(theme) }),
    },
    label: { show: true, formatter: labelOf(area) },
    ...(inside.length > 0 && {
      children: inside.map((child) => item(child, area.kind === "folder" ? area.path : parent, theme, depth - 1)),
      itemStyle: {
        borderColor: isHighContrast ? css(border) : css(mix(background, foreground, 0.09)),
        borderWidth: 1,
        gapWidth: 1,
      },
      upperLabel: {
        show: true,
        height: Math.round(fontSize * 1.7),
        formatter: labelOf(area).replace("\n", "  "),
        color: css(foreground),
        fontFamily,
        fontSize: fontSize - 1,
        padding: [0, 6],
        overflow: "truncate",
        ellipsis: "…",
      },
    }),
  };
}

/** Colour follows coverage, in a few steps that can be told apart, and never alone: the label says it too. */
function fillOf(
  { counted, direct, indirect }: TreemapArea,
  { background, gap, partly, covered, isHighContrast }: Theme,
): Color {
  if (isHighContrast) return background;
  const part = counted === 0 ? 0 : (direct + indirect) / counted;
  const hue = part < 0.5 ? mix(gap, partly, part * 2) : mix(partly, covered, part * 2 - 1);
  return mix(background, hue, 0.4);
}

const hatch = ({ gap, foreground, isHighContrast }: Theme): object => ({
  symbol: "rect",
  dashArrayX: [1, 0],
  dashArrayY: [1, 6],
  rotation: -Math.PI / 4,
  color: isHighContrast ? css(foreground, 0.5) : css(gap, 0.28),
});

function labelOf(area: TreemapArea): string {
  if (area.kind === "module") return inert(area.name);
  const percent = percentText(percentOf(area.direct + area.indirect, area.counted));
  return `${area.kind === "rest" ? count(area.entries, "more", "more") : inert(area.name)}\n${percent}`;
}
