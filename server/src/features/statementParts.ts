// @customer-impact via ./place, ./semanticTokens: takes a statement apart into what it names

import { customerNamed } from "../lines/customerNamed.ts";
import type { JudgedRef, Judgement, Lines } from "../lines/model.ts";
import { registryOf } from "../lines/registry.ts";
import { rangesOf } from "../statements/place.ts";
import type { Attribute, Part } from "../statements/syntax.ts";
import type { Range } from "../text/range.ts";
import type { Customer, Outcome } from "../workspace/configuration.ts";

interface InStatement {
  /** As written; of an outcome, without its `#`. */
  readonly text: string;
  /** Where it stands, line by line; one range but where a statement breaks its line within the part. */
  readonly ranges: readonly Range[];
}

/** A part of a statement that means something by itself. */
export type StatementPart = InStatement &
  (
    | { readonly kind: "tag" }
    | { readonly kind: "keyword" }
    | {
        readonly kind: "customer";
        /** Absent where the registry does not list the name, and for a colleague that it does not list. */
        readonly customer?: Customer;
        /** A word of a plain sentence, rather than a name in front of the colon. */
        readonly isMention: boolean;
      }
    | { readonly kind: "outcome"; /** Absent where it is not declared. */ readonly outcome?: Outcome }
    | { readonly kind: "ref"; readonly ref: JudgedRef }
    | { readonly kind: "attributeKey"; readonly attribute: Attribute }
    | { readonly kind: "attributeValue"; readonly attribute: Attribute }
    /** Whatever else the statement says. */
    | { readonly kind: "text" }
  );

const tag = "@customer-impact";

/**
 * The parts of a statement in the order in which they stand; words without a meaning of their own are left out. Mentions
 * of several customers may overlap, the longer one first.
 */
export function partsOf(lines: Lines, judgement: Judgement): StatementPart[] {
  const { raw, syntax, source } = judgement.statement;
  const at = (part: Part): InStatement => ({ text: part.text, ranges: rangesOf(raw, part) });
  const first: StatementPart[] = source === "file" ? [{ kind: "tag", text: tag, ranges: [tagRange(raw.range)] }] : [];
  return [
    ...first,
    ...bodyParts(lines, judgement, at),
    ...syntax.attributes.flatMap((attribute): StatementPart[] => [
      { kind: "attributeKey", attribute, ...at(attribute.key) },
      { kind: "attributeValue", attribute, ...at(attribute.value) },
    ]),
  ];
}

const tagRange = ({ start }: Range): Range => ({
  start,
  end: { line: start.line, character: start.character + tag.length },
});

function bodyParts(lines: Lines, judgement: Judgement, at: (part: Part) => InStatement): StatementPart[] {
  const { syntax } = judgement.statement;
  switch (syntax.kind) {
    case "via":
      return [
        { kind: "keyword", ...at(keywordPart("via")) },
        ...judgement.refs.map((ref): StatementPart => ({ kind: "ref", ref, ...at(ref.part) })),
      ];
    case "none":
    case "todo":
      return [{ kind: "keyword", ...at(keywordPart(syntax.kind)) }];
    case "outcome":
      return syntax.ids.map((id): StatementPart => {
        const outcome = registryOf(lines.configuration).outcome(id.text);
        return { kind: "outcome", ...at(id), ...(outcome && { outcome }) };
      });
    case "sentence":
      return isNamed(judgement)
        ? (syntax.prefix?.names ?? []).map((name): StatementPart => {
            const customer = customerNamed(lines, name.text);
            return { kind: "customer", isMention: false, ...at(name), ...(customer && { customer }) };
          })
        : mentionParts(lines, syntax.text, at);
  }
}

/** A statement's text is trimmed, and a keyword is its first word. */
const keywordPart = (text: string): Part => ({ text, start: 0, end: text.length });

/** Whether what stands in front of the colon is a list of names; in a plain sentence it is a part of the text. */
const isNamed = ({ statement: { syntax }, text }: Judgement): boolean =>
  syntax.kind === "sentence" && syntax.prefix !== undefined && text.start === syntax.prefix.rest.start;

function mentionParts(lines: Lines, sentence: Part, at: (part: Part) => InStatement): StatementPart[] {
  return registryOf(lines.configuration)
    .mentions(sentence.text)
    .map(({ customer, start, end }) => ({
      kind: "customer",
      customer,
      isMention: true,
      ...at({
        text: sentence.text.slice(start, end),
        start: sentence.start + start,
        end: sentence.start + end,
      }),
    }));
}
