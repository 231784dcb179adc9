// @customer-impact via ./lexer: tells where a comment's own text starts and ends

/** A comment, or a docstring. Offsets are bytes; `contentStart` and `contentEnd` leave out what opens and closes it. */
export interface Comment {
  readonly kind: "line" | "block" | "doc";
  readonly start: number;
  readonly end: number;
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** Whether `next` is a line comment on the line right behind `previous`, with nothing but white space in between. */
export function isAdjacentLine(text: string, previous: Comment, next: Comment): boolean {
  if (previous.kind !== "line" || next.kind !== "line") return false;
  let breaks = 0;
  for (let i = previous.end; i < next.start; i++) {
    const char = text.charCodeAt(i);
    if (char === 10 || (char === 13 && text.charCodeAt(i + 1) !== 10)) {
      if (++breaks > 1) return false;
    } else if (char !== 32 && char !== 9 && char !== 13 && char !== 12) return false;
  }
  return breaks === 1;
}
