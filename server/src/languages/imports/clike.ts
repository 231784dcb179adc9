// @customer-impact via ../importRows: finds the headers that a source of C and its kin includes

import type { ImportPattern, ImportRows, ImportSyntax } from "../importSyntax.ts";

// C, C++ and Objective-C: directives of the preprocessor, whether they are switched on or not.

const directive = "#(?<=^[ \\t]{0,400}#)[ \\t]*";

const patterns: readonly ImportPattern[] = [
  { word: "#", pattern: `${directive}(?:include|include_next|import)[ \\t]*"(?<specifier>\\0*)"`, form: "include" },
  // Where one between angle brackets is looked for is set when it is built.
  {
    word: "#",
    pattern: `${directive}(?:include|include_next|import)[ \\t]*<(?<specifier>[^<>"\\r\\n]*)>`,
    form: "system",
  },
];

const c: ImportSyntax = {
  family: "includes",
  isLinked: true,
  patterns,
  signs: [
    { word: "include", pattern: 'include[ \\t]*["<]' },
    { word: "include_next", pattern: 'include_next[ \\t]*["<]' },
    { word: "import", pattern: 'import[ \\t]*["<]' },
  ],
  reach: 1000,
};

export const cImports: ImportRows = {
  C: c,
  "C++": c,
  "Objective-C": c,
  "Objective-C++": c,
  Cuda: c,
  OpenCL: c,
  Metal: c,
  Lex: c,
  Yacc: c,
  Bison: c,
};
