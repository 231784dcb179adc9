import { h, type View } from "../lib/jsx.ts";

/** Countries in which a flat is found by floor and door. */
const withFloor = new Set(["ES", "IT", "PT"]);

// @customer-impact #first-try: asks for floor and door where houses have them, so that no bell is guessed
export function AddressForm({ country }: { country: string }): View {
  return (
    <form>
      <input name="street" autocomplete="address-line1" />
      {withFloor.has(country) ? <input name="floor" placeholder="3.º Esq." /> : ""}
      <input name="note" placeholder="Bell, gate, dog" />
    </form>
  );
}
