// @customer-impact via ./injection-grammars: takes a statement apart for the eye, word by word

import { attributesAhead, bracketed, closer, lineEnd, pair, start, stop } from "./grammar-patterns.ts";
import type { Rule } from "./injection-grammars.ts";

/** The whole of a statement; most of it keeps the colour of the comment. */
export const inStatement = "meta.statement.customer-impact";

/** A part that is not closed ends with the statement. */
const orEnd = String.raw`|(?=${closer})|^(?=${stop})`;

/** A colon counts where white space follows. */
const colon = String.raw`:(?=\s|$)`;

const outcomeId = String.raw`#[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?`;
const word = String.raw`(?:(?!${closer})[^\s,:]|:(?=\S))+`;
/** One to three words; the first has a capital letter. The registry may know others: this one has none. */
const customer = String.raw`(?=\p{Lu})${word}(?:[ \t]+${word}){0,2}`;

/** A comment's own decoration at the start of a further line. */
const ornament = String.raw`(?:^\s*[*|#+\x{2500}-\x{259f}]+(?=\s|$))`;
const frame: Rule = { match: ornament };

/** Names of conventional scopes, so that every theme has colours for them. */
export const statementParts: Readonly<Record<string, Rule>> = {
  statement: {
    patterns: [
      { include: "#via" },
      { include: "#keyword" },
      { include: "#outcomes" },
      { include: "#customers" },
      { include: "#attributes" },
    ],
  },
  via: {
    begin: String.raw`${start}(via)(?=[\s:]|$):?`,
    beginCaptures: { 1: { name: "keyword.control.customer-impact" } },
    end: String.raw`(?=${colon})|(?=${attributesAhead})${orEnd}`,
    patterns: [
      frame,
      {
        match: String.raw`(?:(?!${closer})[^\s,])(?:(?!${closer}|${colon}|${attributesAhead})[^,])*?(?=\s*(?:,|${colon}|\[\s*${pair})|${lineEnd})`,
        name: "entity.name.function.ref.customer-impact",
      },
    ],
  },
  keyword: {
    match: String.raw`${start}(none|todo)(?=\s*(?::|$|${attributesAhead}|${closer}))`,
    captures: { 1: { name: "keyword.control.customer-impact" } },
  },
  outcomes: {
    match: String.raw`${start}(${outcomeId}(?:\s*,\s*${outcomeId})*)(?=\s*(?:${colon}|\.?(?:${lineEnd}|\s*${attributesAhead})))`,
    captures: {
      1: { patterns: [{ match: outcomeId, name: "variable.other.enummember.outcome.customer-impact" }] },
    },
  },
  customers: {
    match: String.raw`${start}(${customer}(?:\s*,\s*${customer})*)(?=\s*${colon})`,
    captures: {
      1: {
        patterns: [{ match: String.raw`[^\s,](?:[^,]*[^\s,])?`, name: "entity.name.type.customer.customer-impact" }],
      },
    },
  },
  attributes: {
    begin: attributesAhead,
    end: String.raw`\]${orEnd}`,
    patterns: [
      {
        match: String.raw`(?:(?<=[\[;])|${ornament}|^|\G)\s*(${pair})\s*:`,
        captures: { 1: { name: "variable.other.property.attribute.customer-impact" } },
      },
      frame,
      {
        match: String.raw`(?:(?!${closer})[^\s;\[\]]|${bracketed})(?:\s*(?:(?!${closer})[^\s;\[\]]|${bracketed}|;(?!\s*(?:${pair}|$))))*`,
        name: "string.unquoted.attribute.customer-impact",
      },
    ],
  },
};
