// @customer-impact via ./fileImpact, ./fileExplanation: lets whoever reads of a file in a text open it

import { numberOf } from "../lines/find.ts";
import type { Lines } from "../lines/model.ts";

/** More files are not made links of. */
const most = 2000;

/** Words as an editor looks for them: a path with a space in it is none. */
const words = /[^\s():,;]+/g;

/** The modules that a text names and that can be opened, each once; a directory or package cannot be. */
export function namedFiles(text: string, lines: Lines): string[] {
  const found = new Set<string>();
  for (const [word] of text.matchAll(words)) {
    if (found.size === most) break;
    if (!word.endsWith("/") && numberOf(lines, word) >= 0) found.add(word);
  }
  return [...found];
}
