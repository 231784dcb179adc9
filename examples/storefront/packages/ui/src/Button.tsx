// @customer-impact via @shop/web: says what each button does, to the eye and to a screen reader
import { h, type View } from "../../../web/src/lib/jsx.ts";

export function Button({ label, action }: { label: string; action: string }): View {
  return (
    <button type="submit" formaction={action} aria-label={label}>
      {label}
    </button>
  );
}
