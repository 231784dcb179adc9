// @customer-impact via /server/src/coverage, /server/src/reports: looks up what a statement says in its brackets

import type { StatementSyntax } from "./syntax.ts";

/** The value of an attribute; of several with the same key the last counts. */
export const attributeOf = ({ attributes }: StatementSyntax, key: string): string | undefined =>
  attributes.findLast((attribute) => attribute.key.text === key)?.value.text;
