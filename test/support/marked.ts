import type { Position, Range } from "../../server/src/text/range.ts";

/**
 * A workspace as text, with expectations below the lines that they are about: carets under a stretch of the line above,
 * and what is expected of it. Marker lines are lifted out before anything reads the files:
 *
 *     === src/tax.ts
 *     // @customer-impact via ./price: keeps tax tables current
 *                             ^^^^^^^ definition src/price.ts:0
 */
export interface Marked {
  readonly files: ReadonlyMap<string, string>;
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly path: string;
  readonly range: Range;
  /** What stands behind the carets. */
  readonly text: string;
}

export function readMarked(text: string): Marked {
  const files = new Map<string, string>();
  const marks: Mark[] = [];
  let path = "";
  let lines: string[] = [];
  const close = (): void => {
    if (path) files.set(path, `${lines.join("\n")}\n`);
  };
  for (const line of text.replace(/^\n/, "").replace(/\n$/, "").split("\n")) {
    const head = /^=== (.+)$/.exec(line);
    const mark = /^(\s*)(\^+)(?: (.*))?$/.exec(line);
    if (head) {
      close();
      path = head[1] ?? "";
      lines = [];
    } else if (mark) {
      const [, before = "", carets = "", what = ""] = mark;
      const at = (character: number): Position => ({ line: lines.length - 1, character });
      const range = { start: at(before.length), end: at(before.length + carets.length) };
      marks.push({ path, range, text: what });
    } else lines.push(line);
  }
  close();
  return { files, marks };
}

/** Every position in a range, both ends included; the range is in one line. */
export const positionsIn = ({ start, end }: Range): Position[] =>
  Array.from({ length: end.character - start.character + 1 }, (_, index) => ({
    line: start.line,
    character: start.character + index,
  }));

/** A stretch of a file by its line, one-based, and its words: `src/tax.ts:4 ./price`. Long ones are cut. */
export function placeText(files: ReadonlyMap<string, string>, path: string, { start, end }: Range): string {
  const lines = files.get(path)?.split("\n") ?? [];
  const last = start.line === end.line ? end.character : Infinity;
  const words = lines[start.line]?.slice(start.character, last) ?? "<nowhere>";
  return `${path}:${start.line + 1} ${words.length > 24 ? `${words.slice(0, 23)}…` : words}`.trim();
}
