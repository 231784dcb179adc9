// @customer-impact Engineer: reads who is hit if a module breaks, and by which way

import type { Impact } from "../../coverage/impact/impact.ts";
import type { Way } from "../../coverage/affected/model.ts";
import type { Customer } from "../../workspace/configuration.ts";
import { document, section } from "../text/document.ts";
import { inert } from "../text/inert.ts";
import { proseWidthOf, type Style } from "../text/style.ts";
import { count, number } from "../text/words.ts";
import { labelled, wrapped } from "../text/wrap.ts";

/** So many customers are told each way. */
const most = 50;

/** The report of `customer-impact impact`, for a person to read. */
export function impactText(impact: Impact, style: Style): string {
  const { module, stated, imported } = impact;
  const { bold, dim } = style.color;
  const width = proseWidthOf(style);
  const { path, language } = module.module;
  return document([
    [
      ...labelled({ name: inert(path), text: inert(language) }, width, { name: bold, text: dim }),
      ...wrapped(sentence(impact), width),
    ],
    section(
      `By stated lines (${number(stated.length)})`,
      some(stated, style, ({ customer, way }) => [
        ...customerLines(customer, way, style),
        ...wayLines("goes via", way.modules.slice(1), style),
      ]),
      style,
    ),
    section(
      `Through imports only (${number(imported.length)})`,
      some(imported, style, ({ customer, imports, way }) => [
        ...customerLines(customer, way, style),
        ...wayLines("imported by", imports.slice(1), style),
        ...wayLines("which goes via", way.modules.slice(1), style),
      ]),
      style,
    ),
  ]);
}

function sentence({ stated, imported, importers }: Impact): string {
  const all = stated.length + imported.length;
  const who =
    all === 0
      ? "Nobody is known to be hit if it breaks."
      : `${count(all, "customer")} ${all === 1 ? "is" : "are"} hit if it breaks${
          imported.length === 0
            ? ""
            : stated.length === 0
              ? ", through imports only"
              : `, ${number(imported.length)} of them through imports only`
        }.`;
  if (!importers) return `${who} Which modules import it is not known.`;
  if (importers.all === 0) return `${who} No module imports it.`;
  const others = importers.all - importers.direct;
  const atLeast = others === 0 && !importers.isWhole ? "At least " : "";
  return `${who} ${atLeast}${count(importers.direct, "module")} ${importers.direct === 1 ? "imports" : "import"} it${
    others === 0 ? "" : `, and ${importers.isWhole ? "" : "at least "}${number(others)} more through others`
  }.`;
}

function some<Item>(items: readonly Item[], { color }: Style, linesOf: (item: Item) => string[]): string[] {
  const rest = items.length - most;
  return [
    ...items.slice(0, most).flatMap(linesOf),
    ...(rest > 0 ? [color.dim(`  … and ${number(rest)} more (customer-impact impact --format json)`)] : []),
  ];
}

function customerLines({ name }: Customer, { ends }: Way, style: Style): string[] {
  const text = ends.map((end) => inert(end.text)).join("; ");
  return labelled(
    { name: inert(name), text },
    proseWidthOf(style),
    { name: style.color.cyan, text: (plain) => plain },
    "  ",
  );
}

function wayLines(words: string, modules: readonly string[], style: Style): string[] {
  if (modules.length === 0) return [];
  const shown =
    modules.length <= 6
      ? modules
      : [...modules.slice(0, 3), `… ${number(modules.length - 5)} more …`, ...modules.slice(-2)];
  return wrapped(`${words} ${inert(shown.join(" → "))}`, proseWidthOf(style), "      ").map(style.color.dim);
}
