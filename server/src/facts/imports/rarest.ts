// @customer-impact via ./signs, ./matches: finds words by their rarest letters, so that a search seldom stops for nothing

/** From the rarest letter to the commonest, as code has them. */
const byRarity = "qjzkxwvbyghpumfcdlsaiornte";

const rarityOf = (letter: string): number => {
  const place = byRarity.indexOf(letter.toLowerCase());
  return place < 0 ? byRarity.length : place;
};

/** The place of the rarest letter of a word, among those from `from` up to `to`. */
export function rarestIn(word: string, from: number, to: number): number {
  let best = from;
  for (let at = from + 1; at < to; at++) if (rarityOf(word[at]!) < rarityOf(word[best]!)) best = at;
  return best;
}
