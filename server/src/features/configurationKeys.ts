// @customer-impact via ./configurationHover: knows what each key of the configuration is for, from the schema that reads it

import { getDefault, getDescription } from "valibot";
import { ruleIds, rules } from "../rules/index.ts";
import { configurationSchema } from "../workspace/schema.ts";

/** What the schema of the configuration says of one key. */
export interface ConfigurationKey {
  /** Markdown of our own. */
  readonly description?: string;
  /** What holds where the key is left out. */
  readonly standard?: unknown;
  /** The texts that it may hold, where only some are allowed. */
  readonly choices: readonly string[];
  /** The keys that may stand in it; none where they are free or it holds no object. */
  readonly keys: readonly string[];
}

/** As much of the schema library's types as a walk over them needs. */
interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly value?: Schema;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly options?: readonly string[];
}

let root: Schema | undefined;

/**
 * What may stand at a path of the configuration, and what it is for.
 *
 * @param path keys and indexes from the root; free keys (ids, names of languages) and indexes may be any
 * @returns undefined where the schema has no such place
 */
export function configurationKey(path: readonly (string | number)[]): ConfigurationKey | undefined {
  root ??= configurationSchema(ruleIds) as unknown as Schema;
  let schema: Schema | undefined = root;
  for (const step of path) schema = schema && childOf(unwrapped(schema), step);
  if (!schema) return undefined;
  const inner = unwrapped(schema);
  const description = descriptionOf(schema) ?? ruleDescription(path);
  const standard: unknown = schema.wrapped ? getDefault(schema as never) : undefined;
  return {
    ...(description !== undefined && { description }),
    ...(standard !== undefined && { standard }),
    choices: inner.options ?? [],
    keys: Object.keys(inner.entries ?? {}),
  };
}

function unwrapped(schema: Schema): Schema {
  let inner = schema;
  while (inner.wrapped) inner = inner.wrapped;
  return inner;
}

function childOf({ entries, value, item, items }: Schema, step: string | number): Schema | undefined {
  if (typeof step === "number") return item ?? items?.[step];
  if (entries) return Object.hasOwn(entries, step) ? entries[step] : undefined;
  return value;
}

function descriptionOf(schema: Schema): string | undefined {
  for (let at: Schema | undefined = schema; at; at = at.wrapped) {
    const found = getDescription(at as never);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ruleDescription(path: readonly (string | number)[]): string | undefined {
  if (path.at(-2) !== "rules") return undefined;
  const rule = rules.find(({ id }) => id === path.at(-1));
  return rule && `${rule.summary} \`${rule.severity}\` by default.`;
}
