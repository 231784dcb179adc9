// @customer-impact Shopper: can send any page to a friend as a link, and the back button works
import { CheckoutPage } from "./pages/CheckoutPage.tsx";
import { MerchantPage } from "./pages/MerchantPage.tsx";
import { ProductPage } from "./pages/ProductPage.tsx";
import { readExperiment } from "./lib/experiments.ts";
import { h, type View } from "./lib/jsx.ts";

/** The page for an address; anything unknown leads to the product that the shop is proudest of. */
export function route(path: string): View {
  const [, page, id = ""] = path.split("/");
  switch (page) {
    case "checkout":
      return <CheckoutPage basket={id} steps={readExperiment("one-step") ? 1 : 3} />;
    case "sell":
      return <MerchantPage merchant={id} />;
    default:
      return <ProductPage product={id || "blue-mug"} />;
  }
}
