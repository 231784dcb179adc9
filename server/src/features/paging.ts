// @customer-impact via ./tree, ./gaps, ./moduleLine, ./coverageSummary: hands out long lists piece by piece, and loses none while they change

/** A piece of a list that may be long. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Of all pages together. */
  readonly total: number;
  /** What to ask for the next page with; absent on the last one. */
  readonly nextCursor?: string;
}

/** Which piece is asked for. */
export interface PageRequest {
  /** As the page before gave it; absent for the first one. */
  readonly cursor?: string | undefined;
  /** How many items at the most: 1 to 1,000, by default 100. */
  readonly limit?: number | undefined;
}

const standard = 100;
const largest = 1000;

/**
 * A page of a list. The cursor names the last item that was given, so that a list which has changed since goes on behind
 * that item; where it is gone, at its old place.
 *
 * @param make what to give for an item of the page
 */
export function pageOf<Source, Item>(
  list: readonly Source[],
  idOf: (item: Source) => string,
  make: (item: Source) => Item,
  { cursor, limit }: PageRequest,
): Page<Item> {
  const start = cursor === undefined ? 0 : startOf(list, idOf, cursor);
  const size = typeof limit === "number" && limit >= 1 ? Math.min(Math.floor(limit), largest) : standard;
  const items = list.slice(start, start + size);
  const last = items.at(-1);
  const end = start + items.length;
  return {
    items: items.map((item) => make(item)),
    total: list.length,
    ...(last !== undefined && end < list.length && { nextCursor: `${end} ${idOf(last)}` }),
  };
}

function startOf<Source>(list: readonly Source[], idOf: (item: Source) => string, cursor: string): number {
  const [, digits = "0", id = ""] = /^(\d{1,9}) ([^]*)$/.exec(cursor) ?? [];
  const place = Math.min(Number(digits), list.length);
  const before = list[place - 1];
  if (before !== undefined && idOf(before) === id) return place;
  const moved = list.findIndex((item) => idOf(item) === id);
  return moved >= 0 ? moved + 1 : place;
}
