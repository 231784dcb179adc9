import { deepEqual, equal, ok } from "node:assert/strict";
import * as fc from "fast-check";
import { ruleIds } from "../../server/src/rules/index.ts";
import { defaultConfiguration } from "../../server/src/workspace/configuration.ts";
import { draftConfiguration, type DraftFacts } from "../../server/src/workspace/draft.ts";
import { readConfiguration } from "../../server/src/workspace/readConfiguration.ts";

const nothing: DraftFacts = { schema: "./x.schema.json", paths: [], languages: [], packages: [], customers: [] };
const read = (text: string) => readConfiguration(text, ruleIds);

/** The text with every example in a comment put to use: comments that hold JSON, not prose. */
const used = (text: string): string => text.replace(/^( *)\/\/ (?= *["}])/gm, "$1");

describe("the first configuration", () => {
  it("changes nothing where no statement names a customer", () => {
    const { configuration, faults } = read(draftConfiguration(nothing));
    deepEqual(faults, []);
    deepEqual(configuration, defaultConfiguration);
  });

  it("holds with its examples put to use", () => {
    const { configuration, faults } = read(used(draftConfiguration(nothing)));
    deepEqual(faults, []);
    deepEqual(
      configuration?.customers.map(({ id }) => id),
      ["shopper", "courier", "ops"],
    );
    deepEqual(
      configuration.outcomes.map(({ customer }) => customer),
      ["shopper"],
    );
    deepEqual(configuration.rules, { "missing-statement": "error" });
    // Every key stands there, with something in it.
    for (const [key, value] of Object.entries(configuration))
      ok(Object.keys(Object(value)).length > 0 || typeof value !== "object", key);
    equal(configuration.overrides.length, 1);
    equal(configuration.statements.length, 1);
  });

  it("lists the customers that statements name, each once", () => {
    const { configuration } = read(
      draftConfiguration({
        ...nothing,
        customers: ["Shopper", "shoppers", "Small business", "Small-business", "constructor", "A:B", "[]"],
      }),
    );
    deepEqual(
      configuration?.customers.map(({ id, name }) => [id, name]),
      [
        ["shopper", "Shopper"],
        ["small-business", "Small business"],
        ["constructor-2", "constructor"],
        ["a-b", "A:B"],
        ["customer", "[]"],
      ],
    );
  });

  it("speaks of what it found", () => {
    const text = draftConfiguration({
      schema: "s",
      title: "Acme\nShop",
      paths: ["examples/a.py", "db/x.sql"],
      languages: ["Python", "SQL"],
      packages: [
        { name: "root", directory: "./" },
        { name: "api", directory: "services/api/" },
      ],
      customers: ["Courier"],
    });
    ok(text.startsWith("// Whom the code of Acme Shop is for.\n"));
    ok(text.includes("# @customer-impact Courier: "));
    ok(text.includes('// "exclude": ["examples/**"],'));
    ok(text.includes('"files": ["services/api/**"]'));
    ok(text.includes('"files": ["**/*.sql"]'));
    deepEqual(read(used(text)).faults, []);
  });

  it("can always be read, whatever was found", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("__proto__", "Shopper", "shoppers", "a, b", "*/", "\n}", '"', "a#b", "es", "s"),
    );
    const packages = fc.array(
      fc.record({ name: text, directory: fc.oneof(text, fc.constantFrom("./", "a/", "[x]/", "a b/")) }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(text),
        fc.array(text),
        packages,
        fc.array(text, { maxLength: 8 }),
        (schema, title, paths, languages, packages, customers) => {
          const draft = draftConfiguration({ schema, title, paths, languages, packages, customers });
          deepEqual(read(draft).faults, [], draft);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
