// @customer-impact via ./links: finds the files that may mean something by a name, so that no other is looked at when the name comes or goes

import type { ImportFacts } from "../facts/imports/model.ts";
import { type Steps, stride } from "../text/steps.ts";

/** Whether a character is part of a word. All that lies beyond ASCII is taken for that: a longer word is none the less the same in all places. */
export const isInWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code > 127;

/** The last word of a name of several parts; the name itself where there is none. */
export function lastWordOf(name: string): string {
  let end = name.length;
  while (end > 0 && !isInWord(name.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isInWord(name.charCodeAt(start - 1))) start--;
  return start === end ? name : name.slice(start, end);
}

export const lastWords = (names: Iterable<string>): ReadonlySet<string> => new Set([...names].map(lastWordOf));

/** So many lists there are; words of one list are taken for each other. */
const lists = 2 ** 18;

/** After so many changes of files the index is made anew. */
const mostChanges = 1000;

/** By word: the files that name it, in what they import or mention. It may tell too many files, and never too few. */
export class WordIndex {
  private readonly facts: (file: number) => ImportFacts | undefined;
  /** The files of list `n` are those from `offsets[n]` to `offsets[n + 1]`. */
  private readonly offsets: Uint32Array;
  private readonly files: Uint32Array;
  /** Files that say something else now than the lists know. */
  private readonly changed = new Set<number>();

  private constructor(facts: (file: number) => ImportFacts | undefined, offsets: Uint32Array, files: Uint32Array) {
    this.facts = facts;
    this.offsets = offsets;
    this.files = files;
  }

  /** @param facts what the file of each number says, now and later */
  static *of(count: number, facts: (file: number) => ImportFacts | undefined): Steps<WordIndex> {
    const offsets = new Uint32Array(lists + 1);
    for (let file = 0; file < count; file++) {
      if (file % stride === 0) yield;
      const one = facts(file);
      if (one) eachWord(one, (list) => offsets[list + 1]!++);
    }
    for (let list = 0; list < lists; list++) offsets[list + 1]! += offsets[list]!;
    const next = offsets.slice();
    const files = new Uint32Array(offsets[lists]!);
    for (let file = 0; file < count; file++) {
      if (file % stride === 0) yield;
      const one = facts(file);
      if (one) eachWord(one, (list) => (files[next[list]!++] = file));
    }
    return new WordIndex(facts, offsets, files);
  }

  /** It is soon quicker to make it anew. */
  get isWorn(): boolean {
    return this.changed.size > mostChanges;
  }

  /** A file says something else. */
  add(file: number): void {
    this.changed.add(file);
  }

  /** Files that may name one of some words. */
  naming(words: ReadonlySet<string>): ReadonlySet<number> {
    const wanted = new Set([...words].map((word) => listOf(word, 0, word.length)));
    const found = new Set<number>();
    for (const list of wanted)
      for (let at = this.offsets[list]!; at < this.offsets[list + 1]!; at++) found.add(this.files[at]!);
    for (const file of this.changed) {
      const facts = this.facts(file);
      let isNaming = false;
      if (facts) eachWord(facts, (list) => (isNaming ||= wanted.has(list)));
      if (isNaming) found.add(file);
      else found.delete(file);
    }
    return found;
  }
}

function eachWord({ imports, mentions }: ImportFacts, take: (list: number) => void): void {
  const read = (text: string): void => {
    let start = -1;
    for (let at = 0; at <= text.length; at++) {
      const isInside = at < text.length && isInWord(text.charCodeAt(at));
      if (isInside && start < 0) start = at;
      else if (!isInside && start >= 0) {
        take(listOf(text, start, at));
        start = -1;
      }
    }
  };
  for (const { specifier } of imports) read(specifier);
  for (const one of mentions ?? []) read(one);
}

/** The list of a word that is a part of a text: FNV-1a, folded. */
function listOf(text: string, start: number, end: number): number {
  let hash = 0x811c_9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return ((hash >>> 18) ^ hash) & (lists - 1);
}
