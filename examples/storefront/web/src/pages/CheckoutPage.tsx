import { Button } from "@shop/ui";
import { AddressForm } from "../components/AddressForm.tsx";
import { PriceTag } from "../components/PriceTag.tsx";
import { Spinner } from "../components/Spinner.tsx";
import { h, type View } from "../lib/jsx.ts";

interface Props {
  basket: string;
  steps: number;
  total?: { cents: number; currency: string };
}

export function CheckoutPage({ basket, steps, total }: Props): View {
  return (
    <main>
      <AddressForm country="PT" />
      {/* @customer-impact #clear-price: shows one total beside the button, and nothing is added after it */}
      {total ? <PriceTag {...total} /> : <Spinner text="Adding duty and shipping" />}
      <Button label={steps === 1 ? "Pay now" : "Go on"} action={`/checkout/${basket}/pay`} />
    </main>
  );
}
