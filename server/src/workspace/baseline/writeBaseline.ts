// @customer-impact Engineer: merges two branches that both closed gaps, without a conflict over a comma

import { inCodePointOrder } from "../../text/order.ts";
import { baselineVersion } from "./baseline.ts";

/**
 * The text of a baseline file: its entries in code point order, each once and on a line of its own. The last member is none
 * of them, so every entry ends with a comma and no line changes because of another. It is as prettier would write it.
 *
 * @param schema the address of its schema, where it is to name one
 */
export function baselineText(keys: Iterable<string>, schema?: string): string {
  const entries = inCodePointOrder([...new Set(keys)]).map((key) => `  ${jsonString(key)}: true,\n`);
  const first = schema === undefined ? "" : `  "$schema": ${jsonString(schema)},\n`;
  return `{\n${first}${entries.join("")}  "version": ${baselineVersion}\n}\n`;
}

/** What does not show, or turns round what stands beside it, is written as an escape: a reviewer sees each character. */
const hidden = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/gu;

/** A text as the file has it. */
export const jsonString = (text: string): string =>
  JSON.stringify(text).replace(hidden, (char) =>
    Array.from({ length: char.length }, (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""),
  );
