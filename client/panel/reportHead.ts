// @customer-impact Engineering lead: knows of a file in the mail what it is about and how old it is

import { element } from "./element.ts";
import type { PageReport } from "./report.ts";

const months = "January February March April May June July August September October November December".split(" ");

/** The title of a report, its day, and the way to each of its parts. */
export function reportHead({ title, date, version, notes }: PageReport, parts: readonly HTMLElement[]): HTMLElement {
  return element(
    "div",
    { class: "report-head" },
    element("p", { class: "title" }, title),
    element("p", { class: "muted" }, element("time", { datetime: date }, dayOf(date)), ` · customer-impact ${version}`),
    ...notes.map((note) => element("p", {}, note)),
    element(
      "nav",
      { class: "contents", "aria-label": "Parts of this report" },
      ...parts.flatMap((part) => {
        const heading = part.querySelector("h2");
        return heading && !part.hidden
          ? [element("a", { class: "link", href: `#${heading.id}` }, heading.textContent ?? "")]
          : [];
      }),
    ),
  );
}

/** `1 March 2027`; what is no date stays as it is. */
function dayOf(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  const name = months[(month ?? 0) - 1];
  return name === undefined || day === undefined ? date : `${day} ${name} ${year}`;
}
