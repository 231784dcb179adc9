// @customer-impact Engineering lead: is told by the editor what each key of the configuration is for

import {
  array,
  description,
  exactOptional,
  examples,
  type InferOutput,
  integer,
  maxValue,
  metadata,
  minValue,
  number,
  optional,
  pipe,
  record,
  strictObject,
  string,
  title,
} from "valibot";
import { defaultConfiguration, largestFile } from "./configuration.ts";
import {
  customer,
  globs,
  granularity,
  id,
  language,
  level,
  outcome,
  outcomeId,
  someGlobs,
  text,
  texts,
  threshold,
} from "./schemaParts.ts";

/*
 * The configuration file as data: what may stand in it, and what each key is for. Reading the file, its JSON Schema and
 * its reference page all come from here. The message of a check says what there must be, as the rest of a sentence: "… must
 * be <message>, not …".
 */

function rulesOf(ruleIds: readonly string[]) {
  return strictObject(
    // An index signature cannot say that a key may be missing.
    Object.fromEntries(ruleIds.map((id) => [id, exactOptional(level)])) as unknown as Record<string, typeof level>,
    'an object, as in { "missing-statement": "error" }',
  );
}

function overrideOf(ruleIds: readonly string[]) {
  return pipe(
    strictObject(
      {
        files: pipe(someGlobs, description("The files that the rest speaks of."), examples([["services/legacy/**"]])),
        granularity: exactOptional(pipe(granularity, description("The grain of modules in these files."))),
        rules: optional(
          pipe(
            rulesOf(ruleIds),
            description("The severity of rules in these files."),
            examples([{ "missing-statement": "off" }]),
          ),
          {},
        ),
      },
      'an object, as in { "files": ["services/legacy/**"], "granularity": "package" }',
    ),
    title("Override"),
  );
}

const configuredStatement = pipe(
  strictObject(
    {
      files: pipe(someGlobs, description("The files whose modules the statement is for."), examples([["db/**/*.sql"]])),
      statement: pipe(
        text("a statement"),
        description(
          "What would follow `@customer-impact` in a comment. Paths in it are relative to the root of the workspace.",
        ),
        examples(["via src/orders: keeps order history readable"]),
      ),
    },
    'an object, as in { "files": ["db/**/*.sql"], "statement": "via src/orders: keeps order history readable" }',
  ),
  title("Statement"),
);

const size = `a whole number from 1 to ${largestFile}`;

/** The schema of `customer-impact.json`, for the rules that there are. */
export function configurationSchema(ruleIds: readonly string[]) {
  return pipe(
    strictObject(
      {
        $schema: exactOptional(
          pipe(
            string("a text"),
            description("The JSON Schema of this file, for editors. Nothing is ever fetched from it."),
          ),
        ),
        customers: optional(
          pipe(
            record(pipe(string(), id), customer, 'an object, as in { "shopper": { "name": "Shopper" } }'),
            description(
              "The registry of customers, by id. Where there is one, statements must name a customer of it; where there is none, any name counts.",
            ),
            metadata({
              examples: [
                { shopper: { name: "Shopper", aliases: ["buyer"], priority: 1, description: "Pays at checkout." } },
              ],
            }),
          ),
          {},
        ),
        outcomes: optional(
          pipe(
            record(
              pipe(string(), outcomeId),
              outcome,
              'an object, as in { "clear-price": { "customer": "shopper", "statement": "knows the full price before paying" } }',
            ),
            description("Outcomes that many statements share, by id. A statement names one as `#id`."),
            examples([
              {
                "clear-price": {
                  customer: "shopper",
                  statement: "knows the full price before paying",
                  metric: "cart abandonment",
                },
              },
            ]),
          ),
          {},
        ),
        internalTerms: optional(
          pipe(
            texts,
            description(
              "Words for colleagues besides the built-in ones (team, developer, department …). Whoever is named so is no customer.",
            ),
            examples([["guild"]]),
          ),
          [],
        ),
        include: optional(
          pipe(
            globs,
            description(
              "Globs of files to count that would be left out as vendored, generated, tests or tooling. Markup, data and prose (HTML, CSS, JSON, Markdown …) become modules where a glob names them by extension (`src/*.css`) or by file name (`docs/index.html`).",
            ),
            examples([["tests/helpers/**", "src/*.css"]]),
          ),
          [],
        ),
        exclude: optional(
          pipe(
            globs,
            description("Globs of files to leave out. They win over `include` and over paths on the command line."),
            examples([["migrations/**"]]),
          ),
          [],
        ),
        granularity: optional(
          pipe(
            granularity,
            description(
              "What a module is. `auto`: a file, but the directory for Go packages and Terraform modules, and a C or C++ header belongs to the source beside it. `file`: each file. `directory`: the files of a directory. `package`: the files below the nearest manifest (package.json, go.mod, Cargo.toml …).",
            ),
          ),
          "auto",
        ),
        overrides: optional(
          pipe(
            array(overrideOf(ruleIds), "a list of objects"),
            description("Other settings for some files. Where two speak of the same file, the later one wins."),
            examples([
              [{ files: ["services/legacy/**"], granularity: "package", rules: { "missing-statement": "off" } }],
            ]),
          ),
          [],
        ),
        languages: optional(
          pipe(
            record(
              text("a language name"),
              language,
              'an object, as in { "Acme": { "extensions": [".acme"], "lineComments": ["//"] } }',
            ),
            description("Languages that are not known, or more extensions of ones that are, by name."),
            examples([
              { Acme: { extensions: [".acme"], lineComments: ["//"], blockComments: [["/*", "*/"]], strings: ['"'] } },
            ]),
          ),
          {},
        ),
        statements: optional(
          pipe(
            array(configuredStatement, "a list of objects"),
            description(
              "Statements for modules that have none of their own. Reports count these modules apart, so that one glob cannot pass for written lines.",
            ),
            examples([[{ files: ["db/**/*.sql"], statement: "via src/orders: keeps order history readable" }]]),
          ),
          [],
        ),
        rules: optional(
          pipe(
            rulesOf(ruleIds),
            description("The severity of rules. A rule that is `off` reports nothing; the status of modules stays."),
            examples([{ "missing-statement": "error" }]),
          ),
          {},
        ),
        thresholds: optional(
          pipe(
            strictObject(
              {
                coverage: exactOptional(
                  pipe(threshold, description("The least percentage of modules with a line."), examples([80])),
                ),
                direct: exactOptional(
                  pipe(
                    threshold,
                    description("The least percentage of modules that name a customer themselves."),
                    examples([10]),
                  ),
                ),
              },
              'an object, as in { "coverage": 80 }',
            ),
            description("What `customer-impact coverage` fails below, with exit status 1."),
          ),
          {},
        ),
        maxFileSize: optional(
          pipe(
            number(size),
            integer(size),
            minValue(1, size),
            maxValue(largestFile, size),
            description("Files with more bytes are left out as too large."),
          ),
          defaultConfiguration.maxFileSize,
        ),
      },
      "an object: { … }",
    ),
    title("Customer Impact configuration"),
    description("Customers, outcomes and modules of a workspace for Customer Impact."),
    metadata({ allowComments: true, allowTrailingCommas: true }),
  );
}

export type ConfigurationFile = InferOutput<ReturnType<typeof configurationSchema>>;
