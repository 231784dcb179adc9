// @customer-impact #whom-it-serves: puts one module's line, its supporters and its gap together

import type { Syntax } from "../languages/syntax.ts";
import { numberOf } from "../lines/find.ts";
import type { JudgedModule, JudgedRef, Judgement, Lines } from "../lines/model.ts";
import { supportersOf } from "../lines/supporters.ts";
import type { Range } from "../text/range.ts";
import { type Chain, chainsOf } from "./chains.ts";
import { type Suggestion, suggestionsFor } from "./suggestions.ts";

/** One module's place in the larger process, as plain data. */
export interface Explanation {
  readonly module: string;
  /** How it reaches each of its customers; empty where it reaches none. */
  readonly chains: readonly Chain[];
  /** Whom it goes via, directly. */
  readonly supports: readonly Support[];
  /** Who goes via it, directly. */
  readonly supportedBy: readonly Support[];
  /** What would give it a line; empty where it has one or needs none. */
  readonly suggestions: readonly Suggestion[];
}

/** One `via`, seen from one of its ends. */
export interface Support {
  /** The other end; a ref as written where that means several modules together. */
  readonly module: string;
  /** How many modules that is. */
  readonly modules: number;
  /** Where the `via` stands. */
  readonly path: string;
  readonly range: Range;
  /** What is contributed; empty where it does not say. */
  readonly text: string;
}

/** @param syntaxOf finds the syntax of a language by name, for the comments that are suggested */
export function explain(
  lines: Lines,
  module: JudgedModule,
  syntaxOf: (language: string) => Syntax | undefined,
): Explanation {
  return {
    module: module.module.path,
    chains: chainsOf(lines, module),
    supports: supportsOf(lines, module),
    supportedBy: supportedByOf(lines, module),
    suggestions: suggestionsFor(lines, module, syntaxOf),
  };
}

/** Whom a module goes via, directly. */
export const supportsOf = (lines: Lines, { judgements }: JudgedModule): Support[] =>
  judgements.flatMap((judgement) =>
    judgement.refs.flatMap((ref) =>
      ref.target ? [support(nameOf(ref, lines), ref.target.modules.length, judgement)] : [],
    ),
  );

/** Who goes via a module, directly. */
export const supportedByOf = (lines: Lines, { module }: JudgedModule): Support[] =>
  supportersOf(lines, numberOf(lines, module.path)).map(({ module: other, judgement }) =>
    support(pathOf(lines, other), 1, judgement),
  );

const pathOf = (lines: Lines, module: number): string => lines.modules[module]?.module.path ?? "";

const nameOf = ({ part, target }: JudgedRef, lines: Lines): string =>
  target?.modules.length === 1 ? pathOf(lines, target.modules[0] ?? -1) : part.text;

const support = (module: string, modules: number, { statement, text }: Judgement): Support => ({
  module,
  modules,
  path: statement.file,
  range: statement.raw.range,
  text: text.text,
});
