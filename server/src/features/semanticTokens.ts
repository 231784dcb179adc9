// @customer-impact Engineer: tells customers, refs and attributes apart by their colours, in any editor

import type { Range } from "../text/range.ts";
import { comparePositions } from "../text/range.ts";
import { statementsIn } from "./place.ts";
import type { Snapshot } from "./snapshot.ts";
import { partsOf, type StatementPart } from "./statementParts.ts";

/**
 * The legend of the tokens: types and modifiers that LSP itself names, so that every theme has colours for them.
 *
 * | part of a statement | token | | part of a statement | token |
 * | --- | --- | --- | --- | --- |
 * | tag | `decorator` | | ref | `namespace` |
 * | `via`, `none`, `todo` | `keyword` | | attribute key | `property` |
 * | customer | `class` | | attribute value | `string` |
 * | outcome id, with its `#` | `enumMember` | | a name that means nothing here | `deprecated` besides |
 */
export const semanticTokensLegend = {
  tokenTypes: ["decorator", "keyword", "class", "enumMember", "namespace", "property", "string"],
  tokenModifiers: ["deprecated"],
} as const;

type TokenType = (typeof semanticTokensLegend.tokenTypes)[number];

const typeOf: Readonly<Record<Exclude<StatementPart["kind"], "text">, TokenType>> = {
  tag: "decorator",
  keyword: "keyword",
  customer: "class",
  outcome: "enumMember",
  ref: "namespace",
  attributeKey: "property",
  attributeValue: "string",
};

interface Token {
  readonly range: Range;
  readonly type: TokenType;
  readonly isUnknown: boolean;
}

/**
 * The tokens of a file's statements as LSP encodes them: five numbers each (lines and characters since the one before,
 * length, index of the type, bit set of modifiers). A part that is broken over lines is one token a line.
 *
 * @param within only tokens that touch these lines; the first one still counts from the start of the file
 */
export function semanticTokens({ lines, configuration }: Snapshot, path: string, within?: Range): number[] {
  if (path === configuration.path) return [];
  const tokens = statementsIn(lines, path)
    .filter(({ statement: { raw } }) => !within || overlaps(raw.range, within))
    .flatMap((judgement) => partsOf(lines, judgement).flatMap(tokensOf))
    .filter(({ range }) => !within || overlaps(range, within))
    .sort((a, b) => comparePositions(a.range.start, b.range.start));
  return encoded(tokens);
}

const overlaps = (a: Range, b: Range): boolean => a.start.line <= b.end.line && b.start.line <= a.end.line;

function tokensOf(part: StatementPart): Token[] {
  if (part.kind === "text") return [];
  const isUnknown =
    (part.kind === "customer" && !part.customer) ||
    (part.kind === "outcome" && !part.outcome) ||
    (part.kind === "ref" && !part.ref.target);
  return part.ranges.map((range, index) => ({
    range: part.kind === "outcome" && index === 0 ? withMark(range) : range,
    type: typeOf[part.kind],
    isUnknown,
  }));
}

const withMark = ({ start, end }: Range): Range => ({
  start: { line: start.line, character: start.character - 1 },
  end,
});

function encoded(tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  let behind = 0;
  for (const { range, type, isUnknown } of tokens) {
    const { start, end } = range;
    const isNewLine = start.line !== line;
    // Of mentions that overlap only the first is drawn.
    if (end.line !== start.line || end.character <= start.character || (!isNewLine && start.character < behind))
      continue;
    data.push(
      start.line - line,
      isNewLine ? start.character : start.character - character,
      end.character - start.character,
      semanticTokensLegend.tokenTypes.indexOf(type),
      isUnknown ? 1 : 0,
    );
    ({ line, character } = start);
    behind = end.character;
  }
  return data;
}
