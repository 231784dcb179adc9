// @customer-impact Engineering lead: knows whom to ask about the gaps, and what nobody looks after

import { modulesOfOwner } from "../../coverage/owners.ts";
import type { Report } from "../../coverage/report.ts";
import type { CodeOwners } from "../../workspace/owners/codeOwners.ts";
import { aboutText, nothingChanged, whereText } from "./about.ts";
import { legend } from "./bar.ts";
import { document, section } from "./document.ts";
import { inert } from "./inert.ts";
import { ownerTable } from "./ownerTable.ts";
import { proseWidthOf, type Style } from "./style.ts";
import { count, number } from "./words.ts";
import { definitions, wrapped } from "./wrap.ts";

/** Of modules without an owner, and of lines that are not understood, so many are told. */
const most = 20;

/** The report of `customer-impact owners`: coverage per owner, the modules without one, lines that are not understood. */
export function ownersText(report: Report, style: Style): string {
  const { codeOwners } = report.lines.workspace;
  const { color } = style;
  const title = color.bold(`Owners${report.changes ? aboutText(report) : whereText(report)}`);
  if (!codeOwners)
    return document([
      [
        title,
        ...wrapped(
          "There is no CODEOWNERS: it is looked for in .github/, at the root of the workspace, in docs/ and in .gitlab/.",
          proseWidthOf(style),
          "  ",
        ),
      ],
    ]);
  const nothing = nothingChanged(report);
  if (nothing !== undefined)
    return document([wrapped(`${nothing}, so nobody has anything to do with it.`, proseWidthOf(style))]);
  const owners = report.owners ?? [];
  const unowned = owners.find(({ owner }) => owner === null)?.figures.modules ?? 0;
  return document([
    [title, ...wrapped(sentenceOf(codeOwners, owners.length - (unowned ? 1 : 0)), proseWidthOf(style), "  ")],
    owners.length > 0 ? [`  ${legend(color)}`, "", ...ownerTable(owners, Infinity, style)] : [],
    section(`Modules without an owner (${number(unowned)})`, unownedLines(report, style), style),
    section(
      `Not understood in ${inert(codeOwners.path)} (${number(codeOwners.problems.length)})`,
      problemLines(codeOwners, style),
      style,
    ),
  ]);
}

const sentenceOf = ({ path, form }: CodeOwners, owners: number): string =>
  `${inert(path)}, read as ${form === "github" ? "GitHub" : "GitLab"} does, names ${
    owners === 0 ? "no owner" : count(owners, "owner")
  } of modules here. A module with several owners counts for each of them.`;

function unownedLines({ lines, modules }: Report, style: Style): string[] {
  const unowned = modulesOfOwner(lines, modules, null);
  const shown = unowned.slice(0, most).map(({ module }) => `  ${inert(module.path)}`);
  return [...shown, ...further(unowned.length, style)];
}

function problemLines({ path, problems }: CodeOwners, style: Style): string[] {
  const shown = problems
    .slice(0, most)
    .map(({ line, message }) => ({ name: `${inert(path)}:${line + 1}`, text: inert(message) }));
  const paint = { name: style.color.cyan, text: (plain: string): string => plain };
  return [...definitions(shown, proseWidthOf(style), paint), ...further(problems.length, style)];
}

const further = (all: number, { color }: Style): string[] =>
  all > most ? [color.dim(`  … and ${number(all - most)} more (customer-impact owners --format json)`)] : [];
