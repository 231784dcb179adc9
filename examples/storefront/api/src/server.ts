// @customer-impact Shopper: gets an answer, or a sentence that says what to do, within two seconds even on a sale day
import { checkout } from "./routes/checkout.ts";
import { orders } from "./routes/orders.ts";
import { payouts } from "./routes/payouts.ts";
import { returns } from "./routes/returns.ts";
import { emit } from "./events.ts";
import { allow } from "./rateLimit.ts";

export interface Answer {
  status: number;
  body: unknown;
}

const routes: Record<string, (input: never) => Promise<Answer>> = { checkout, orders, payouts, returns };

export async function handle(client: string, route: string, input: unknown): Promise<Answer> {
  const answer = routes[route];
  if (!answer) return { status: 404, body: "This page does not exist." };
  if (!allow(client)) return { status: 429, body: "That was a lot at once. Please try again in a minute." };
  emit(`call:${route}`);
  const slow = new Promise<Answer>((resolve) =>
    setTimeout(resolve, 2000, { status: 503, body: "We are busy. Your basket is kept for you." }),
  );
  return Promise.race([answer(input as never), slow]);
}
