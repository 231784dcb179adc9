// @customer-impact Reviewer: gets the whole of a comment, with what is left out counted, however large the workspace is

/** A part of a document that can be shortened: rows, and what is written around them. */
export interface Part {
  /** One line each, in the order of their weight: the last ones go first. */
  readonly rows: readonly string[];
  /** Gives nothing for a part that is not to be there. */
  readonly write: (shown: readonly string[]) => string;
}

/**
 * In bytes of UTF-8. GitHub takes comments of up to 65,536 characters; whether it counts bytes, code units or code points
 * is not documented, and there are never fewer bytes than any of these. What is left is for whoever adds a line.
 */
export const commentLimit = 65_000;

/** Rows that one part can have at the most, so that none is written only to be thrown away. */
export const mostRows = 1000;

/** A part that stands whole. */
export const fixed = (text: string): Part => ({ rows: [], write: () => text });

/** The parts as one document of limited size: as long as it is too large, the largest part loses rows. */
export function fitted(parts: readonly Part[], limit = commentLimit): string {
  const states = parts.map((part) => stateOf(part, part.rows.length));
  const size = (): number => states.reduce((sum, { bytes }) => sum + bytes, 0);
  while (size() > limit) {
    const largest = states.reduce<State | undefined>(
      (best, state) => (state.rows > 0 && (!best || state.bytes > best.bytes) ? state : best),
      undefined,
    );
    if (!largest) break;
    const rows = Math.min(largest.rows - 1, Math.floor(largest.rows * 0.9));
    states[states.indexOf(largest)] = stateOf(largest.part, rows);
  }
  return `${states
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join("\n\n")}\n`;
}

interface State {
  readonly part: Part;
  readonly rows: number;
  readonly text: string;
  /** With what separates it from the next part. */
  readonly bytes: number;
}

function stateOf(part: Part, rows: number): State {
  const text = part.write(part.rows.slice(0, rows));
  return { part, rows, text, bytes: text === "" ? 0 : new TextEncoder().encode(text).length + 2 };
}
