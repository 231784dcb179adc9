// @customer-impact via ../importRows: finds what a module of Python counts on

import type { ImportPattern, ImportRows, ImportSyntax } from "../importSyntax.ts";

// Python: import statements at the start of a statement, wherever that is nested.

/** White space in a statement: a backslash carries a line on. */
const space = "(?:[ \\t\\f]|\\\\\\r?\\n)";
const name = "[\\w\\x80-\\xff]";
/** Behind the start of a line, or what may stand in front of a statement on one. */
const statement = (word: string): string => `${word}(?!${name})(?<=(?:^|[;:])[ \\t\\f]{0,400}${word})`;
/** The rest of a statement, on this line and those that it is carried on to. */
const rest = "[^\\r\\n;\\\\]*(?:\\\\\\r?\\n[^\\r\\n;\\\\]*){0,400}";
const literal = "(?<quote>[\"'])(?<specifier>\\0*)\\k<quote>";

const patterns: readonly ImportPattern[] = [
  {
    word: "from",
    pattern: `${statement("from")}${space}*(?<specifier>(?:[.]|[ \\t]|\\\\\\r?\\n){0,100}${name}[\\w\\x80-\\xff. \\t]*?|\\.[. \\t]*?)${space}*(?<!${name})import(?!${name})${space}*(?:\\((?<names>[^()]*)\\)|(?<rest>${rest}))`,
    form: "static",
    read: "names",
  },
  { word: "import", pattern: `${statement("import")}${space}+(?<specifier>${rest})`, form: "static", read: "list" },
  {
    word: "import_module",
    pattern: `import_module(?<=(?<!${name})import_module)\\s*\\(\\s*${literal}\\s*(?:,\\s*(?:package\\s*=\\s*)?__(?:package|name)__\\s*)?,?\\s*\\)`,
    form: "dynamic",
  },
  { word: "__import__", pattern: `__import__(?<=(?<!${name})__import__)\\s*\\(\\s*${literal}\\s*\\)`, form: "dynamic" },
];

const python: ImportSyntax = {
  family: "python",
  patterns,
  typeBlock: {
    word: "TYPE_CHECKING",
    pattern:
      "TYPE_CHECKING(?<=^[ \\t]{0,400}if(?:[ \\t]{1,9}|[ \\t]{0,9}\\([ \\t]{0,9})(?:[\\w.]{1,40}\\.)?TYPE_CHECKING)[ \\t]*\\)?[ \\t]*:",
  },
  reach: 20_000,
};

export const pythonImports: ImportRows = {
  Python: python,
  Cython: {
    ...python,
    patterns: [
      ...patterns.slice(0, 1).map((one) => ({ ...one, pattern: one.pattern.replace("import(?!", "c?import(?!") })),
      ...patterns.slice(1),
      {
        word: "cimport",
        pattern: `${statement("cimport")}${space}+(?<specifier>${rest})`,
        form: "static",
        read: "list",
      },
    ],
  },
};
