// @customer-impact Engineer: finds the page as they left it, however often the code behind it changes

/** Where somebody is on the page. */
export interface State {
  /** The folder that the treemap shows; empty for the root. */
  folder: string;
  /** Charts that are shown as tables. */
  readonly tables: Set<string>;
  readonly query: { text: string; reasons: readonly string[]; nobodys: boolean; folder: string; offset: number };
  scroll: number;
}

/** @param saved as `saveable` gave it, or anything */
export function readState(saved: unknown): State {
  const { folder, tables, query, scroll } = record(saved);
  const { text: words, reasons, nobodys, folder: below, offset } = record(query);
  return {
    folder: text(folder),
    tables: new Set(texts(tables)),
    query: {
      text: text(words),
      reasons: texts(reasons),
      nobodys: nobodys === true,
      folder: text(below),
      offset: number(offset),
    },
    scroll: number(scroll),
  };
}

/** The same as plain JSON. */
export const saveable = (state: State): object => ({ ...state, tables: [...state.tables] });

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const number = (value: unknown): number => (typeof value === "number" && value > 0 ? value : 0);
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
