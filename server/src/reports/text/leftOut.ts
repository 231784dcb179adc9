// @customer-impact #honest-figure: shows what the percentage does not speak of

import type { Report } from "../../coverage/report.ts";
import { byCodePoint } from "../../text/order.ts";
import { leftOutCauses } from "../../workspace/workspace.ts";
import { causeTexts } from "./causes.ts";
import { inert, quoted } from "./inert.ts";
import { proseWidthOf, type Style } from "./style.ts";
import { table } from "./table.ts";
import { listed, number } from "./words.ts";
import { wrapped } from "./wrap.ts";

const mostEndings = 5;

/** What is no part of the figures, why, and how it would become one. */
export function leftOutLines({ leftOut, lines: { configuration } }: Report, style: Style): string[] {
  const causes = leftOutCauses.filter((cause) => leftOut[cause].length > 0);
  if (causes.length === 0) return [];
  const endings = endingsOf(leftOut.unclassified);
  const rows = causes.map((cause) => [
    cause,
    number(leftOut[cause].length),
    cause === "too-large"
      ? `larger than ${sizeText(configuration.maxFileSize)} ("maxFileSize")`
      : `${causeTexts[cause].what}${cause === "unclassified" ? `: ${endings.map(endingText).join(", ")}` : ""}`,
  ]);
  const included = causes.filter((cause) => causeTexts[cause].back === "include");
  const [ending] = endings;
  const width = proseWidthOf(style);
  const hints = [
    ...(included.length
      ? wrapped(`Globs in "include" bring back files that are left out as ${listed(included, "or")}.`, width, "  ")
      : []),
    ...(ending
      ? [
          ...wrapped("A language that is declared in the configuration is known from then on:", width, "  "),
          ...wrapped(exampleOf(ending.ending), width, "    "),
        ]
      : []),
  ];
  return [
    ...table([{}, { align: "right" }, { align: "wrap" }], rows, style),
    ...(hints.length ? ["", hints.map((line) => style.color.dim(line))].flat() : []),
  ];
}

interface Ending {
  readonly ending: string;
  readonly files: number;
}

/** The extensions of files, the commonest first; of a file without one the name. */
function endingsOf(paths: readonly string[]): Ending[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const ending = endingOf(path);
    counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  return [...counts]
    .map(([ending, files]) => ({ ending, files }))
    .sort((a, b) => b.files - a.files || byCodePoint(a.ending, b.ending))
    .slice(0, mostEndings);
}

/** The extension of a path with its dot, else the name of the file. */
export function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot) : name;
}

const endingText = ({ ending, files }: Ending): string => `${inert(ending)} (${number(files)})`;

/** A declaration to copy. */
export const exampleOf = (ending: string): string => {
  const key = ending.startsWith(".") ? "extensions" : "filenames";
  return `"languages": { "Acme": { "${key}": [${quoted(ending)}], "lineComments": ["#"] } }`;
};

function sizeText(bytes: number): string {
  const units = ["bytes", "KiB", "MiB", "GiB"];
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${number(Math.floor(size * 10) / 10)} ${units[unit]}`;
}
