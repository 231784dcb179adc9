// @customer-impact Merchant: sees which pieces to make next, and what each sale brings after our share
import { Button } from "@shop/ui";
import { PriceTag } from "../components/PriceTag.tsx";
import { h, type View } from "../lib/jsx.ts";

interface Sale {
  piece: string;
  cents: number;
}

const ourShare = 0.08;

export function MerchantPage({ merchant, sales = [] }: { merchant: string; sales?: Sale[] }): View {
  return (
    <main>
      {sales.map(({ piece, cents }) => (
        <p>
          {piece} <PriceTag cents={Math.round(cents * (1 - ourShare))} currency="EUR" />
        </p>
      ))}
      <Button label="Plan next month" action={`/forecast/${merchant}`} />
    </main>
  );
}
