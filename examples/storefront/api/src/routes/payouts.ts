import { query } from "../db.ts";
import type { Answer } from "../server.ts";

// @customer-impact #paid-on-friday: adds up the week on Thursday night, so that the bank has it in time
export async function payouts({ week }: { week: string }): Promise<Answer> {
  const rows = await query("select merchant_id, sum(cents) as cents from sales where week = ? group by merchant_id", [
    week,
  ]);
  return { status: 200, body: rows };
}
