// @customer-impact via ./main: puts the parts of the page together, and keeps them up to date

import { percentOf } from "../../server/src/coverage/summary.ts";
import { listed, number } from "../../server/src/reports/text/words.ts";
import type { Context } from "./context.ts";
import { customersSection } from "./customers.ts";
import { element, replace } from "./element.ts";
import { flowSection } from "./flow.ts";
import { gapsSection } from "./gaps.ts";
import type { Host, Requests, Update } from "./host.ts";
import { readState, saveable } from "./state.ts";
import { summarySection } from "./summary.ts";
import { onThemeChange, readTheme } from "./theme.ts";
import { createTooltip } from "./tooltip.ts";
import { treemapSection } from "./treemap.ts";

/** Fills an empty element with the page. */
export function startPage(root: HTMLElement, host: Host): void {
  const state = readState(host.saved());
  const save = (): void => host.save(saveable(state));
  const tooltip = createTooltip();
  let theme = readTheme();
  const context: Context = { host, state, save, tooltip, theme: () => theme };

  const notice = element("div", { class: "notice", role: "status" });
  const summary = summarySection();
  const gaps = gapsSection(context);
  const treemap = treemapSection(context, gaps.offerFolder);
  const customers = customersSection(context);
  const flow = flowSection(context, (folder) => {
    treemap.root.scrollIntoView({ block: "start" });
    void treemap.zoom(folder);
  });
  const body = element("main", {}, summary.root, treemap.root, customers.root, flow.root, gaps.root);
  body.hidden = true;
  replace(root, notice, body, tooltip.root);

  const show = async (overview: Requests["overview"]["result"] | null): Promise<void> => {
    const isEmpty = !overview || overview.summary.modules === 0;
    body.hidden = isEmpty;
    notice.hidden = !isEmpty;
    if (!overview?.isComplete && isEmpty) return showReading(notice);
    if (!overview || isEmpty) return showNothing(notice, overview?.summary.leftOut ?? {});
    summary.update(overview);
    customers.update(overview.customers);
    flow.update(overview.flow);
    await Promise.all([treemap.update(overview), gaps.update()]);
  };
  let asked = 0;
  const refresh = async (): Promise<void> => {
    const ticket = ++asked;
    const overview = await host.request("overview", {});
    if (ticket === asked) await show(overview);
  };
  host.onUpdate((update) => {
    if (update.kind === "changed") void refresh();
    else if (body.hidden) showReading(notice, update);
  });
  onThemeChange(() => {
    theme = readTheme();
    treemap.redraw();
    flow.redraw();
  });
  window.addEventListener("scrollend", () => {
    state.scroll = window.scrollY;
    save();
  });
  window.addEventListener("scroll", tooltip.hide, { passive: true });
  showReading(notice);
  const { scroll } = state;
  void refresh().then(() => window.scrollTo(0, scroll));
}

function showReading(notice: HTMLElement, update?: Extract<Update, { kind: "reading" }>): void {
  const percent = update ? percentOf(update.done, update.total) : null;
  const known = percent !== null && update !== undefined;
  replace(
    notice,
    element("h1", {}, "Reading the workspace"),
    element(
      "progress",
      known ? { max: update.total, value: update.done, "aria-label": "Files read" } : { "aria-label": "Files read" },
    ),
    element(
      "p",
      {},
      known
        ? `${number(update.done)} of ${number(update.total)} files`
        : "The figures come as soon as every file has been read.",
    ),
  );
  notice.hidden = false;
}

function showNothing(notice: HTMLElement, leftOut: Readonly<Record<string, number>>): void {
  const causes = Object.entries(leftOut)
    .filter(([, files]) => files > 0)
    .map(([cause, files]) => `${number(files)} ${cause}`);
  replace(
    notice,
    element("h1", {}, "No modules here"),
    element("p", {}, "No file of this workspace is a module that could have a line to a customer."),
    causes.length > 0 && element("p", { class: "muted" }, `Files left out: ${listed(causes)}.`),
  );
}
