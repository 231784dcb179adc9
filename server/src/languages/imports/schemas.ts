// @customer-impact via ../importRows: finds what a schema or a description of machines counts on

import type { ImportRows, ImportSyntax } from "../importSyntax.ts";

/** Values in braces, three deep. */
const braces = [1, 2].reduce((inner) => `\\{(?:[^{}]|${inner}){0,2000}\\}`, "\\{[^{}]{0,2000}\\}");

const terraform: ImportSyntax = {
  family: "terraform",
  patterns: [
    {
      word: "module",
      pattern: `module(?<=^[ \\t]{0,99}module)[ \\t]+"\\0*"[ \\t]*\\{(?:[^{}]|${braces}){0,2000}?(?:^|(?<=\\{))[ \\t]*source[ \\t]*=[ \\t]*"(?<specifier>\\0+)"`,
      form: "static",
    },
  ],
  reach: 6000,
};

const protobuf: ImportSyntax = {
  family: "protobuf",
  patterns: [
    {
      word: "import",
      pattern: `import(?<=^[ \\t]{0,99}import|;[ \\t]{0,9}import)\\s+(?:weak\\s+|option\\s+)?(?<quote>["'])(?<specifier>\\0+)\\k<quote>\\s*;`,
      form: "static",
    },
    {
      word: "import",
      pattern: `import(?<=^[ \\t]{0,99}import|;[ \\t]{0,9}import)\\s+public\\s*(?<quote>["'])(?<specifier>\\0+)\\k<quote>\\s*;`,
      form: "re-export",
    },
  ],
  reach: 400,
};

export const schemaImports: ImportRows = { HCL: terraform, "Protocol Buffer": protobuf };
