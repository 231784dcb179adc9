// @customer-impact via ./checker, ./duplicateOutcome, ./unservedCustomer: counts what all modules say, and keeps the count while one changes

import { isPlaceholder } from "../lines/judge.ts";
import type { JudgedModule, Judgement } from "../lines/model.ts";

/** So many modules that state one outcome are too many. */
export const enough = 3;

/** What rules ask of all modules together. */
export interface Tallies {
  /** Whether a module reaches a customer, by its id. */
  readonly isReached: (customer: string) => boolean;
  /** Whether a module names a declared outcome, by its id. */
  readonly isNamed: (outcome: string) => boolean;
  /** How many modules state the outcome of a statement in their own words that are the same; 0 where it states none. */
  readonly sharing: (judgement: Judgement) => number;
}

/** Counts that can be kept up to date. */
export class RunningTallies implements Tallies {
  private readonly customers = new Map<string, number>();
  private readonly outcomes = new Map<string, number>();
  /** By the words of an outcome: the modules that state it, by number. Of most there is one. */
  private readonly sentences = new Map<string, number | number[]>();

  isReached(customer: string): boolean {
    return this.customers.has(customer);
  }

  isNamed(outcome: string): boolean {
    return this.outcomes.has(outcome);
  }

  sharing(judgement: Judgement): number {
    const sentence = sentenceOf(judgement);
    return sentence === undefined ? 0 : this.modulesThatState(sentence).length;
  }

  add(module: JudgedModule, number: number): void {
    count(this.customers, module.customers, 1);
    count(this.outcomes, outcomesOf(module), 1);
    for (const sentence of sentencesOf(module)) {
      const known = this.sentences.get(sentence);
      if (known === undefined) this.sentences.set(sentence, number);
      else if (typeof known === "number") this.sentences.set(sentence, [known, number]);
      else known.push(number);
    }
  }

  /**
   * Counts another version of a module.
   *
   * @returns the numbers of the modules for which it makes a difference how many state what they state
   */
  replace(before: JudgedModule, after: JudgedModule, number: number): readonly number[] {
    const old = sentencesOf(before);
    const now = sentencesOf(after);
    count(this.customers, before.customers, -1);
    count(this.outcomes, outcomesOf(before), -1);
    const concerned: number[] = [];
    const concern = (sentence: string): void => {
      const modules = this.modulesThatState(sentence);
      if (modules.length >= enough) concerned.push(...modules);
    };
    for (const sentence of old) {
      if (!now.has(sentence)) concern(sentence);
      const left = this.modulesThatState(sentence).filter((one) => one !== number);
      if (left.length === 0) this.sentences.delete(sentence);
      else this.sentences.set(sentence, left.length === 1 ? left[0]! : left);
    }
    this.add(after, number);
    for (const sentence of now) if (!old.has(sentence)) concern(sentence);
    return concerned;
  }

  private modulesThatState(sentence: string): readonly number[] {
    const known = this.sentences.get(sentence);
    return known === undefined ? [] : typeof known === "number" ? [known] : known;
  }
}

function count(counts: Map<string, number>, names: Iterable<string>, by: 1 | -1): void {
  for (const name of names) {
    const now = (counts.get(name) ?? 0) + by;
    if (now > 0) counts.set(name, now);
    else counts.delete(name);
  }
}

const outcomesOf = ({ judgements }: JudgedModule): readonly string[] =>
  judgements.flatMap(({ outcomes, fault }) => (fault ? [] : outcomes));

const nothing: ReadonlySet<string> = new Set();

function sentencesOf({ judgements }: JudgedModule): ReadonlySet<string> {
  let found: Set<string> | undefined;
  for (const judgement of judgements) {
    const sentence = sentenceOf(judgement);
    if (sentence !== undefined) (found ??= new Set()).add(sentence);
  }
  return found ?? nothing;
}

/** What a statement in the code promises in its own words. */
const sentenceOf = ({ kind, statement, text }: Judgement): string | undefined =>
  kind !== "direct" || statement.source === "config" || isPlaceholder(text.text)
    ? undefined
    : normalisedOutcome(text.text);

/** An outcome as it is compared: case and punctuation apart. */
export const normalisedOutcome = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
