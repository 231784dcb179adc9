// @customer-impact Engineer: sees which attributes there are, and picks a test as evidence from a list

import type { Lines } from "../../lines/model.ts";
import { directoryOf, pathOf } from "../../lines/refs.ts";
import { attributeKeys } from "../../statements/syntax.ts";
import { inCodePointOrder } from "../../text/order.ts";
import { leftOutCauses } from "../../workspace/workspace.ts";
import { monthsBehind } from "../fixes/exemption.ts";
import type { Draft } from "./item.ts";
import { listDirectory, type Listing } from "./paths.ts";

const about: Readonly<Record<(typeof attributeKeys)[number], string>> = {
  metric: "the number that shows the outcome",
  evidence: "a path or URL that shows it",
  issue: "where it is talked about",
  owner: "who looks after it",
  until: "the last day it holds: a date",
  since: "the first day it held: a date",
};

/** Keys that are not used yet. */
export function keyDrafts(used: readonly string[], after: string): Draft[] {
  const colon = /^\s*:/.test(after) ? "" : ": ";
  return attributeKeys
    .filter((key) => !used.includes(key))
    .map((key) => ({ label: key, kind: "attribute", detail: about[key], text: `${key}${colon}`, filterText: key }));
}

/** Values that make sense for a key. */
export function valueDrafts(
  lines: Lines,
  file: string,
  key: string,
  typed: string,
): { drafts: Draft[]; isIncomplete: boolean } {
  const all = (drafts: Draft[]): { drafts: Draft[]; isIncomplete: boolean } => ({ drafts, isIncomplete: false });
  switch (key) {
    case "until":
      return all([3, 6, 12].map((months) => value(monthsBehind(lines.today, months), `in ${months} months`)));
    case "since":
      return all([value(lines.today, "today")]);
    case "metric": {
      const metrics = lines.configuration.outcomes.flatMap(({ metric }) => metric ?? []);
      return all([...new Set(metrics)].map((metric) => value(metric, "of a declared outcome")));
    }
    case "evidence":
      return evidence(lines, file, typed);
    default:
      return all([]);
  }
}

const value = (text: string, detail: string): Draft => ({ label: text, kind: "value", detail, text });

/** Paths, segment by segment; tests first, which are what most evidence is. */
function evidence(lines: Lines, file: string, typed: string): { drafts: Draft[]; isIncomplete: boolean } {
  const head = typed.slice(0, typed.lastIndexOf("/") + 1);
  const tail = typed.slice(head.length);
  const directory = head === "" || head === "/" ? "" : pathOf(head, directoryOf(file));
  if (directory === undefined) return { drafts: [], isIncomplete: false };
  const { modules } = lines;
  const { leftOut } = lines.workspace;
  const others = leftOutCauses.filter((cause) => cause !== "tests").flatMap((cause) => leftOut[cause]);
  const list = (paths: readonly string[]): Listing =>
    listDirectory({ count: paths.length, at: (index) => paths[index] ?? "" }, directory, tail, 100);
  const listings = [
    list(leftOut.tests),
    listDirectory({ count: modules.length, at: (index) => modules[index]?.module.path ?? "" }, directory, tail, 100),
    list(inCodePointOrder(others.filter((path) => path.startsWith(directory)))),
  ];
  const names = [...new Set(listings.flatMap((listing) => listing.names))];
  return {
    drafts: names.map((name) => ({
      label: `${head}${name}`,
      kind: name.endsWith("/") ? "folder" : "value",
      text: `${head}${name}`,
    })),
    isIncomplete: listings.some(({ isComplete }) => !isComplete),
  };
}
