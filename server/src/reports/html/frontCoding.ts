// @customer-impact via ./packedModules, ./packedProblems: writes many paths that begin alike in little room

/** Texts in which each says only what differs from the one before it. Plain JSON. */
export interface FrontCoded {
  /** How many UTF-16 code units each has in common with the one before. */
  readonly shared: readonly number[];
  /** What follows. */
  readonly rest: readonly string[];
}

/** @param texts best sorted: the longer the beginnings that neighbours share, the less is written */
export function frontCoded(texts: readonly string[]): FrontCoded {
  const shared: number[] = [];
  const rest: string[] = [];
  let before = "";
  for (const text of texts) {
    const most = Math.min(before.length, text.length);
    let length = 0;
    while (length < most && before.charCodeAt(length) === text.charCodeAt(length)) length++;
    shared.push(length);
    rest.push(text.slice(length));
    before = text;
  }
  return { shared, rest };
}

export function frontDecoded({ shared, rest }: FrontCoded): string[] {
  let before = "";
  return rest.map((text, index) => (before = before.slice(0, shared[index]) + text));
}

/** Texts that recur, each written once. */
export interface TextTable {
  /** Each of them once, in the order of their code units. */
  readonly texts: FrontCoded;
  /** Which one stands at each place. */
  readonly at: readonly number[];
}

export function textTable(texts: readonly string[]): TextTable {
  const distinct = [...new Set(texts)].sort();
  const numbers = new Map(distinct.map((text, index) => [text, index]));
  return { texts: frontCoded(distinct), at: texts.map((text) => numbers.get(text) ?? 0) };
}

export function textsOf({ texts, at }: TextTable): string[] {
  const distinct = frontDecoded(texts);
  return at.map((index) => distinct[index] ?? "");
}
