// @customer-impact Engineer: finds a customer in a long configuration, and a statement in a long file

import { keyOf, readJson, valueOf } from "../workspace/jsonText.ts";
import { inert } from "../reports/text/inert.ts";
import type { Range } from "../text/range.ts";
import { locationOf } from "../coverage/moduleLocation.ts";
import { statementsIn } from "./place.ts";
import type { Snapshot } from "./snapshot.ts";
import { statementName, type SymbolKind } from "./symbol.ts";

/** An entry of a file's outline. */
export interface DocumentSymbol {
  /** Never empty. */
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly range: Range;
  /** Within `range`: what is shown when the symbol is gone to. */
  readonly selection: Range;
  readonly children: readonly DocumentSymbol[];
}

/** The statements of a file; of the configuration, its customers and outcomes. */
export function documentSymbols(snapshot: Snapshot, path: string): DocumentSymbol[] {
  if (path === snapshot.configuration.path) return configurationSymbols(snapshot.configuration.text ?? "");
  return statementsIn(snapshot.lines, path).map((judgement) => {
    const { range } = locationOf(judgement);
    return {
      name: statementName(judgement),
      detail: judgement.fault === undefined ? "" : "gives no line",
      kind: "statement",
      range,
      selection: range,
      children: [],
    };
  });
}

/** Read from the text, so that a file with faults has its outline too. */
function configurationSymbols(text: string): DocumentSymbol[] {
  const json = readJson(text);
  const section = (key: "customers" | "outcomes", kind: SymbolKind, detailKey: string): DocumentSymbol[] => {
    const node = json.find([key]);
    const own = keyOf(node);
    if (!node || !own) return [];
    const children = (valueOf(node)?.type === "object" ? (valueOf(node)?.children ?? []) : []).flatMap(
      (entry): DocumentSymbol[] => {
        const name = keyOf(entry);
        const id = String(name?.value ?? "");
        const detail: unknown = valueOf(json.find([key, id, detailKey]))?.value;
        if (!name || id === "") return [];
        return [
          {
            name: inert(id),
            detail: typeof detail === "string" ? inert(detail) : "",
            kind,
            range: json.rangeOf(entry),
            selection: json.rangeOf(name),
            children: [],
          },
        ];
      },
    );
    return [{ name: key, detail: "", kind: key, range: json.rangeOf(node), selection: json.rangeOf(own), children }];
  };
  return [...section("customers", "customer", "name"), ...section("outcomes", "outcome", "statement")];
}
