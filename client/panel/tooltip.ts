// @customer-impact via ./treemap, ./flow: tells beside the pointer what a small area of a chart stands for

import { element, replace } from "./element.ts";

export interface Tooltip {
  readonly root: HTMLElement;
  /**
   * @param lines the first one is the title
   * @param x from the left edge of the window, in pixels
   * @param y from its top edge
   */
  readonly show: (lines: readonly string[], x: number, y: number) => void;
  readonly hide: () => void;
}

/** In pixels. */
const distance = 14;
const margin = 8;

/** A box of our own: those of the chart library want styles in markup, which the page does not allow. */
export function createTooltip(): Tooltip {
  const root = element("div", { class: "tooltip", "aria-hidden": "true", hidden: true });
  return {
    root,
    show: ([title = "", ...lines], x, y) => {
      replace(root, element("strong", {}, title), ...lines.map((line) => element("div", {}, line)));
      root.hidden = false;
      const { width, height } = root.getBoundingClientRect();
      const left = Math.min(x + distance, innerWidth - width - margin);
      const above = y - height - distance;
      root.style.left = `${Math.max(margin, left)}px`;
      root.style.top = `${y + distance + height > innerHeight - margin && above > margin ? above : y + distance}px`;
    },
    hide: () => {
      root.hidden = true;
    },
  };
}
