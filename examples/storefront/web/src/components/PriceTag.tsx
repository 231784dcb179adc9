// @customer-impact via ../pages/ProductPage, ../pages/CheckoutPage: writes every price the way the shopper's country does
import { h, type View } from "../lib/jsx.ts";
import { formatMoney } from "../lib/money.ts";

export function PriceTag({ cents, currency }: { cents: number; currency: string }): View {
  return <span class="price">{formatMoney(cents, currency)}</span>;
}
