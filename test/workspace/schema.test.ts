import { deepEqual, equal, ok } from "node:assert/strict";
import { configurationPage, wholeExample } from "../../scripts/configuration-page.ts";
import { type ConfigurationJsonSchema, configurationJsonSchema } from "../../scripts/configuration-schema.ts";
import { ruleIds } from "../../server/src/rules/index.ts";
import { defaultConfiguration } from "../../server/src/workspace/configuration.ts";
import { readConfiguration } from "../../server/src/workspace/readConfiguration.ts";

/** Every key that the schema knows, as a path, with what stands for it. */
function keysOf(schema: ConfigurationJsonSchema, path = ""): [path: string, schema: ConfigurationJsonSchema][] {
  const { properties, additionalProperties, items } = schema;
  const inner = [additionalProperties, items].flat().filter((value) => typeof value === "object");
  return [
    ...Object.entries(properties ?? {}).flatMap(([key, value]): [string, ConfigurationJsonSchema][] => [
      [`${path}${key}`, value],
      ...keysOf(value, `${path}${key}.`),
    ]),
    ...inner.flatMap((value) => keysOf(value, `${path}*.`)),
  ];
}

const faultsOf = (configuration: unknown): readonly string[] =>
  readConfiguration(JSON.stringify(configuration), ruleIds).faults.map(({ message }) => message);

describe("the schema of the configuration", () => {
  const schema = configurationJsonSchema();

  it("describes every key", () => {
    const keys = keysOf(schema);
    ok(keys.length > 60);
    deepEqual(
      keys
        .filter(([, { description, markdownDescription }]) => !description || !markdownDescription)
        .map(([path]) => path),
      [],
    );
  });

  it("has the defaults that are read", () => {
    const defaults = Object.entries(schema.properties ?? {}).filter(([, value]) => value.default !== undefined);
    deepEqual(Object.fromEntries(defaults.map(([key, value]) => [key, value.default])), {
      ...defaultConfiguration,
      customers: {},
      outcomes: {},
    });
  });

  it("allows no unknown key, and comments", () => {
    equal(schema.additionalProperties, false);
    equal((schema as { allowComments?: boolean }).allowComments, true);
  });

  for (const [key, { examples = [] }] of Object.entries(schema.properties ?? {}))
    for (const example of examples)
      it(`has an example for ${key} that can be read`, () => {
        const customers = key === "outcomes" ? { customers: { shopper: {} } } : {};
        deepEqual(faultsOf({ ...customers, [key]: example }), []);
      });

  it("is on a page with an example that can be read", () => {
    ok(configurationPage().includes(wholeExample));
    deepEqual(readConfiguration(wholeExample, ruleIds).faults, []);
  });
});
