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
/** @param pixels how large the whole picture is */
export function treemapOption(folder: FolderArea, theme: Theme, pixels: number): EChartsCoreOption {
  const { foreground, background, border, focus, isHighContrast, fontFamily, fontSize } = theme;
  const scale = pixels / Math.max(1, folder.counted);
  return {
    // What is drawn is often another folder: moving old areas into new ones would tell a story that is not true.
    animation: false,
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
      data: folder.children.map((child) => item(child, folder.path, { theme, scale }, isRoomy(child, folder))),
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

interface Pen {
  readonly theme: Theme;
  /** Pixels for each module. */
  readonly scale: number;
}

/** Whether the parts of a folder can be told apart. */
export const isRoomy = (area: TreemapArea, parent: FolderArea): boolean =>
  area.kind === "folder" &&
  area.children.length > 0 &&
  area.counted / parent.counted >= 0.02 * Math.sqrt(area.children.length);

function item(area: TreemapArea, parent: string, pen: Pen, isOpen: boolean): object {
  const { theme } = pen;
  const inside = isOpen && area.kind === "folder" ? area.children : [];
  const fill = fillOf(area, theme);
  const isGap = area.direct + area.indirect === 0;
  const { isHighContrast, border, foreground, background, fontFamily, fontSize } = theme;
  const label = labelOf(area, pen, false);
  const header = labelOf(area, pen, true);
  return {
    name: areaKey(area, parent),
    value: area.counted,
    itemStyle: {
      color: css(fill),
      ...(isHighContrast && { borderColor: css(border), borderWidth: 1 }),
      ...(isGap && { decal: hatch(theme) }),
    },
    emphasis: {
      itemStyle: { color: css(mix(fill, isHighContrast ? theme.focus : foreground, isHighContrast ? 0.4 : 0.22)) },
    },
    // A function, since in a text the library would put its own figures in place of {b}.
    label: { show: true, formatter: () => label },
    ...(inside.length > 0 && {
      children: inside.map((child) => item(child, area.kind === "folder" ? area.path : parent, pen, false)),
      itemStyle: {
        borderColor: css(isHighContrast ? background : mix(background, foreground, 0.09)),
        borderWidth: 1,
        gapWidth: 1,
      },
      upperLabel: {
        show: true,
        height: Math.round(fontSize * 1.7),
        formatter: () => header,
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

/** Figures are left out where they would be cut: half a figure is a wrong one. */
function labelOf(area: TreemapArea, { theme, scale }: Pen, isHeader: boolean): string {
  if (area.kind === "module") return inert(area.name);
  const percent = percentText(percentOf(area.direct + area.indirect, area.counted));
  const name = area.kind === "rest" ? count(area.entries, "more", "more") : inert(area.name);
  const width = Math.sqrt(area.counted * scale * 0.6);
  const needed = (isHeader ? name.length + 8 : 6) * theme.fontSize * 0.62 + 12;
  if (width < needed) return name;
  return isHeader ? `${name}  ${percent}` : `${name}\n${percent}`;
}
