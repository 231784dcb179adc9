// @customer-impact Engineer: reads which imports could not be followed, file by file

import type { ImportSummary } from "../../coverage/importCounts.ts";
import { document } from "../text/document.ts";
import { inert } from "../text/inert.ts";
import { proseWidthOf, type Style } from "../text/style.ts";
import { count, number } from "../text/words.ts";
import { wrapped } from "../text/wrap.ts";

/** So many are told. */
const most = 1000;

/** The report of `customer-impact imports`, for a person to read. @param where behind the first sentence: ` below src/` */
export function importsText(summary: ImportSummary, where: string, style: Style): string {
  const { unresolved } = summary;
  const { color } = style;
  const rest = unresolved.length - most;
  return document([
    wrapped(inert(sentence(summary, where)), proseWidthOf(style)).map((line) => color.bold(line)),
    [
      // One line each, whatever its length: a terminal opens what stands in front.
      ...unresolved
        .slice(0, most)
        .map(({ path, line, specifier }) => `  ${color.cyan(inert(`${path}:${line}`))} ${inert(specifier)}`),
      ...(rest > 0 ? [color.dim(`  … and ${number(rest)} more (customer-impact imports --format csv)`)] : []),
    ],
  ]);
}

function sentence({ importing, edges, unresolved }: ImportSummary, where: string): string {
  if (importing === 0 && unresolved.length === 0) return `No module${where} imports another one.`;
  const read = `${count(importing, "module")}${where} ${importing === 1 ? "imports" : "import"} others, ${count(edges, "edge")} in all`;
  if (unresolved.length === 0) return `${read}. What every import means is known.`;
  return `${read}. Of ${count(unresolved.length, "import")} it is not known which file of the workspace ${unresolved.length === 1 ? "it means" : "they mean"}, if any.`;
}
