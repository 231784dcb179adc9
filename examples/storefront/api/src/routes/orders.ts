import { query } from "../db.ts";
import type { Answer } from "../server.ts";

// @customer-impact #parcel-in-sight: lists every order with its last scan and the day it is due
export async function orders({ shopper }: { shopper: string }): Promise<Answer> {
  const rows = await query("select id, last_scan, due_on from orders where shopper_id = ? order by due_on", [shopper]);
  return { status: 200, body: rows };
}
