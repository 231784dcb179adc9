// @customer-impact via ./summary, ./customers: shows how much is direct and how much indirect, as a length and not only as a figure

import { element } from "./element.ts";

/** @param whole what the full length stands for */
export function barOf({ direct, indirect }: { direct: number; indirect: number }, whole: number): HTMLElement {
  const part = (name: string, value: number): HTMLElement | false => {
    if (value === 0) return false;
    const made = element("span", { class: `part ${name}` });
    made.style.width = `${(100 * value) / whole}%`;
    return made;
  };
  return element("div", { class: "bar", "aria-hidden": "true" }, part("direct", direct), part("indirect", indirect));
}
