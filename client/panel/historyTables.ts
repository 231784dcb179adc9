// @customer-impact via ./history: names the commits behind a chart, for whoever wants to look one up

import type { CommitRow, HistoryPageData } from "../../server/src/reports/html/historyPage.ts";
import { number, percentText } from "../../server/src/reports/text/words.ts";
import { element } from "./element.ts";
import { tableOf } from "./section.ts";

/** The day of a commit. */
export const dayOf = ({ date }: CommitRow): string => date.slice(0, 10) || "(no date)";

/** More rows make no page better. */
const mostRows = 300;

/** Where customers lost the last module or gained the first, the newest first; nothing where none did. */
export function marksSection({ customers, commits }: HistoryPageData): HTMLElement[] {
  const marks = customers
    .flatMap(({ name, marks: own }) => own.map((mark) => ({ name, ...mark })))
    .sort((a, b) => b.at - a.at);
  if (marks.length === 0) return [];
  const rows = marks.slice(0, mostRows).flatMap(({ name, kind, at }) => {
    const commit = commits[at];
    if (!commit) return [];
    const what = kind === "lost-last" ? "lost its last module" : "gained its first module";
    return [
      [
        element("span", { class: `event ${kind}` }, element("strong", { class: "plain" }, name), ` ${what}`),
        dayCell(commit),
        hashOf(commit),
        subjectOf(commit),
      ],
    ];
  });
  return [
    section("marks", "Gained and lost", tableOf("Gained and lost", ["Customer", "Date", "Commit", "Subject"], rows)),
  ];
}

/** The commits that change a figure, the newest first. */
export function commitsSection({ commits }: HistoryPageData): HTMLElement {
  const changing = commits
    .map((commit, at) => ({ commit, before: commits[at - 1] }))
    .filter(({ commit, before }, at) => !before || at === commits.length - 1 || !isSame(commit, before))
    .toReversed();
  const rows = changing
    .slice(0, mostRows)
    .map(({ commit, before }) => [
      dayCell(commit),
      hashOf(commit),
      percentText(commit.percent),
      changeText(before?.percent, commit.percent),
      number(commit.direct),
      number(commit.indirect),
      number(commit.counted),
      subjectOf(commit),
    ]);
  const heads = ["Date", "Commit", "#Coverage", "#Change", "#Direct", "#Indirect", "#Modules", "Subject"];
  const others = commits.length - rows.length;
  return section(
    "commits",
    "Commits",
    tableOf("Commits that change a figure", heads, rows),
    others > 0
      ? `${number(others)} more that change no figure${changing.length > mostRows ? ", or are older" : ""}.`
      : "",
  );
}

const section = (name: string, title: string, table: HTMLElement, aside = ""): HTMLElement =>
  element(
    "section",
    { class: name, "aria-labelledby": `${name}-title` },
    element("div", { class: "head" }, element("h2", { id: `${name}-title` }, title)),
    element("div", { class: "table-holder" }, table),
    aside !== "" && element("p", { class: "aside" }, aside),
  );

const dayCell = (commit: CommitRow): HTMLElement => element("span", { class: "day" }, dayOf(commit));
const hashOf = ({ hash }: CommitRow): HTMLElement => element("code", {}, hash.slice(0, 10));
const subjectOf = ({ subject }: CommitRow): HTMLElement => element("span", { class: "says" }, subject);

const isSame = (a: CommitRow, b: CommitRow): boolean =>
  a.direct === b.direct && a.indirect === b.indirect && a.counted === b.counted;

function changeText(before: number | null | undefined, after: number | null): string {
  if (before === undefined || before === null || after === null || before === after) return "";
  return `${after > before ? "+" : "−"}${Math.abs(after - before).toFixed(1)}`;
}
