import { deepEqual, equal, ok } from "node:assert/strict";
import * as fc from "fast-check";
import { defaultConfiguration } from "../../server/src/workspace/configuration.ts";
import { readConfiguration } from "../../server/src/workspace/readConfiguration.ts";
import { lift } from "./markers.ts";

const ruleIds = ["missing-statement", "vague-outcome"];
const read = (text: string) => readConfiguration(text, ruleIds);

/** Each fault has a marker line below the line it stands in; `|` marks a place between two characters. */
const faulty: Readonly<Record<string, string>> = {
  "an empty file": `
| The file is empty: it must hold an object, if only {}.`,
  "nothing but a comment": `// soon
| The file is empty: it must hold an object, if only {}.`,
  "a list": `[]
^^ The configuration must be an object: { … }, not a list.`,
  "a text": `"high"
^^^^^^ The configuration must be an object: { … }, not "high".`,
  "half a word": `nul
^^^ This is no value: texts stand in double quotes.
   | A value must stand here.`,
  "a key without a value": `{ "customers": 
               | A value must stand here.`,
  "several slips at once": `{ "include": ["a" "b"], "exclude" ["c"], "custmers": {} "rules": {}, 
                  ^^^ A "," must stand before this.
                                  ^ A ":" must stand behind the key.
                                          ^^^^^^^^ Unknown key "custmers". Did you mean "customers"?
                                                        ^^^^^^^ A "," must stand before this.
  "maxFileSize": 0 }
                 ^ maxFileSize must be a whole number from 1 to 268435456, not 0.`,
  "an open text": `{ "exclude": ["a
              ^^ This text lacks its closing double quote.
] }`,
  "an open comment": `{ } /* more
    ^^^^^^^ This comment lacks its "*/".`,
  "text behind the end": `{ } x
    ^ This is no value: texts stand in double quotes.`,
  "no missing keys are told while the file is half typed": `{ "outcomes": { "a": { 
                       | A "}" is missing here.`,
  "unknown keys, at any level": `{ "custmers": {}, "xylophone": 1,
   ^^^^^^^^ Unknown key "custmers". Did you mean "customers"?
                   ^^^^^^^^^ Unknown key "xylophone". The nearest known one is "exclude".
  "customers": { "a": { "nmae": "A" } },
                         ^^^^ Unknown key "nmae". Did you mean "name"?
  "overrides": [{ "files": ["a"], "rule": {}, "rules": { "mising-statement": "off" } }],
                                   ^^^^ Unknown key "rule". Did you mean "rules"?
                                                          ^^^^^^^^^^^^^^^^ Unknown key "mising-statement". Did you mean "missing-statement"?
  "rules": { "vague": "off" }, "thresholds": { "cover": 1 } }
              ^^^^^ Unknown key "vague". The nearest known one is "vague-outcome".
                                                ^^^^^ Unknown key "cover". The nearest known one is "coverage".`,
  "a key twice": `{ "rules": {},
  "rules": {}, "customers": { "a": { "name": "A", "name": "B" } } }
   ^^^^^ Duplicate key "rules": it stands in line 1 already.
                                                   ^^^^ Duplicate key "name": it stands in line 2 already.`,
  "wrong types": `{ "thresholds": { "coverage": "high", "direct": -1 },
                              ^^^^^^ thresholds.coverage must be a number from 0 to 100, not "high".
                                                ^^ thresholds.direct must be a number from 0 to 100, not -1.
  "maxFileSize": 0.5, "granularity": "folder", "internalTerms": "guild", "$schema": null,
                 ^^^ maxFileSize must be a whole number from 1 to 268435456, not 0.5.
                                     ^^^^^^^^ granularity must be "auto", "file", "directory" or "package", not "folder".
                                                                ^^^^^^^ internalTerms must be a list of texts, not "guild".
                                                                                    ^^^^ $schema must be a text, not null.
  "rules": { "missing-statement": "warn" }, "statements": [3], "overrides": {},
                                  ^^^^^^ rules.missing-statement must be "off", "information", "warning" or "error", not "warn".
                                                           ^ statements[0] must be an object, as in { "files": ["db/**/*.sql"], "statement": "via src/orders: keeps order history readable" }, not 3.
                                                                            ^^ overrides must be a list of objects, not {}.
  "customers": { "a": [], "b": { "kind": "both", "priority": 0, "aliases": [""] } } }
                      ^^ customers.a must be an object, as in { "name": "Shopper" }, not a list.
                                         ^^^^^^ customers.b.kind must be "external" or "internal", not "both".
                                                             ^ customers.b.priority must be a whole number from 1 up, not 0.
                                                                            ^^ customers.b.aliases[0] must be a text, not "".`,
  "sizes out of range": `{ "maxFileSize": 268435457 }
                 ^^^^^^^^^ maxFileSize must be a whole number from 1 to 268435456, not 268435457.`,
  "a list for an object is told once": `{ "customers": [{}], "outcomes": [1] }
               ^^^^ customers must be an object, as in { "shopper": { "name": "Shopper" } }, not a list.
                                 ^^^ outcomes must be an object, as in { "clear-price": { "customer": "shopper", "statement": "knows the full price before paying" } }, not a list.`,
  "missing keys": `{ "outcomes": { "a": {} }, "overrides": [{}], "statements": [{ "files": [] }] }
                 ^ outcomes.a must have a "customer".
                 ^ outcomes.a must have a "statement".
                                         ^^ overrides[0] must have a "files".
                                                             ^^^^^^^^^^^^^^^ statements[0] must have a "statement".
                                                                        ^^ statements[0].files must be a list of one glob or more, as in ["src/**"], not [].`,
  globs: `{ "include": ["", "!a", "../x", "a[b"], "exclude": ["a{b", 7], "statements": [{ "files": ["src\\\\x"], "statement": "x" }] }
              ^^ include[0] must not be empty.
                  ^^^^ include[1] cannot start with "!": globs are not negated here, use "include" and "exclude".
                        ^^^^^^ include[2] must not leave the workspace with "..".
                                ^^^^^ include[3] has a "[" without its "]".
                                                    ^^^^^ exclude[0] has a "{" without its "}".
                                                           ^ exclude[1] must be a glob, as in "src/**", not 7.
                                                                                          ^^^^^^^^ statements[0].files[0] must separate folders with "/", not with "\\".`,
  languages: `{ "languages": { "Acme": { "extensions": ["acme"], "filenames": ["a/b"], "blockComments": [["/*"], ["a", "b", "c"]] }, "": {} } }
                                          ^^^^^^ languages.Acme.extensions[0] must be a file extension with its dot, as in ".acme", not "acme".
                                                                 ^^^^^ languages.Acme.filenames[0] must be a file name without folders, not "a/b".
                                                                                           ^^^^^^ languages.Acme.blockComments[0] must be a pair of texts, as in ["/*", "*/"], not ["/*"].
                                                                                                   ^^^^^^^^^^^^^^^ languages.Acme.blockComments[1] must be a pair of texts, as in ["/*", "*/"], not ["a","b","c"].
                                                                                                                        | The key "" of languages must be a language name.`,
  "an outcome for nobody": `{ "customers": { "shopper": {} }, "outcomes": { "a": { "customer": "shoper", "statement": "x" },
                                                                   ^^^^^^^^ outcomes.a.customer is "shoper", which "customers" does not declare. Did you mean "shopper"?
  "b": { "customer": "toString", "statement": "x" }, "c": { "customer": "shopper", "statement": "x" } } }
                     ^^^^^^^^^^ outcomes.b.customer is "toString", which "customers" does not declare.`,
  "names that mean two customers": `{ "customers": { "shopper": { "name": "Shopper", "aliases": ["Shoppers", "Box"] }, "visitor": { "aliases": ["SHOPPERS "] },
                                                                                                            ^^^^^^^^^^^ The customers "shopper" and "visitor" share the name "SHOPPERS ": a statement could mean either.
  "boxes": { "name": "Package" } } }
   ^^^^^ The customers "shopper" and "boxes" share the name "boxes": a statement could mean either.`,
  "keys that JavaScript has a meaning for": `{ "__proto__": {}, "customers": { "__proto__": { "x": 1 }, "constructor": {} }, "rules": { "toString": "off" } }
   ^^^^^^^^^ Unknown key "__proto__". The nearest known one is "customers".
                                   ^^^^^^^^^ The key "__proto__" cannot be used here: choose another one.
                                                            ^^^^^^^^^^^ The key "constructor" cannot be used here: choose another one.
                                                                                            ^^^^^^^^ Unknown key "toString". The nearest known one is "vague-outcome".`,
  "ids that no statement could name": `{ "customers": { "a,b": {}, " c": {} }, "outcomes": { "#a": { "customer": "x", "statement": "y" } } }
                  ^^^ The key "a,b" of customers must be an id without spaces at its ends and without , : ; # [ ].
                             ^^ The key " c" of customers must be an id without spaces at its ends and without , : ; # [ ].
                                                       ^^ The key "#a" of outcomes must be an id without spaces and without , : ; # [ ].
                                                                          ^^^ outcomes["#a"].customer is "x", which "customers" does not declare.`,
  "characters beyond the basic plane count as two": `{ "customers": { "𝒳": { "nane": "𝒳" } } }
                          ^^^^ Unknown key "nane". Did you mean "name"?`,
};

describe("readConfiguration", () => {
  for (const [name, source] of Object.entries(faulty))
    it(`tells of ${name}`, () => {
      const { text, markers } = lift(source);
      const { configuration, faults } = read(text);
      deepEqual(
        faults.map(({ range: { start, end }, message }) => ({
          line: start.line,
          character: start.character,
          length: end.character - start.character,
          message,
        })),
        markers,
      );
      equal(configuration, undefined);
    });

  it("positions are those of the text without its byte order mark, whatever ends its lines", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const [fault] = read(`\uFEFF{${end}"custmers": {}${end}}`).faults;
      deepEqual(fault?.range, { start: { line: 1, character: 1 }, end: { line: 1, character: 9 } });
    }
  });

  it("gives the defaults for an object without keys", () => {
    deepEqual(read("{}").configuration, defaultConfiguration);
  });

  it("reads everything there is", () => {
    const { configuration, faults } = read(`\uFEFF// ours
      {
        "$schema": "x",
        "customers": {
          "z": { "name": "Shopper", "aliases": ["buyer"], "priority": 1, "description": "Pays." },
          "ops": { "kind": "internal" }, "7": { "group": "Partners" },
        },
        "outcomes": { "b": { "customer": "z", "statement": "s", "metric": "m", "evidence": "e" }, "1": { "customer": "7", "statement": "t" } },
        "internalTerms": ["guild"], "include": ["a"], "exclude": ["b"], "granularity": "package",
        "overrides": [{ "files": ["c"], "granularity": "file", "rules": { "vague-outcome": "off" } }, { "files": ["d"] }],
        "languages": { "Acme": { "extensions": [".acme"], "filenames": ["Acme"], "interpreters": ["acme"], "lineComments": ["//"], "blockComments": [["/*", "*/"]], "strings": ["'"] } },
        "statements": [{ "files": ["e"], "statement": "x" }],
        "rules": { "missing-statement": "error" },
        "thresholds": { "coverage": 80, "direct": 0.5 },
        "maxFileSize": 1, /* bytes */
      }`);
    deepEqual(faults, []);
    deepEqual(configuration, {
      customers: [
        { id: "z", name: "Shopper", aliases: ["buyer"], kind: "external", priority: 1, description: "Pays." },
        { id: "ops", name: "ops", aliases: [], kind: "internal" },
        { id: "7", name: "7", aliases: [], kind: "external", group: "Partners" },
      ],
      outcomes: [
        { id: "b", customer: "z", statement: "s", metric: "m", evidence: "e" },
        { id: "1", customer: "7", statement: "t" },
      ],
      internalTerms: ["guild"],
      include: ["a"],
      exclude: ["b"],
      granularity: "package",
      overrides: [
        { files: ["c"], granularity: "file", rules: { "vague-outcome": "off" } },
        { files: ["d"], rules: {} },
      ],
      languages: {
        Acme: {
          extensions: [".acme"],
          filenames: ["Acme"],
          interpreters: ["acme"],
          lineComments: ["//"],
          blockComments: [["/*", "*/"]],
          strings: ["'"],
        },
      },
      statements: [{ files: ["e"], statement: "x" }],
      rules: { "missing-statement": "error" },
      thresholds: { coverage: 80, direct: 0.5 },
      maxFileSize: 1,
    });
  });

  it("locates keys and values, of broken files too", () => {
    const { locate } = read('{ "customers": { "a": { "aliases": ["x", 7] } }, "rules": ');
    const at = (...path: (string | number)[]) => {
      const range = locate(path);
      return range && [range.start.line, range.start.character, range.end.line, range.end.character];
    };
    deepEqual(at("customers"), [0, 3, 0, 12]);
    deepEqual(at("customers", "a"), [0, 18, 0, 19]);
    deepEqual(at("customers", "a", "aliases", 1), [0, 41, 0, 42]);
    deepEqual(at("rules"), [0, 50, 0, 55]);
    deepEqual(at(), [0, 0, 0, 58]);
    for (const path of [
      ["x"],
      ["customers", "a", "aliases", 2],
      ["customers", 0],
      ["customers", "a", "aliases", "length"],
      ["rules", "x"],
    ])
      equal(locate(path), undefined, path.join("."));
  });

  it("survives depth and size", () => {
    for (const text of [
      "[".repeat(100_000),
      '{"a":'.repeat(100_000),
      `{"customers":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
    ])
      deepEqual(
        read(text).faults.map(({ message }) => message),
        ["Brackets must not be nested deeper than 100."],
      );
    // In quadratic time this would not end before the test runs out of time.
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`customer-${i}-x`, { priority: 0 }]));
    equal(read(JSON.stringify({ customers: many })).faults.length, 20_000);
  });

  it("never throws, and says what is wrong where it gives no configuration", () => {
    const keys = [
      "customers",
      "outcomes",
      "rules",
      "overrides",
      "files",
      "include",
      "a",
      "__proto__",
      "constructor",
      "languages",
      "statements",
    ];
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom("1", '"a"', "null", "true", '""', "1e999"),
        tie("list"),
        tie("object"),
      ),
      list: fc.array(tie("json"), { maxLength: 3 }).map((all) => `[${all.join(",")}]`),
      object: fc
        .array(fc.tuple(fc.constantFrom(...keys), tie("json")), { maxLength: 4 })
        .map((all) => `{${all.map(([key, value]) => `${JSON.stringify(key)}:${String(value)}`).join(",")}}`),
    }));
    const soup = fc
      .array(fc.constantFrom("{", "}", "[", "]", ",", ":", '"', "a", "//", "/*", "*/", "\\", "\n", "1", " "))
      .map((all) => all.join(""));
    const text = fc.oneof(
      json.map(String),
      fc.tuple(json.map(String), fc.nat()).map(([text, cut]) => text.slice(0, cut % (text.length + 1))),
      soup,
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(text, (text) => {
        const { configuration, faults, locate } = read(text);
        equal(configuration === undefined, faults.length > 0, text);
        locate(["customers", "a", 0]);
        for (const { message } of faults)
          ok(/^[A-Za-z$[].*[.?]$/s.test(message) && !message.includes("undefined"), message);
      }),
      { numRuns: 2000 },
    );
    equal(({} as { x?: unknown }).x, undefined);
  });
});
