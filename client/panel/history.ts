// @customer-impact Engineering lead: sees when a customer began to be served, and at which commit that ended

import { type CustomerHistory, type HistoryMark, modulesOf } from "../../server/src/coverage/history.ts";
import type { CommitRow, HistoryPageData } from "../../server/src/reports/html/historyPage.ts";
import { count, number, percentText } from "../../server/src/reports/text/words.ts";
import { element, replace } from "./element.ts";
import { commitsSection, dayOf, marksSection } from "./historyTables.ts";
import { timeline } from "./timeline.ts";
import { createTooltip, type Tooltip } from "./tooltip.ts";

/** More customers than these have no chart of their own. */
const mostCharts = 60;

/** Fills an empty element with the page of a history. */
export function startHistoryPage(root: HTMLElement, data: HistoryPageData): void {
  const tooltip = createTooltip();
  const { title, version, commits } = data;
  const head = element(
    "div",
    { class: "report-head" },
    element("p", { class: "title" }, title),
    element("p", { class: "muted" }, `${rangeText(commits)} · customer-impact ${version}`),
  );
  const body = element("main", {}, summary(data, tooltip), customersSection(data, tooltip), ...marksSection(data));
  body.append(commitsSection(data));
  replace(root, head, body, tooltip.root);
  window.addEventListener("scroll", tooltip.hide, { passive: true });
}

function rangeText(commits: readonly CommitRow[]): string {
  const [first, last] = [commits[0], commits.at(-1)];
  if (!first || !last) return "No commit";
  const all = commits.reduce((sum, { step }) => sum + step, 1);
  const what = all > commits.length ? `${number(commits.length)} of ${count(all, "commit")}` : count(all, "commit");
  return `${what}, ${dayOf(first)} – ${dayOf(last)}`;
}

/** Coverage over time. */
function summary({ commits }: HistoryPageData, tooltip: Tooltip): HTMLElement {
  const [first, last] = [commits[0], commits.at(-1)];
  if (!first || !last) return element("header", { class: "summary" });
  const change = first.percent === null || last.percent === null ? 0 : last.percent - first.percent;
  const moved =
    change === 0 ? "no more and no less" : `${Math.abs(change).toFixed(1)} points ${change > 0 ? "more" : "less"}`;
  const drawing = timeline(
    [
      { name: "all", values: commits.map(({ percent }) => percent) },
      { name: "direct", values: commits.map(({ directPercent }) => directPercent) },
    ],
    100,
  );
  const lines = ({ percent, direct, indirect, counted }: CommitRow): string[] => [
    `${percentText(percent)} coverage`,
    `${number(direct)} direct, ${number(indirect)} indirect of ${count(counted, "module")}`,
  ];
  return element(
    "header",
    { class: "summary" },
    element(
      "div",
      { class: "headline" },
      element("h1", {}, element("span", { class: "percent" }, percentText(last.percent)), " coverage"),
      element("p", {}, `${moved} than at the first commit here: solid is direct, light is indirect.`),
    ),
    plot(
      drawing,
      "large",
      [],
      commits,
      lines,
      tooltip,
      `Coverage from ${percentText(first.percent)} to ${percentText(last.percent)}`,
    ),
    ends(commits),
  );
}

const ends = (commits: readonly CommitRow[]): HTMLElement =>
  element(
    "div",
    { class: "ends muted" },
    ...[commits[0], commits.length > 1 ? commits.at(-1) : undefined].map(
      (one) => one && element("span", {}, dayOf(one)),
    ),
  );

function customersSection({ customers, commits }: HistoryPageData, tooltip: Tooltip): HTMLElement {
  const shown = customers.slice(0, mostCharts);
  const others = customers.length - shown.length;
  return element(
    "section",
    { class: "customers history", "aria-labelledby": "customers-title" },
    element("div", { class: "head" }, element("h2", { id: "customers-title" }, "Customers")),
    element(
      "p",
      { class: "lead" },
      customers.length > 0
        ? "Modules that reach each customer, commit by commit, each chart up to its own most: solid ones name it, light ones go via others."
        : "No statement names a customer yet.",
    ),
    element("div", { class: "cards" }, ...shown.map((customer) => card(customer, commits, tooltip))),
    others > 0 && element("p", { class: "aside" }, `${count(others, "more customer")} without a chart here.`),
  );
}

function card(customer: CustomerHistory, commits: readonly CommitRow[], tooltip: Tooltip): HTMLElement {
  const { name, group, counts, marks } = customer;
  const totals = counts.map((one) => (one ? modulesOf(one) : null));
  const most = Math.max(1, ...totals.map((value) => value ?? 0));
  const [first, last] = [modulesOf(counts[0]), modulesOf(counts.at(-1))];
  const drawing = timeline(
    [
      { name: "all", values: totals },
      { name: "direct", values: counts.map((one) => (one ? one.direct : null)) },
    ],
    most,
  );
  const lines = (_: CommitRow, at: number): string[] => {
    const one = counts[at];
    return [
      one ? count(modulesOf(one), "module") : "not known here",
      ...(one ? [`${number(one.direct)} direct, ${number(one.indirect)} indirect`] : []),
    ];
  };
  return element(
    "article",
    { class: "card" },
    element(
      "div",
      { class: "head" },
      element(
        "div",
        { class: "name" },
        element("strong", { class: "plain" }, name),
        group && element("span", { class: "muted" }, ` ${group}`),
      ),
      element(
        "div",
        { class: "now" },
        element("strong", { class: last === 0 ? "none" : "" }, last === 0 ? "Nobody" : number(last)),
        element("span", { class: "muted" }, ` from ${number(first)}`),
      ),
    ),
    plot(
      drawing,
      "small",
      marks,
      commits,
      lines,
      tooltip,
      `${name}: from ${count(first, "module")} to ${number(last)}`,
    ),
  );
}

/** A drawing with its marks, which tells of the commit below the pointer. */
function plot(
  drawing: SVGSVGElement,
  size: "large" | "small",
  marks: readonly HistoryMark[],
  commits: readonly CommitRow[],
  lines: (commit: CommitRow, at: number) => readonly string[],
  tooltip: Tooltip,
  label: string,
): HTMLElement {
  const cursor = element("div", { class: "cursor", hidden: true });
  const root = element("div", { class: `plot ${size}`, role: "img", "aria-label": label }, cursor);
  root.prepend(drawing);
  for (const { kind, at } of marks) {
    const made = element("span", { class: `mark ${kind}` });
    made.style.left = `${(100 * (at + 0.5)) / commits.length}%`;
    root.append(made);
  }
  root.addEventListener("pointermove", ({ clientX, clientY }) => {
    const { left, width } = root.getBoundingClientRect();
    const at = Math.min(commits.length - 1, Math.max(0, Math.floor(((clientX - left) / width) * commits.length)));
    const commit = commits[at];
    if (!commit) return;
    const [title = "", ...others] = lines(commit, at);
    const mark = marks.find((one) => one.at === at);
    const marked = mark ? [mark.kind === "lost-last" ? "Lost its last module" : "Gained its first module"] : [];
    tooltip.show(
      [title, ...marked, ...others, `${dayOf(commit)} ${commit.hash.slice(0, 10)}`, commit.subject],
      clientX,
      clientY,
    );
    cursor.hidden = false;
    cursor.style.left = `${(100 * at) / commits.length}%`;
    cursor.style.width = `${100 / commits.length}%`;
  });
  root.addEventListener("pointerleave", () => {
    cursor.hidden = true;
    tooltip.hide();
  });
  return root;
}
