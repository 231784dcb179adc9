// @customer-impact via ../imports: tells what runs from what only a checker of types reads

import type { ImportSyntax } from "../../languages/importSyntax.ts";
import { matchesOf } from "./matches.ts";

/** Tells whether an offset lies in a block that only a checker of types looks into. */
export function typeBlocks(code: string, pattern: ImportSyntax["typeBlock"]): (at: number) => boolean {
  if (!pattern || !code.includes(pattern.word)) return () => false;
  const patterns = known.get(pattern) ?? [pattern];
  known.set(pattern, patterns);
  let end = 0;
  const blocks = matchesOf(code, 0, code.length, patterns).flatMap((match) => {
    if (match.start < end) return [];
    end = endOfBlock(code, match.start, match.end);
    return [[match.start, end] as const];
  });
  return (at) => blocks.some(([from, to]) => at > from && at < to);
}

/** Lists of one pattern, since what is compiled is kept by the list. */
const known = new WeakMap<object, readonly NonNullable<ImportSyntax["typeBlock"]>[]>();

const indentation = /[ \t]*/y;

/** The end of the lines that are blank or indented more than the line that a block opens on. */
function endOfBlock(code: string, start: number, behind: number): number {
  const own = indentAt(code, code.lastIndexOf("\n", start) + 1);
  for (let at = behind; ;) {
    const next = code.indexOf("\n", at) + 1;
    if (next === 0) return code.length;
    const indent = indentAt(code, next);
    const isBlank = /[\r\n]/.test(code[next + indent] ?? "\n");
    if (!isBlank && indent <= own) return next;
    at = next;
  }
}

function indentAt(code: string, at: number): number {
  indentation.lastIndex = at;
  return indentation.exec(code)?.[0].length ?? 0;
}
