// @customer-impact via ./routes/checkout: never sells the last mug twice
import { query } from "./db.ts";

/** @returns the pieces that somebody else was quicker to take */
export async function reserve(pieces: readonly string[]): Promise<string[]> {
  const taken: string[] = [];
  for (const piece of pieces) {
    const rows = await query("update pieces set reserved = 1 where id = ? and reserved = 0 returning id", [piece]);
    if (rows.length === 0) taken.push(piece);
  }
  return taken;
}
