// @customer-impact via ./gaps: turns the pages of a long list, so that no list is too long for a browser

import { button, element } from "./element.ts";

export interface Pager {
  readonly root: HTMLElement;
  /** @param offset of the first item that is shown */
  readonly show: (offset: number, total: number) => void;
}

/** @param what is paged, in the plural */
export function pager(what: string, size: number, onTurn: (offset: number) => void): Pager {
  let at = 0;
  const back = button("Previous", { class: "secondary" }, () => onTurn(Math.max(0, at - size)));
  const on = button("Next", { class: "secondary" }, () => onTurn(at + size));
  const root = element("nav", { class: "pager", "aria-label": `Pages of ${what}` }, back, on);
  return {
    root,
    show: (offset, total) => {
      at = offset;
      root.hidden = total <= size;
      // A button that is disabled loses the focus, so these only say that they are.
      back.setAttribute("aria-disabled", String(offset === 0));
      on.setAttribute("aria-disabled", String(offset + size >= total));
    },
  };
}
