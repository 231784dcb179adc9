// @customer-impact via ./configuration: knows what may stand at each place of the file

import type { JSONPath } from "jsonc-parser";
import { getDescription } from "valibot";
import { rules, ruleIds } from "../../rules/index.ts";
import { configurationSchema } from "../../workspace/schema.ts";

/** What may stand at a place of the configuration. */
export interface Expected {
  readonly kind: "object" | "array" | "text" | "number" | "choice";
  /** Keys that mean something here, with what each is for; empty where any may stand. */
  readonly keys: readonly { readonly key: string; readonly about?: string; readonly value: Expected }[];
  /** The values of a choice. */
  readonly values: readonly string[];
}

/** The parts of a schema of valibot that matter here. */
interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly value?: Schema;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly wrapped?: Schema;
  readonly options?: readonly string[];
}

let root: Schema | undefined;

/** What the schema expects at a path; undefined where nothing may stand. */
export function expectedAt(path: JSONPath): Expected | undefined {
  let schema: Schema | undefined = (root ??= configurationSchema(ruleIds) as unknown as Schema);
  for (const step of path) {
    schema = bare(schema);
    schema =
      typeof step === "number"
        ? (schema?.item ?? schema?.items?.[step])
        : (own(schema?.entries, step) ?? schema?.value);
  }
  return schema && expectedOf(schema);
}

const bare = (schema: Schema | undefined): Schema | undefined => (schema?.wrapped ? bare(schema.wrapped) : schema);

const own = (entries: Schema["entries"], key: string): Schema | undefined =>
  entries && Object.hasOwn(entries, key) ? entries[key] : undefined;

function expectedOf(schema: Schema): Expected {
  const { type, entries = {}, options = [] } = bare(schema) ?? schema;
  return {
    kind: kinds[type] ?? "text",
    keys: Object.entries(entries).map(([key, value]) => {
      const about = aboutOf(value) ?? rules.find(({ id }) => id === key)?.summary;
      return { key, ...(about !== undefined && { about }), value: expectedOf(value) };
    }),
    values: options,
  };
}

const kinds: Readonly<Record<string, Expected["kind"]>> = {
  strict_object: "object",
  record: "object",
  array: "array",
  strict_tuple: "array",
  number: "number",
  picklist: "choice",
};

const aboutOf = (schema: Schema): string | undefined =>
  getDescription(schema as unknown as Parameters<typeof getDescription>[0]) ??
  (schema.wrapped && aboutOf(schema.wrapped));
