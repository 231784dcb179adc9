// @customer-impact via ./walk: tells what else than files a statement may hang on

import type { FileFacts } from "../../facts/facts.ts";
import type { ReadResult } from "../../workspace/classify.ts";
import type { Configuration } from "../../workspace/configuration.ts";
import { mayNamePackage } from "../analyse.ts";

/** What the judgement of some statements may hang on besides what the files say. */
interface Traits {
  /** One could name a package. */
  readonly namesPackage: boolean;
  /** One holds until some day. */
  readonly hasDate: boolean;
}

const known = new WeakMap<FileFacts, Traits>();

/** What the statements of some files hang on, and those of a configuration. */
export function traitsOf(results: readonly (ReadResult | undefined)[], configuration?: Configuration): Traits {
  let namesPackage = false;
  let hasDate = false;
  const add = (traits: Traits): void => {
    namesPackage ||= traits.namesPackage;
    hasDate ||= traits.hasDate;
  };
  for (const result of results) if (typeof result === "object" && result.statements) add(traitsOfFile(result));
  if (configuration) add(traitsOfTexts(configuration.statements.map(({ statement }) => statement)));
  return { namesPackage, hasDate };
}

function traitsOfFile(facts: FileFacts): Traits {
  let traits = known.get(facts);
  if (!traits) known.set(facts, (traits = traitsOfTexts(facts.statements?.map(({ text }) => text) ?? [])));
  return traits;
}

const traitsOfTexts = (texts: readonly string[]): Traits => ({
  namesPackage: texts.some(mayNamePackage),
  hasDate: texts.some((text) => /until/i.test(text)),
});
