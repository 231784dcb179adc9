// @customer-impact via ./treemap, ./flow: draws a chart that can be walked through with the keyboard, too

import { SankeyChart, TreemapChart } from "echarts/charts";
import { type ECharts, type EChartsCoreOption, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { element, replace } from "./element.ts";
import type { Tooltip } from "./tooltip.ts";

use([TreemapChart, SankeyChart, CanvasRenderer]);

/** Something in a chart that can be pointed at. */
export interface Mark {
  /** What the chart knows it by. */
  readonly key: string;
  /** What is told of it; the first line is its title. */
  readonly lines: readonly string[];
  /** Goes to the code, or deeper into the chart. Absent where there is nowhere to go. */
  readonly activate?: () => void;
}

export interface Chart {
  readonly root: HTMLElement;
  /** In pixels; of a common size while it is not shown. */
  readonly area: () => number;
  readonly width: () => number;
  /**
   * @param option what ECharts draws; its items have the keys of the marks as names
   * @param label what the chart shows, in a sentence
   */
  readonly draw: (option: EChartsCoreOption, marks: readonly Mark[], label: string) => void;
}

interface ChartEvent {
  readonly dataType?: string;
  readonly name?: string;
  readonly event?: { readonly event?: Partial<MouseEvent> };
}

/** @param back what Backspace and Escape do */
export function createChart(tooltip: Tooltip, className: string, back: () => void): Chart {
  const canvas = element("div", { class: "canvas", "aria-hidden": "true" });
  const told = element("div", { class: "visually-hidden", "aria-live": "assertive" });
  const hint = element("div", { class: "told", "aria-hidden": "true" });
  const root = element("div", { class: `chart ${className}`, tabindex: 0, role: "application" }, canvas, told, hint);
  let chart: ECharts | undefined;
  let pending: EChartsCoreOption | undefined;
  let marks = new Map<string, Mark>();
  let current: string | undefined;

  const paint = (): void => {
    if (!pending || canvas.clientWidth === 0) return;
    chart ??= started(canvas);
    chart.setOption(pending, { notMerge: true });
    pending = undefined;
  };
  const started = (container: HTMLElement): ECharts => {
    const made = init(container, null, { renderer: "canvas" });
    made.on("click", (event) => marks.get((event as ChartEvent).name ?? "")?.activate?.());
    const point = (event: ChartEvent): void => {
      const mark = marks.get(event.name ?? "");
      const { clientX = 0, clientY = 0 } = event.event?.event ?? {};
      if (mark) tooltip.show(mark.lines, clientX, clientY);
      else tooltip.hide();
      canvas.classList.toggle("leads-on", mark?.activate !== undefined);
    };
    made.on("mousemove", (event) => point(event as ChartEvent));
    made.on("globalout", tooltip.hide);
    made.on("mouseout", tooltip.hide);
    return made;
  };
  const select = (key: string | undefined): void => {
    if (current !== undefined) chart?.dispatchAction({ type: "downplay", seriesIndex: 0, name: current });
    current = key;
    const mark = key === undefined ? undefined : marks.get(key);
    if (mark) chart?.dispatchAction({ type: "highlight", seriesIndex: 0, name: key });
    const text = mark?.lines.join(". ") ?? "";
    replace(told, text);
    replace(hint, mark?.lines.join(" · "));
  };
  const move = (step: number): void => {
    const keys = [...marks.keys()];
    if (keys.length === 0) return;
    const at = current === undefined ? (step > 0 ? -1 : 0) : keys.indexOf(current);
    select(keys[(at + step + keys.length) % keys.length]);
  };
  root.addEventListener("keydown", (event) => {
    const act: (() => void) | undefined = {
      ArrowRight: () => move(1),
      ArrowDown: () => move(1),
      ArrowLeft: () => move(-1),
      ArrowUp: () => move(-1),
      Home: () => select([...marks.keys()][0]),
      End: () => select([...marks.keys()].at(-1)),
      Enter: () => marks.get(current ?? "")?.activate?.(),
      " ": () => marks.get(current ?? "")?.activate?.(),
      Backspace: back,
      Escape: back,
    }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  root.addEventListener("blur", () => select(undefined));
  new ResizeObserver(() => {
    paint();
    if (canvas.clientWidth > 0) chart?.resize();
  }).observe(canvas);
  return {
    root,
    area: () => canvas.clientWidth * canvas.clientHeight || 400_000,
    width: () => canvas.clientWidth || 900,
    draw: (option, next, label) => {
      tooltip.hide();
      pending = option;
      marks = new Map(next.map((mark) => [mark.key, mark]));
      if (current !== undefined && !marks.has(current)) select(undefined);
      root.setAttribute("aria-label", label);
      paint();
    },
  };
}
