// @customer-impact Reviewer: finds in a report that was sent what is wrong with a line, the errors first

import type { PageProblem } from "../../server/src/reports/html/packedProblems.ts";
import { count, number } from "../../server/src/reports/text/words.ts";
import { button, element, keepingFocus, replace } from "./element.ts";
import { pager } from "./pager.ts";
import { type PageSection, still } from "./pageSection.ts";
import type { PageReport } from "./report.ts";
import { tableOf } from "./section.ts";

const pageSize = 50;
/** In milliseconds: who is typing does not want an answer to each letter. */
const patience = 120;
const severities = ["error", "warning", "information"] as const;
const titles = { error: "Errors", warning: "Warnings", information: "Information" } as const;

/** Problems, the worst first, then by path; they can be narrowed by words and by how bad they are. */
export function problemsSection({ problems, hidden }: PageReport): PageSection {
  const all = problems().toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const query = { text: "", severities: new Set<string>() };
  let timer = 0;
  const input = element("input", {
    type: "search",
    class: "filter",
    placeholder: "Filter by path, words or rule",
    "aria-label": "Filter problems by path, words or rule",
    "aria-controls": "problems-table",
    spellcheck: "false",
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      query.text = input.value;
      show(0);
    }, patience);
  });
  const chips = element("div", { class: "chips", role: "group", "aria-label": "Severities" });
  const found = element("p", { class: "found", role: "status", "aria-live": "polite" });
  const holder = element("div", { class: "table-holder", id: "problems-table" });
  const pages = pager("problems", pageSize, (offset) => {
    show(offset);
    holder.scrollIntoView({ block: "nearest" });
  });
  const toggle = (severity: string): void => {
    if (!query.severities.delete(severity)) query.severities.add(severity);
    show(0);
  };
  const showChips = (matching: readonly PageProblem[]): void =>
    keepingFocus(chips, () =>
      replace(
        chips,
        ...severities.flatMap((severity) => {
          const some = matching.filter((problem) => problem.severity === severity).length;
          const isOn = query.severities.has(severity);
          return some === 0 && !isOn
            ? []
            : [
                button(
                  `${titles[severity]} ${number(some)}`,
                  { class: "chip", "aria-pressed": String(isOn), "data-key": severity },
                  () => toggle(severity),
                ),
              ];
        }),
      ),
    );
  const show = (offset: number): void => {
    const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
    const matching = words.length === 0 ? all : all.filter((problem) => holds(problem, words));
    showChips(matching);
    const chosen =
      query.severities.size === 0 ? matching : matching.filter(({ severity }) => query.severities.has(severity));
    const items = chosen.slice(offset, offset + pageSize);
    replace(found, foundText(chosen.length, offset, items.length, all.length));
    replace(holder, items.length > 0 && tableOf("Problems", ["Place", "Severity", "Problem", "Rule"], items.map(row)));
    pages.show(offset, chosen.length);
  };
  const more = `${count(hidden.problems, "more problem")} ${hidden.problems === 1 ? "is" : "are"} not in this page: customer-impact check prints all.`;
  if (all.length > 0) show(0);
  const root = element(
    "section",
    { class: "problems", "aria-labelledby": "problems-title" },
    element("div", { class: "head" }, element("h2", { id: "problems-title" }, "Problems")),
    ...(all.length === 0
      ? [element("p", { class: "empty done" }, "✓ No problems.")]
      : [element("div", { class: "filters" }, input, chips, found), holder, pages.root]),
    hidden.problems > 0 && element("p", { class: "aside" }, more),
  );
  return { ...still(root), standsAlone: all.length > 0 };
}

const holds = ({ path, message, rule }: PageProblem, words: readonly string[]): boolean => {
  const text = `${path}\n${message}\n${rule}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

function foundText(total: number, offset: number, shown: number, all: number): string {
  if (total === 0) return "No problem matches.";
  const range = total > shown ? `${number(offset + 1)} to ${number(offset + shown)} of ` : "";
  return `${range}${count(total, "problem")}${total < all ? ` (of ${number(all)})` : ""}`;
}

const row = ({ path, line, character, severity, rule, message }: PageProblem): (Node | string)[] => [
  element("span", { class: "plain place" }, `${path}:${line}:${character}`),
  element("span", { class: `severity ${severity}` }, severity),
  element("span", { class: "message" }, message),
  element("span", { class: "muted rule" }, rule),
];
