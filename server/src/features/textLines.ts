// @customer-impact via ./completion, ./codeActions: finds the right character in texts of any line break

import type { Position, Range } from "../text/range.ts";
import type { OpenDocument } from "./snapshot.ts";

const known = new WeakMap<OpenDocument, TextLines>();

/** The lines of an open document, looked for once. */
export function linesOf(document: OpenDocument): TextLines {
  let lines = known.get(document);
  if (!lines) known.set(document, (lines = new TextLines(document.text)));
  return lines;
}

/** Turns offsets of a text (UTF-16 code units) into positions and back. Places that the text does not have are the nearest it has. */
export class TextLines {
  readonly text: string;
  private readonly starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
    this.starts = starts;
  }

  get count(): number {
    return this.starts.length;
  }

  /** A line without its line break; empty where there is none. */
  line(line: number): string {
    const start = this.starts[line];
    return start === undefined ? "" : this.text.slice(start, this.starts[line + 1]).replace(/[\r\n]+$/, "");
  }

  /** Where the line behind this one starts, or the text ends. */
  lineEnd(line: number): number {
    return this.starts[line + 1] ?? this.text.length;
  }

  offsetAt({ line, character }: Position): number {
    if (!(line >= 0)) return 0;
    const start = this.starts[line];
    if (start === undefined) return this.text.length;
    return start + Math.max(0, Math.min(character || 0, this.line(line).length));
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: Math.min(offset, this.text.length) - (this.starts[low] ?? 0) };
  }

  rangeAt(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }
}
