// @customer-impact Engineering lead: is helped by any editor to write a configuration that is right the first time

import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import { ruleIds, rules } from "../server/src/rules/index.ts";
import { configurationSchema } from "../server/src/workspace/schema.ts";

/** As much of JSON Schema as the configuration needs, and what VS Code adds to it. */
export interface ConfigurationJsonSchema {
  readonly $schema?: string | undefined;
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, ConfigurationJsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | ConfigurationJsonSchema;
  /** A list is a tuple. */
  readonly items?: ConfigurationJsonSchema | readonly ConfigurationJsonSchema[];
}

/** The JSON Schema of `customer-impact.json`, from the schema that reads it. */
export function configurationJsonSchema(): ConfigurationJsonSchema {
  const { $schema, ...schema } = toJsonSchema(configurationSchema(ruleIds), {
    target: "draft-07",
    typeMode: "input",
    // What JSON Schema cannot say, such as which globs are whole.
    ignoreActions: ["raw_check"],
  });
  return { $schema, ...forEditors(schema) };
}

const summaries = new Map(rules.map(({ id, severity, summary }) => [id, { severity, summary }]));

/** Adds what VS Code shows: Markdown in descriptions, and what each rule reports. */
function forEditors(schema: JsonSchema, key?: string): ConfigurationJsonSchema {
  const rule = key === undefined ? undefined : summaries.get(key);
  const description =
    rule && !schema.description ? `${rule.summary} \`${rule.severity}\` by default.` : schema.description;
  const each = (child: unknown, name?: string): unknown =>
    typeof child === "object" && child !== null ? forEditors(child, name) : child;
  return {
    ...schema,
    ...(description && { description: description.replaceAll("`", ""), markdownDescription: description }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, child]) => [name, each(child, name)]),
      ),
    }),
    ...(schema.items && {
      items: Array.isArray(schema.items) ? schema.items.map((child) => each(child)) : each(schema.items),
    }),
    ...(schema.additionalProperties !== undefined && { additionalProperties: each(schema.additionalProperties) }),
  } as ConfigurationJsonSchema;
}
