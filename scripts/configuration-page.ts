// @customer-impact Engineering lead: looks up every key of the configuration on a page that cannot be out of date

import { type ConfigurationJsonSchema, configurationJsonSchema } from "./configuration-schema.ts";

/** The reference of `customer-impact.json`, from the schema that reads it. */
export function configurationPage(): string {
  const { properties = {} } = configurationJsonSchema();
  return [
    intro,
    "## Keys",
    "",
    "| key | holds | where it is left out |",
    "| --- | --- | --- |",
    ...Object.entries(properties).map(
      ([key, schema]) =>
        `| [\`${key}\`](#${key.replace("$", "").toLowerCase()}) | ${kind(schema)} | ${standard(schema)} |`,
    ),
    "",
    ...Object.entries(properties).flatMap(([key, schema]) => section(key, schema)),
    globs,
    "<!-- Made from server/src/workspace/schema.ts by `npm run generate`. Do not edit it here. -->",
    "",
  ].join("\n");
}

/** A whole file, as the page shows it; a test reads it. */
export const wholeExample = `{
  "$schema": "./node_modules/customer-impact/customer-impact.schema.json",
  "customers": {
    "shopper": { "name": "Shopper", "aliases": ["buyer"], "priority": 1, "description": "Pays at checkout." },
    "courier": { "name": "Courier", "group": "Partners", "priority": 2 },
    "ops": { "name": "Operations", "kind": "internal" }, // colleagues are no customers
  },
  "outcomes": {
    "clear-price": {
      "customer": "shopper",
      "statement": "knows the full price before paying",
      "metric": "cart abandonment",
    },
  },
  "exclude": ["migrations/**"],
  "overrides": [{ "files": ["services/legacy/**"], "granularity": "package" }],
  "statements": [{ "files": ["db/**/*.sql"], "statement": "via src/orders: keeps order history readable" }],
  "rules": { "missing-statement": "error" },
  "thresholds": { "coverage": 80, "direct": 10 },
}`;

const intro = `# The configuration

\`customer-impact.json\` stands at the root of a workspace. The command line looks for it from the given directory upwards, to
the top of the git repository. Without one, every default below holds. \`customer-impact init\` writes one.

It is JSON with comments and trailing commas. Every fault is told with its place: an unknown key names the nearest known one,
and nothing in the file is passed over. No setting can run code.

\`\`\`jsonc
${wholeExample}
\`\`\`
`;

const globs = `## Globs

\`include\`, \`exclude\` and \`files\` hold globs as tools in the manner of .gitignore read them, on every platform with \`/\`. Case
matters, and files whose names start with a dot match too.

| glob | matches |
| --- | --- |
| \`*\` | any text without a \`/\` |
| \`**\` | any number of folders |
| \`?\` | one character, but no \`/\` |
| \`[abc]\`, \`[a-z]\`, \`[!a]\` | one character of a class, or one outside of it |
| \`{a,b}\` | either |
| \`\\*\` | the character itself |
| \`*.sql\`, \`legacy\` | without a \`/\`: a file or folder of that name, at any depth |
| \`/legacy\`, \`src/*.sql\` | with a \`/\` at its start or within: from the root |
| \`legacy/\` | what lies in folders of that name |

A glob that names a folder matches everything below it: \`src/legacy\`, \`src/legacy/\` and \`src/legacy/**\` mean the same files,
and \`src/*\` all files below \`src\`.
There are no negated globs and no other wildcards: in \`app/(shop)/**\` the parentheses stand for themselves.
`;

function section(key: string, schema: ConfigurationJsonSchema): string[] {
  const inner = objectIn(schema);
  return [
    `### \`${key}\``,
    "",
    schema.markdownDescription ?? "",
    "",
    ...(inner && key !== "rules" ? table(inner) : []),
    ...(key === "rules" ? ["[The rules](rules/README.md), each with its severity where none is set here.", ""] : []),
    ...(schema.examples ?? []).flatMap((example) => ["```json", `{ "${key}": ${JSON.stringify(example)} }`, "```", ""]),
  ];
}

function table(schema: ConfigurationJsonSchema): string[] {
  const rows = Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const left = schema.required?.includes(key) ? "must be there" : standard(value);
    return `| \`${key}\` | ${kind(value)} | ${left} | ${value.markdownDescription ?? ""} |`;
  });
  return ["| key | holds | where it is left out | meaning |", "| --- | --- | --- | --- |", ...rows, ""];
}

/** The object whose keys a key is about: itself, each of its values, or each of its items. */
function objectIn(schema: ConfigurationJsonSchema): ConfigurationJsonSchema | undefined {
  const { properties, additionalProperties, items } = schema;
  if (properties) return schema;
  if (typeof additionalProperties === "object") return objectIn(additionalProperties);
  return items && !isTuple(items) ? objectIn(items) : undefined;
}

function kind(schema: ConfigurationJsonSchema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(", ");
  if (schema.items) return isTuple(schema.items) ? "pairs of texts" : `list of ${plural(schema.items)}`;
  if (schema.type === "object") return typeof schema.additionalProperties === "object" ? "objects by name" : "object";
  if (schema.minimum !== undefined && schema.maximum !== undefined)
    return `${schema.type === "integer" ? "whole " : ""}number from ${schema.minimum} to ${schema.maximum}`;
  return { string: "text", integer: "whole number", number: "number" }[schema.type ?? ""] ?? "";
}

function plural(schema: ConfigurationJsonSchema): string {
  if (schema.items) return "pairs of texts";
  return schema.type === "object" ? "objects" : "texts";
}

function isTuple(items: NonNullable<ConfigurationJsonSchema["items"]>): items is readonly ConfigurationJsonSchema[] {
  return Array.isArray(items);
}

function standard(schema: ConfigurationJsonSchema): string {
  const value = schema.default;
  if (value === undefined) return "";
  return Object.keys(Object(value)).length === 0 && typeof value === "object" ? "none" : `\`${JSON.stringify(value)}\``;
}
