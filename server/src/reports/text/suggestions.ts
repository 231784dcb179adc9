// @customer-impact Engineer: is shown the very comment that would close a gap, in the style of the file

import type { Suggestion } from "../../coverage/suggestions.ts";
import type { JudgedModule, Lines } from "../../lines/model.ts";
import { numberOf } from "../../lines/find.ts";
import { inert } from "./inert.ts";
import { proseWidthOf, type Style } from "./style.ts";
import { importsText } from "./imports.ts";
import { atMost, listed } from "./words.ts";
import { wrapped } from "./wrap.ts";

/** What would give a module a line: the comments to choose from, each with what it would say. */
export function suggestionLines(
  suggestions: readonly Suggestion[],
  module: JudgedModule,
  lines: Lines,
  style: Style,
): string[] {
  const width = proseWidthOf(style);
  const elsewhere = suggestions.flatMap((suggestion) =>
    suggestion.kind === "elsewhere" ? [inert(suggestion.module)] : [],
  );
  const written = suggestions.filter((suggestion) => suggestion.kind !== "elsewhere");
  const [first] = written;
  if (!first) return [];
  const hasStatement = module.judgements.some(({ statement }) => statement.source === "file");
  const write = [
    elsewhere.length ? "Or write" : "Write",
    first.comment === undefined ? "one of these, in a comment," : "one of these comments",
    `in ${inert(first.file)}${hasStatement ? ", in place of what it states now" : ""}, with your words for the "…":`,
  ].join(" ");
  const rows = written.map((suggestion) => ({
    text: inert(suggestion.comment ?? suggestion.statement),
    hint: hintFor(suggestion, lines),
  }));
  return [
    ...(elsewhere.length
      ? wrapped(`Give ${listed(elsewhere, "or")} a line: this module goes via it.`, width, "  ")
      : []),
    ...wrapped(write, width, "  "),
    "",
    ...rows.flatMap(({ text, hint }, index) => {
      // Never broken: it is there to be copied.
      const comment = `    ${style.color.green(text)}`;
      // A hint that holds for several stands below the last of them.
      return rows[index + 1]?.hint === hint ? comment : [comment, hintLines(hint, style)].flat();
    }),
  ];
}

const hintLines = (hint: string, style: Style): string[] =>
  wrapped(hint, proseWidthOf(style), "      ").map((line) => style.color.dim(line));

function hintFor(suggestion: Exclude<Suggestion, { kind: "elsewhere" }>, lines: Lines): string {
  if (suggestion.kind === "customer") return "what can they do, or know, or are they spared, thanks to this module?";
  if (suggestion.kind === "outcome") return "that outcome is declared: what does this module do for it?";
  if (suggestion.kind === "none") return "if there is truly no line: the reason";
  if ("distance" in suggestion)
    return `${inert(importsText(suggestion.module, suggestion.distance))}, and reaches ${reachedFrom(suggestion.module, lines)}`;
  if (suggestion.module === undefined) return "if that is the module that is meant";
  return `if it supports ${inert(suggestion.module)}, which reaches ${reachedFrom(suggestion.module, lines)}`;
}

function reachedFrom(path: string, lines: Lines): string {
  const ids = lines.modules[numberOf(lines, path)]?.customers ?? [];
  const names = lines.customers.filter(({ id }) => ids.includes(id)).map(({ name }) => inert(name));
  return listed(atMost(names, 3));
}
