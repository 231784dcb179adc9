// @customer-impact Engineering lead: has the one figure first, and beside it all that it is made of

import type { Overview } from "../../server/src/coverage/overview/model.ts";
import { count, listed, number, percentText } from "../../server/src/reports/text/words.ts";
import { barOf } from "./bar.ts";
import { element, replace } from "./element.ts";

export interface SummarySection {
  readonly root: HTMLElement;
  readonly update: (overview: Overview) => void;
}

export function summarySection(): SummarySection {
  const root = element("header", { class: "summary" });
  return { root, update: (overview) => replace(root, ...parts(overview)) };
}

function parts({ summary, thresholds }: Overview): HTMLElement[] {
  const { counted, direct, indirect, uncovered, percent } = summary;
  const sentence =
    counted === 0
      ? "No module counts: all of them are exempt."
      : `${number(direct + indirect)} of ${count(counted, "module")} ${counted === 1 ? "has" : "have"} a line to a customer outside the company.`;
  return [
    element(
      "div",
      { class: "headline" },
      element("h1", {}, element("span", { class: "percent" }, percentText(percent)), " coverage"),
      element("p", {}, sentence),
    ),
    barOf(summary, counted),
    element(
      "ul",
      { class: "figures" },
      figure("direct", direct, "direct", "name a customer themselves"),
      figure("indirect", indirect, "indirect", "go via a module that does"),
      figure("gap", uncovered, "without a line", ""),
    ),
    element("p", { class: "aside" }, besides(summary)),
    element("div", { class: "thresholds" }, ...thresholds.map(threshold)),
  ];
}

const figure = (name: string, value: number, label: string, meaning: string): HTMLElement =>
  element(
    "li",
    {},
    element("span", { class: `swatch ${name}`, "aria-hidden": "true" }),
    element("strong", {}, number(value)),
    ` ${label}`,
    meaning ? element("span", { class: "muted" }, ` ${meaning}`) : undefined,
  );

/** What is no part of the figure. */
function besides({ exempt, byConfig, leftOut, modules }: Overview["summary"]): string {
  const files = Object.values(leftOut).reduce((sum, value) => sum + value, 0);
  const causes = Object.entries(leftOut)
    .filter(([, value]) => value > 0)
    .map(([cause, value]) => `${number(value)} ${cause}`);
  return [
    exempt > 0 ? `${number(exempt)} of ${count(modules, "module")} ${exempt === 1 ? "is" : "are"} exempt.` : "",
    byConfig > 0 ? `For ${number(byConfig)} the configuration speaks.` : "",
    files > 0 ? `${count(files, "file")} left out: ${listed(causes)}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function threshold({ name, asked, percent, withoutKnown, isMet }: Overview["thresholds"][number]): HTMLElement {
  const what = { coverage: "coverage", direct: "direct coverage", changed: "coverage of what changed" }[name];
  const text = isMet
    ? `Meets the threshold of ${asked}% ${what}${withoutKnown === undefined ? "" : " without known gaps"}`
    : `Below the threshold of ${asked}% ${what}${percent === null ? "" : ` (${percentText(percent)})`}`;
  return element(
    "span",
    { class: `threshold ${isMet ? "met" : "missed"}` },
    element("span", { "aria-hidden": "true" }, isMet ? "✓" : "✕"),
    ` ${text}`,
  );
}
