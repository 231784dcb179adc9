// @customer-impact Engineering lead: pastes statements as they are, with their tag or without

/** What a plan wants stated, as it will be read: without its tag, words one space apart. Or why it cannot be stated. */
export type Wording = { readonly text: string } | { readonly fault: string };

/** @param written a statement as somebody wrote it, with its tag or without */
export function wordingOf(written: string): Wording {
  const plain = written.replace(/^\uFEFF/, "").trim();
  if (/[\n-\r\u0085\u2028\u2029]/.test(plain))
    return { fault: "The statement has a line break, and a statement is written in one line." };
  const text = plain
    .replace(/^@customer-impact(?:(?=[\s[]|$)|:)/, "")
    .replace(/\s+/g, " ")
    .trim();
  if (text === "") return { fault: "There is no statement." };
  const tag = /^@customer[-_]?impacts?[^\s]*/i.exec(text)?.[0];
  if (tag !== undefined) return { fault: `The statement starts with "${tag}", and the tag is "@customer-impact".` };
  return { text };
}
