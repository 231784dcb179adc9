import type { FileFacts } from "../facts/facts.ts";

/**
 * Many facts (and what stands in for them) in little: nearly all files have nothing but a language and the length of their
 * first line. Copying 20,000 objects between threads takes longer than searching the files.
 */
export interface Packed<Other> {
  readonly languages: readonly string[];
  /** Per file: its place in `languages`, `none`, or `apart`. */
  readonly language: readonly number[];
  readonly firstLine: readonly number[];
  /** Those that say more or something else, in order. */
  readonly rest: readonly (FileFacts | Other)[];
}

const none = -1;
const apart = -2;

export function pack<Other extends string>(all: readonly (FileFacts | Other)[]): Packed<Other> {
  const places = new Map<string | undefined, number>([[undefined, none]]);
  const languages: string[] = [];
  const language: number[] = [];
  const firstLine: number[] = [];
  const rest: (FileFacts | Other)[] = [];
  for (const facts of all) {
    const plain = isPlain(facts);
    if (plain && !places.has(facts.language)) places.set(facts.language, languages.push(facts.language!) - 1);
    if (!plain) rest.push(facts);
    language.push(plain ? places.get(facts.language)! : apart);
    firstLine.push(plain ? facts.firstLine : 0);
  }
  return { languages, language, firstLine, rest };
}

export function unpack<Other extends string>({
  languages,
  language,
  firstLine,
  rest,
}: Packed<Other>): (FileFacts | Other)[] {
  let next = 0;
  return language.map((place, i) => {
    if (place === apart) return rest[next++]!;
    const name = languages[place];
    return name === undefined ? { firstLine: firstLine[i]! } : { language: name, firstLine: firstLine[i]! };
  });
}

const isPlain = (facts: FileFacts | string): facts is FileFacts =>
  typeof facts !== "string" && !facts.binary && !facts.generated && !facts.statements && !facts.malformedTags;
