// @customer-impact via ./page: hands every part of the page what it needs, and no more

import type { Location } from "../../server/src/coverage/moduleLocation.ts";
import { button, element } from "./element.ts";
import type { Host } from "./host.ts";
import type { State } from "./state.ts";
import type { Theme } from "./theme.ts";
import type { Tooltip } from "./tooltip.ts";

/** What the parts of the page share. */
export interface Context {
  readonly host: Host;
  readonly state: State;
  readonly save: () => void;
  readonly tooltip: Tooltip;
  readonly theme: () => Theme;
}

/** What goes to the code; undefined where there is no code, or no editor to show it in. */
export function opener({ host }: Context, location: Location | undefined): (() => void) | undefined {
  const { open } = host;
  return location && open && (() => open(location.path, location.range));
}

/** A text that goes somewhere when it is clicked; the text alone where there is nowhere to go. */
export function link(text: string, key: string, go: (() => void) | undefined): HTMLElement {
  return go ? button(text, { class: "link", "data-key": key }, go) : element("span", { class: "plain" }, text);
}
