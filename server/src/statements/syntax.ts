// @customer-impact via ./parse: lists the forms that a statement can take

/** A part of a statement's text, with its offsets there (UTF-16 code units, `end` exclusive). */
export interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Attribute {
  readonly key: Part;
  readonly value: Part;
}

/**
 * What a statement says, as far as its text alone tells. Whether the prefix of a sentence is a list of customers depends
 * on the registry, so that is decided where lines are judged.
 */
export type StatementSyntax = { readonly attributes: readonly Attribute[] } & (
  | { readonly kind: "via"; readonly refs: readonly Part[]; readonly text: Part }
  | { readonly kind: "none"; readonly text: Part }
  | { readonly kind: "todo"; readonly text: Part }
  | { readonly kind: "outcome"; readonly ids: readonly Part[]; readonly text: Part }
  | {
      readonly kind: "sentence";
      readonly text: Part;
      /** What stands before the first colon that white space follows, split at commas; and what stands behind it. */
      readonly prefix?: { readonly names: readonly Part[]; readonly rest: Part };
    }
);

/** The attribute keys that mean something, in the order in which docs list them. */
export const attributeKeys = ["metric", "evidence", "issue", "owner", "until", "since"] as const;
