// @customer-impact Reviewer: sees under each outcome the modules that bring it about

import { attributeOf } from "../../statements/attribute.ts";
import type { Branch } from "../../coverage/forest.ts";
import type { OutcomeStatements } from "../../coverage/statements.ts";
import { inert } from "./inert.ts";
import { placeOf } from "./place.ts";
import { proseWidthOf, type Style } from "./style.ts";
import { labelled, wrapped } from "./wrap.ts";

/** Deeper branches are drawn at this depth, with the steps told in words. */
const deepest = 8;

/** An outcome, the modules that state it, and below each the tree of those that go via it. */
export function outcomeLines({ text, declared, branches }: OutcomeStatements, style: Style): string[] {
  const { color } = style;
  const width = proseWidthOf(style);
  const facts = [
    ...(declared ? [`#${declared.id}`] : []),
    ...(declared?.metric === undefined ? [] : [`metric: ${declared.metric}`]),
    ...(declared?.evidence === undefined ? [] : [`evidence: ${declared.evidence}`]),
  ].join(" · ");
  const guides = guidesOf(branches);
  return [
    ...wrapped(inert(text), width, "  ").map((line) => color.green(line)),
    ...(facts ? wrapped(inert(facts), width, "  ").map((line) => color.dim(line)) : []),
    ...branches.flatMap((branch, index) => branchLines(branch, guides[index] ?? { first: "", next: "" }, style)),
  ];
}

interface Guide {
  readonly first: string;
  readonly next: string;
}

function branchLines(branch: Branch, { first, next }: Guide, style: Style): string[] {
  const { module, judgement, depth } = branch;
  const { color } = style;
  const via = depth > 0 ? "via " : "";
  const steps = depth > deepest ? ` (step ${depth})` : "";
  // The outcome itself stands above; a module that names a declared one may add what it does for it.
  const text = depth === 0 && judgement.kind === "direct" ? "" : judgement.text.text;
  const facts = ["metric", "evidence"].flatMap((key) => {
    const value = attributeOf(judgement.statement.syntax, key);
    return value === undefined ? [] : [`${key}: ${value}`];
  });
  const note = inert([text, facts.length ? `[${facts.join("; ")}]` : ""].filter((part) => part).join(" "));
  return labelled(
    { name: `${placeOf(module, judgement)}${steps}`, text: note },
    proseWidthOf(style),
    { name: color.cyan, text: (plain) => plain },
    `    ${first}${via}`,
    `    ${next}`,
  );
}

/** The lines of a tree in front of each branch: whether it goes on below is known only from what follows. */
function guidesOf(branches: readonly Branch[]): Guide[] {
  const open: boolean[] = [];
  const guides: Guide[] = [];
  for (let index = branches.length - 1; index >= 0; index--) {
    const depth = Math.min(branches[index]?.depth ?? 0, deepest);
    const trunk = Array.from({ length: Math.max(0, depth - 1) }, (_, at) => (open[at + 1] ? "│ " : "  ")).join("");
    const below = Math.min(branches[index + 1]?.depth ?? 0, deepest) > depth ? "│ " : "";
    guides[index] =
      depth === 0
        ? { first: "", next: below }
        : { first: `${trunk}${open[depth] ? "├ " : "└ "}`, next: `${trunk}${open[depth] ? "│ " : "  "}${below}` };
    open[depth] = true;
    open.length = depth + 1;
  }
  return guides;
}
