// @customer-impact via ./treemap, ./flow: sets a real table behind every chart, for whoever reads better there

import { button, element, keepingFocus, replace } from "./element.ts";
import type { State } from "./state.ts";

export interface ChartSection {
  readonly root: HTMLElement;
  /** Shows a sentence below the heading. */
  readonly describe: (text: string) => void;
  /** Made when it is looked at: it may be long. */
  readonly setTable: (make: () => HTMLTableElement) => void;
}

interface ChartSectionParts {
  /** Known by it in the state. */
  readonly name: string;
  readonly title: string;
  /** What stands between heading and chart. */
  readonly above?: HTMLElement;
  readonly chart: HTMLElement;
  readonly below?: HTMLElement;
  readonly state: State;
  readonly save: () => void;
}

/** A heading, a chart, and the button that puts a table in its place. */
export function chartSection({ name, title, above, chart, below, state, save }: ChartSectionParts): ChartSection {
  const lead = element("p", { class: "lead", id: `${name}-lead` });
  const holder = element("div", { class: "table-holder", id: `${name}-table` });
  const picture = element("div", {}, chart, below);
  chart.setAttribute("aria-describedby", `${name}-lead`);
  chart.setAttribute("aria-details", `${name}-table`);
  const toggle = button("", { class: "toggle", "aria-controls": `${name}-table`, "data-toggle": name }, () => {
    if (!state.tables.delete(name)) state.tables.add(name);
    apply();
    save();
  });
  let makeTable: (() => HTMLTableElement) | undefined;
  const fill = (): void =>
    keepingFocus(holder, () => replace(holder, state.tables.has(name) ? makeTable?.() : undefined));
  const apply = (): void => {
    const isTable = state.tables.has(name);
    picture.hidden = isTable;
    holder.hidden = !isTable;
    fill();
    replace(toggle, isTable ? "Show as chart" : "Show as table");
    toggle.setAttribute("aria-label", `${title}: ${isTable ? "show as chart" : "show as table"}`);
  };
  apply();
  const head = element("div", { class: "head" }, element("h2", { id: `${name}-title` }, title), toggle);
  return {
    root: element("section", { "aria-labelledby": `${name}-title`, class: name }, head, lead, above, picture, holder),
    describe: (text) => replace(lead, text),
    setTable: (make) => {
      makeTable = make;
      fill();
    },
  };
}

/** @param heads the headings of the columns; those that start with `#` hold figures */
export function tableOf(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Node | string)[])[],
): HTMLTableElement {
  const isFigure = heads.map((head) => head.startsWith("#"));
  const cell = (child: Node | string, column: number): HTMLElement =>
    column === 0
      ? element("th", { scope: "row" }, child)
      : element("td", { class: isFigure[column] && "figure" }, child);
  return element(
    "table",
    {},
    element("caption", { class: "visually-hidden" }, caption),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        ...heads.map((head, column) =>
          element("th", { scope: "col", class: isFigure[column] && "figure" }, head.replace(/^#/, "")),
        ),
      ),
    ),
    element("tbody", {}, ...rows.map((row) => element("tr", {}, ...row.map(cell)))),
  );
}
