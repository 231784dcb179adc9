import type { Answer } from "../server.ts";
import { reserve } from "../stock.ts";

interface Basket {
  id: string;
  pieces: string[];
  country: string;
}

/**
 * Turns a basket into one total.
 *
 * @customer-impact #clear-price: answers with one total, or not at all; a price that is missing
 *   a part is never shown [evidence: e2e/checkout.spec.ts]
 */
export async function checkout(basket: Basket): Promise<Answer> {
  const taken = await reserve(basket.pieces);
  if (taken.length > 0) return { status: 409, body: { soldOut: taken } };
  const price = await fetch("http://pricing/quote", { method: "POST", body: JSON.stringify(basket) });
  return price.ok
    ? { status: 200, body: await price.json() }
    : { status: 503, body: "We cannot work out the full price right now. Nothing was charged." };
}
