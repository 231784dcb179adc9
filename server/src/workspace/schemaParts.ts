// @customer-impact via ./schema: says of each value what it must be, in words

import {
  array,
  description,
  exactOptional,
  examples,
  integer,
  maxValue,
  minLength,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  rawCheck,
  regex,
  strictObject,
  strictTuple,
  string,
  title,
} from "valibot";
import { globFault } from "./globs.ts";

/* The parts that schema.ts puts together. */

export const text = (expected: string) => pipe(string(expected), regex(/\S/, expected));

const aGlob = 'a glob, as in "src/**"';
const glob = pipe(
  string(aGlob),
  rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? globFault(dataset.value) : undefined;
    if (fault) addIssue({ message: fault });
  }),
);
export const globs = array(glob, 'a list of globs, as in ["src/**"]');
export const someGlobs = pipe(globs, minLength(1, 'a list of one glob or more, as in ["src/**"]'));
export const texts = array(text("a text"), "a list of texts");

const percent = "a number from 0 to 100";
export const threshold = pipe(number(percent), minValue(0, percent), maxValue(100, percent));

const granularities = ["auto", "file", "directory", "package"] as const;
export const granularity = picklist(granularities, choice(granularities));

const levels = ["off", "information", "warning", "error"] as const;
export const level = picklist(levels, choice(levels));

const priority = "a whole number from 1 up";

export const customer = pipe(
  strictObject(
    {
      name: exactOptional(
        pipe(
          text("a text"),
          description("How statements and reports name the customer. The id, where it is left out."),
          examples(["Shopper"]),
        ),
      ),
      aliases: optional(
        pipe(
          texts,
          description("Other names that statements may use. Neither case nor a plural makes a difference."),
          examples([["buyer", "visitor"]]),
        ),
        [],
      ),
      kind: optional(
        pipe(
          picklist(["external", "internal"], choice(["external", "internal"])),
          description(
            "`external` customers stand outside the company, and only a line that ends with one of them counts. `internal` names colleagues, so that a statement which names them as customers is reported.",
          ),
        ),
        "external",
      ),
      group: exactOptional(
        pipe(text("a text"), description("The group that reports list the customer under."), examples(["Partners"])),
      ),
      priority: exactOptional(
        pipe(
          number(priority),
          integer(priority),
          minValue(1, priority),
          description("The order of customers in reports: 1 comes first, customers without one come last."),
          examples([1]),
        ),
      ),
      description: exactOptional(
        pipe(string("a text"), description("Who the customer is, for readers."), examples(["Pays at checkout."])),
      ),
    },
    'an object, as in { "name": "Shopper" }',
  ),
  title("Customer"),
);

export const outcome = pipe(
  strictObject(
    {
      customer: pipe(
        text("the id of a customer"),
        description("The id of a customer of `customers`."),
        examples(["shopper"]),
      ),
      statement: pipe(
        text("a text"),
        description("What becomes true for the customer."),
        examples(["knows the full price before paying"]),
      ),
      metric: exactOptional(
        pipe(text("a text"), description("The number that shows the outcome."), examples(["cart abandonment"])),
      ),
      evidence: exactOptional(
        pipe(
          text("a path or URL"),
          description("What shows that the outcome is reached: a URL, or a path from the root of the workspace."),
          examples(["e2e/checkout.spec.ts"]),
        ),
      ),
    },
    'an object, as in { "customer": "shopper", "statement": "knows the full price before paying" }',
  ),
  title("Outcome"),
);

const extension = 'a file extension with its dot, as in ".acme"';
const pair = 'a pair of texts, as in ["/*", "*/"]';

export const language = pipe(
  strictObject(
    {
      extensions: exactOptional(
        pipe(
          array(
            pipe(string(extension), regex(/^\.[^/\\\s]+$/, extension)),
            `a list of file extensions, as in [".acme"]`,
          ),
          description("File extensions of the language, with their dot."),
          examples([[".acme"]]),
        ),
      ),
      filenames: exactOptional(
        pipe(
          array(
            pipe(string("a file name"), regex(/^[^/\\]*[^/\\\s][^/\\]*$/, "a file name without folders")),
            "a list of file names",
          ),
          description("Whole file names of the language."),
          examples([["Acmefile"]]),
        ),
      ),
      interpreters: exactOptional(
        pipe(texts, description("Programs that a first line `#!…` may name."), examples([["acme"]])),
      ),
      lineComments: exactOptional(
        pipe(texts, description("What starts a comment that runs to the end of its line."), examples([["//"]])),
      ),
      blockComments: exactOptional(
        pipe(
          array(strictTuple([text(pair), text(pair)], pair), `a list of pairs, as in [["/*", "*/"]]`),
          description("What starts and what ends a comment that may span lines."),
          examples([[["/*", "*/"]]]),
        ),
      ),
      strings: exactOptional(
        pipe(
          texts,
          description(
            "What delimits strings, the same at both ends, so that no comment is looked for in them. A backslash escapes.",
          ),
          examples([['"']]),
        ),
      ),
    },
    'an object, as in { "extensions": [".acme"], "lineComments": ["//"] }',
  ),
  title("Language"),
);

/** An id has no character that ends it in a statement. */
export const id = regex<string, string>(
  /^[^\s,:;#[\]]+(?: [^\s,:;#[\]]+)*$/,
  "an id without spaces at its ends and without , : ; # [ ]",
);
export const outcomeId = regex<string, string>(/^[^\s,:;#[\]]+$/, "an id without spaces and without , : ; # [ ]");

/** `"a", "b" or "c"` */
function choice(values: readonly string[]): string {
  const quoted = values.map((value) => JSON.stringify(value));
  return `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}
