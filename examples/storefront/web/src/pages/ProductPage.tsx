import { Button } from "@shop/ui";
import { PriceTag } from "../components/PriceTag.tsx";
import { h, type View } from "../lib/jsx.ts";

/**
 * One piece of pottery.
 *
 * @customer-impact Shopper: sees the real glaze of the very piece that will be in the parcel,
 *   not of a similar one [metric: returns because of colour]
 */
export function ProductPage({ product }: { product: string }): View {
  return (
    <main>
      <img src={`/photos/${product}/this-piece.jpg`} alt="This piece, in daylight" />
      <PriceTag cents={2400} currency="EUR" />
      <Button label="Put into basket" action={`/basket/add/${product}`} />
    </main>
  );
}
