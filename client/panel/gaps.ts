// @customer-impact Engineering lead: finds the gaps to close first, among a hundred thousand

import type { Gap, GapPage } from "../../server/src/coverage/overview/gapList.ts";
import { count, number } from "../../server/src/reports/text/words.ts";
import { type Context, link, opener } from "./context.ts";
import { button, element, keepingFocus, replace } from "./element.ts";
import { pager } from "./pager.ts";
import { reasonFilter } from "./reasonFilter.ts";
import { tableOf } from "./section.ts";

export interface GapsSection {
  readonly root: HTMLElement;
  readonly update: () => Promise<void>;
  /** Says which folder the treemap shows, so that the list can be narrowed to it. */
  readonly offerFolder: (folder: string) => void;
}

/** In milliseconds: who is typing does not want an answer to each letter. */
const patience = 120;
const pageSize = 50;

export function gapsSection(context: Context): GapsSection {
  const { host, state, save } = context;
  const { query } = state;
  let asked = 0;
  let offered = "";
  let timer = 0;
  const input = element("input", {
    type: "search",
    class: "filter",
    placeholder: "Filter by path or words",
    "aria-label": "Filter gaps by path or words",
    "aria-controls": "gaps-table",
    spellcheck: "false",
    value: query.text,
  });
  const found = element("p", { class: "found", role: "status", "aria-live": "polite" });
  const nobodys = element("div", { class: "scope" });
  const scope = element("div", { class: "scope" });
  const advice = element("p", { class: "aside advice" });
  const holder = element("div", { class: "table-holder", id: "gaps-table" });
  const refine = (change: Partial<typeof query>): void => {
    Object.assign(query, { offset: 0 }, change);
    save();
    void update();
  };
  const chips = reasonFilter((reasons) => refine({ reasons }));
  const pages = pager("gaps", pageSize, (offset) => {
    refine({ offset });
    holder.scrollIntoView({ block: "nearest" });
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => refine({ text: input.value }), patience);
  });

  const showScope = (): void => {
    const folder = query.folder || offered;
    const isOn = query.folder !== "";
    keepingFocus(scope, () =>
      replace(
        scope,
        folder !== "" &&
          button(`Only in ${folder}`, { class: "chip", "aria-pressed": String(isOn), "data-key": "scope" }, () =>
            refine({ folder: isOn ? "" : folder }),
          ),
      ),
    );
  };
  /** Absent where it is not known what is imported, and where there is none. */
  const showNobodys = (count = 0): void =>
    keepingFocus(nobodys, () =>
      replace(
        nobodys,
        (count > 0 || query.nobodys) &&
          button(
            `Nobody's code ${number(count)}`,
            { class: "chip", "aria-pressed": String(query.nobodys), "data-key": "nobodys", title: nobodysText },
            () => refine({ nobodys: !query.nobodys }),
          ),
      ),
    );
  const show = (page: GapPage): void => {
    const all = page.byReason.reduce((sum, { modules }) => sum + modules, 0);
    const isFiltered = query.text !== "" || query.reasons.length > 0 || query.nobodys || query.folder !== "";
    chips.show(page.byReason, query.reasons);
    showNobodys(page.nobodys);
    showScope();
    const [only, ...others] = page.byReason.filter(({ reason }) => query.reasons.includes(reason));
    replace(advice, query.nobodys ? nobodysText : only && others.length === 0 ? only.advice : "");
    replace(found, page.total === 0 && isFiltered ? "No gap matches." : foundText(page, all));
    keepingFocus(holder, () =>
      replace(
        holder,
        page.total > 0
          ? tableOf(
              "Modules without a line",
              ["Module", "Reason", "Says"],
              page.items.map((gap) => row(context, gap, page)),
            )
          : !isFiltered &&
              element("p", { class: "empty done" }, "✓ Every module that counts has a line to a customer."),
      ),
    );
    pages.show(page.offset, page.total);
    filters.hidden = page.total === 0 && !isFiltered;
  };
  const update = async (): Promise<void> => {
    const ticket = ++asked;
    const page = await host.request("gapList", { ...query, limit: pageSize });
    if (page && ticket === asked) show(page);
  };
  const filters = element("div", { class: "filters" }, input, chips.root, nobodys, scope, advice, found);
  return {
    root: element(
      "section",
      { class: "gaps", "aria-labelledby": "gaps-title" },
      element("div", { class: "head" }, element("h2", { id: "gaps-title" }, "Gaps")),
      filters,
      holder,
      pages.root,
      moreGaps(context),
    ),
    update,
    offerFolder: (folder) => {
      offered = folder;
      showScope();
    },
  };
}

function moreGaps({ host: { report } }: Context): HTMLElement | false {
  const hidden = report?.hidden.gaps ?? 0;
  const text = `${count(hidden, "more module")} without a line ${hidden === 1 ? "is" : "are"} not in this page: customer-impact check prints all.`;
  return hidden > 0 && element("p", { class: "aside" }, text);
}

function foundText({ total, offset, items }: GapPage, all: number): string {
  const range = total > items.length ? `${number(offset + 1)} to ${number(offset + items.length)} of ` : "";
  const of = total < all ? ` (of ${number(all)})` : "";
  return total === 0 ? "" : `${range}${count(total, "module")} without a line${of}`;
}

/** What nobody's code is. */
const nobodysText = "No module with a line imports it, in any number of steps. Is it still needed?";

function row(
  context: Context,
  { module, reason, says, nobodys, location }: Gap,
  { byReason }: GapPage,
): (Node | string)[] {
  const words = byReason.find((one) => one.reason === reason);
  return [
    link(module, `gap ${module}`, opener(context, location)),
    element(
      "span",
      { class: "reason", title: words?.advice },
      words?.title ?? reason,
      nobodys && element("span", { class: "nobodys", title: nobodysText }, " · nobody's code"),
    ),
    says === "" ? element("span", { class: "muted" }, "–") : element("span", { class: "says" }, says),
  ];
}
