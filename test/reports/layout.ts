import { ok } from "node:assert/strict";
import { columnsOf } from "../../server/src/reports/text/width.ts";

/** No line is wider than the terminal, but for those that hold one thing that must not be cut. */
export function fits(text: string, width: number, isWhole: (line: string) => boolean = () => false): void {
  for (const line of text.split("\n"))
    ok(columnsOf(line) <= width || isWhole(line), `${columnsOf(line)} columns of ${width}: ${line}`);
}

/** Nothing but line breaks is left of what a terminal obeys, hides or turns round. */
export function isHarmless(text: string): void {
  const found =
    /[^\P{Cc}\n]|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]|\p{Cs}/u.exec(
      text,
    );
  ok(!found, `U+${found?.[0].codePointAt(0)?.toString(16)} in ${JSON.stringify(text.slice(0, 2000))}`);
}
