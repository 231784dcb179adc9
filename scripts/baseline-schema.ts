// @customer-impact Engineering lead: is shown by any editor which line of a baseline is no entry

import { rules } from "../server/src/rules/index.ts";
import { gapRules } from "../server/src/rules/gapRules.ts";
import { baselineVersion } from "../server/src/workspace/baseline/baseline.ts";

/** The JSON Schema of `customer-impact.baseline.json`. */
export function baselineJsonSchema(): object {
  const entries = rules
    .filter(({ id }) => gapRules.has(id))
    .map(({ id, summary }) => [`^.+: ${id}$`, { const: true, description: `A known gap. ${summary}` }] as const);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Known gaps of Customer Impact",
    description: 'Modules without a line to a customer that are known. "customer-impact baseline" writes them.',
    type: "object",
    properties: {
      $schema: { type: "string", description: "The address of this schema." },
      version: { const: baselineVersion, description: "The version of this format. It stands last." },
    },
    patternProperties: Object.fromEntries(entries),
    required: ["version"],
    additionalProperties: false,
  };
}
