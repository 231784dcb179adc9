// @customer-impact via ../components/PriceTag: puts currency and separators where the reader expects them

const locales: Record<string, string> = { EUR: "pt-PT", GBP: "en-GB", SEK: "sv-SE" };

/** @param cents the amount in the smallest unit of the currency */
export function formatMoney(cents: number, currency: string): string {
  return new Intl.NumberFormat(locales[currency] ?? "en-GB", { style: "currency", currency }).format(cents / 100);
}
