// @customer-impact via /server/src/host/scanFile: hands the imports of twenty thousand files between threads in little time

import type { ImportForm } from "../../languages/importSyntax.ts";
import { type ImportFacts, noImports, type RawImport } from "./model.ts";

/** The forms by number; new ones come last. */
const forms: readonly ImportForm[] = [
  "static",
  "dynamic",
  "require",
  "re-export",
  "type",
  "reference",
  "url",
  "source",
  "include",
  "system",
  "module",
  "global",
  "implicit",
];

/** What a file imports as one text: few things are cheaper to send, to keep and to compare. Empty where it imports nothing. */
export function packImports({ imports, declares, mentions }: ImportFacts): string {
  if (imports.length === 0 && !declares) return "";
  const rows = imports.map(({ form, line, specifier, names }) =>
    names ? [forms.indexOf(form), line, specifier, names] : [forms.indexOf(form), line, specifier],
  );
  return JSON.stringify(mentions ? [rows, declares ?? [], mentions] : declares ? [rows, declares] : [rows]);
}

/** @returns undefined where the text is none that `packImports` writes */
export function unpackImports(packed: string): ImportFacts | undefined {
  if (packed === "") return noImports;
  try {
    const [rows, declares = [], mentions] = JSON.parse(packed) as unknown[];
    if (!Array.isArray(rows) || !isTexts(declares) || !(mentions === undefined || isTexts(mentions))) return undefined;
    const imports = rows.map(importOf);
    return imports.includes(undefined)
      ? undefined
      : {
          imports: imports as RawImport[],
          ...(declares.length > 0 && { declares }),
          ...(mentions !== undefined && { mentions }),
        };
  } catch {
    return undefined;
  }
}

function importOf(row: unknown): RawImport | undefined {
  if (!Array.isArray(row)) return undefined;
  const [number, line, specifier, names] = row as unknown[];
  const form = forms[number as number];
  const isSound =
    form !== undefined &&
    Number.isSafeInteger(line) &&
    typeof specifier === "string" &&
    (names === undefined || isTexts(names));
  return isSound ? { form, line: line as number, specifier, ...(names !== undefined && { names }) } : undefined;
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
