// @customer-impact via ./unknownCustomer, ./unresolvedVia: puts each finding on the words that it is about

import type { JudgedModule, Judgement, Reason } from "../lines/model.ts";
import { rangeOf } from "../statements/place.ts";
import type { Part } from "../statements/syntax.ts";
import type { Finding, Related } from "./rule.ts";

/** A finding on a whole statement. */
export const onStatement = ({ statement }: Judgement, message: string, related?: readonly Related[]): Finding => ({
  path: statement.file,
  range: statement.raw.range,
  message,
  ...(related?.length && { related }),
});

/** A finding on a part of a statement. */
export const onPart = ({ statement }: Judgement, part: Part, message: string): Finding => ({
  path: statement.file,
  range: rangeOf(statement.raw, part),
  message,
});

/** The judgements of a module that give no line for a reason. */
export const faulty = (module: JudgedModule, reason: Reason): Judgement[] =>
  module.judgements.filter(({ fault }) => fault === reason);

/** A question to put behind a sentence, where there is something to suggest. */
export const didYouMean = (suggestion: string | undefined): string =>
  suggestion ? ` Did you mean "${suggestion}"?` : "";
