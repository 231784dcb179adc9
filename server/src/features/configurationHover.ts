// @customer-impact Engineering lead: reads what a key of the configuration is for without leaving the file

import { configurationKey } from "./configurationKeys.ts";
import { code, paragraphs } from "../reports/markdown/inline.ts";

/** What a key of the configuration is for, as Markdown; of a value in a list, what the list is for. */
export function configurationKeyHover(path: readonly (string | number)[]): string | undefined {
  const named = path.slice(0, path.findLastIndex((step) => typeof step === "string") + 1);
  const key = configurationKey(named);
  if (named.length === 0 || key?.description === undefined) return undefined;
  const { description, standard, choices } = key;
  return paragraphs([
    description,
    choices.length > 0 ? `One of ${choices.map((choice) => code(JSON.stringify(choice))).join(", ")}.` : "",
    isTold(standard) ? `Where it is left out: ${code(JSON.stringify(standard))}.` : "",
  ]);
}

/** An empty list or object goes without saying. */
const isTold = (standard: unknown): boolean =>
  standard !== undefined && !(typeof standard === "object" && standard !== null && Object.keys(standard).length === 0);
