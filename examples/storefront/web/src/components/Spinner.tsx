// @customer-impact Shopper: nicer waiting
import { h, type View } from "../lib/jsx.ts";

export function Spinner({ text }: { text: string }): View {
  return <p role="status">{text} …</p>;
}
