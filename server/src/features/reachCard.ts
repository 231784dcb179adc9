// @customer-impact via ./cards: tells under the cursor who counts on a module, and whom it reaches without a word of it

import { nearReach } from "../coverage/impact/nearReach.ts";
import type { JudgedModule, Lines } from "../lines/model.ts";
import { code, escaped } from "../reports/markdown/inline.ts";
import { throughText } from "../reports/text/imports.ts";
import { count, listed, number } from "../reports/text/words.ts";
import { section } from "./section.ts";

/** So many neighbours are named. */
const mostNames = 3;

/** What is to be known of nobody's code. */
export const nobodysText =
  "Nobody's code: no module with a line imports it, in any number of steps. Is it still needed?";

/** What imports tell of a module, as Markdown: paragraphs, none where imports were not read. */
export function reachParts(lines: Lines, module: JudgedModule): string[] {
  const reach = nearReach(lines, module);
  if (!reach) return [];
  const { customers, hasAllCustomers, importedBy, further, isWhole, isNobodys, imports } = reach;
  const items = customers.map(
    ({ customer, importer, distance }) =>
      `**${escaped(customer.name)}**: ${code(lines.modules[importer]!.module.path)} imports this module${throughText(distance)}`,
  );
  const others = further > 0 ? `; ${isWhole ? "" : "at least "}${number(further)} more through others` : "";
  const perhaps = further === 0 && !isWhole ? "; perhaps more through others" : "";
  return [
    isNobodys ? nobodysText : "",
    section("Through imports alone, which is no line, it reaches", items, hasAllCustomers ? items.length : Infinity),
    importedBy.length > 0 ? `Imported by ${named(lines, importedBy)}${others}${perhaps}.` : "No module imports it.",
    imports.length > 0 ? `Imports ${named(lines, imports)}.` : "",
  ];
}

function named({ modules }: Lines, numbers: readonly number[]): string {
  const shown = numbers.slice(0, mostNames).map((one) => code(modules[one]!.module.path));
  const rest = numbers.length - shown.length;
  return listed(rest > 0 ? [...shown, count(rest, "more module")] : shown);
}
