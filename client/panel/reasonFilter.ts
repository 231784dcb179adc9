// @customer-impact via ./gaps: picks the kinds of gaps to look at, with how many there are of each

import type { ReasonCount } from "../../server/src/coverage/overview/model.ts";
import { number } from "../../server/src/reports/text/words.ts";
import { button, element, keepingFocus, replace } from "./element.ts";

export interface ReasonFilter {
  readonly root: HTMLElement;
  readonly show: (reasons: readonly ReasonCount[], chosen: readonly string[]) => void;
}

export function reasonFilter(onChange: (chosen: readonly string[]) => void): ReasonFilter {
  const root = element("div", { class: "chips", role: "group", "aria-label": "Reasons" });
  return {
    root,
    show: (reasons, chosen) => {
      const toggle = (reason: string): void =>
        onChange(chosen.includes(reason) ? chosen.filter((one) => one !== reason) : [...chosen, reason]);
      keepingFocus(root, () =>
        replace(
          root,
          ...reasons.map(({ reason, title, modules }) =>
            button(
              `${title} ${number(modules)}`,
              { class: "chip", "aria-pressed": String(chosen.includes(reason)), "data-key": reason },
              () => toggle(reason),
            ),
          ),
        ),
      );
    },
  };
}
