// @customer-impact via ../importRows: finds what a file of C# or F# counts on

import type { ImportRows, ImportSyntax } from "../importSyntax.ts";
import type { NamePattern } from "../namespaceSyntax.ts";

// Languages of .NET: files declare types in namespaces, and open namespaces.

const name = "@?[\\w\\x80-\\xff]+";
const path = `${name}(?:\\s{0,99}\\.\\s{0,99}${name})*`;
const alone = (word: string): string => `${word}(?![\\w\\x80-\\xff])(?<=(?<![\\w@.\\x80-\\xff])${word})`;
const mentions = "(?<![\\w.\\x80-\\xff])[A-Z][\\w\\x80-\\xff]*";

const cSharpMembers: readonly NamePattern[] = [
  ...["class", "struct", "interface", "enum"].map((word) => ({
    word,
    pattern: `${alone(word)}\\s+(?!where\\b)(?<specifier>${name})`,
  })),
  { word: "record", pattern: `${alone("record")}\\s+(?:class\\s+|struct\\s+)?(?<specifier>${name})\\s*[(<:{;]` },
  {
    word: "delegate",
    pattern: `${alone("delegate")}\\s+[^(){};=]{1,200}?(?<specifier>${name})\\s{0,9}(?:<[^<>()]{0,200}>\\s{0,9})?\\(`,
  },
];

const cSharp: ImportSyntax = {
  family: "dotnet",
  patterns: [
    {
      word: "global",
      pattern: `global[ \\t]+using\\s+(?:static\\s+|unsafe\\s+)?(?:(?<alias>${name})\\s*=\\s*)?(?:global\\s*::\\s*)?(?<specifier>${path})(?:\\s*<[^;{}]{0,400}>)?\\s*;`,
      form: "global",
      read: "path",
    },
    {
      word: "using",
      pattern: `using(?<=^[ \\t]{0,99}using|[;{][ \\t]{0,9}using)\\s+(?:static\\s+|unsafe\\s+)?(?:(?<alias>${name})\\s*=\\s*)?(?:global\\s*::\\s*)?(?<specifier>${path})(?:\\s*<[^;{}]{0,400}>)?\\s*;`,
      form: "static",
      read: "path",
    },
  ],
  namespaces: {
    separator: ".",
    scopes: [{ word: "namespace", pattern: `${alone("namespace")}\\s+(?<specifier>${path})\\s*[;{]` }],
    members: cSharpMembers,
    nesting: "braces",
    mentions,
    open: true,
  },
  reach: 0,
};

const fSharp: ImportSyntax = {
  family: "dotnet",
  patterns: [
    {
      word: "open",
      pattern: `open(?<=^[ \\t]{0,99}open)[ \\t]+(?:type[ \\t]+)?(?:global\\.)?(?<specifier>${path})`,
      form: "static",
      read: "path",
    },
    {
      word: "module",
      pattern: `module(?<=^[ \\t]{0,99}module)[ \\t]+(?<alias>${name})[ \\t]*=[ \\t]*(?<specifier>${name}(?:\\.${name})+)[ \\t]*\\r?$`,
      form: "static",
      read: "path",
    },
  ],
  namespaces: {
    separator: ".",
    scopes: [
      {
        word: "namespace",
        pattern: `namespace(?<=^namespace)[ \\t]+(?:rec[ \\t]+)?(?:global\\b[ \\t]*)?(?<specifier>(?:${path})?)`,
      },
      {
        word: "module",
        pattern: `module(?<=^[ \\t]{0,99}module)[ \\t]+(?:(?:rec|internal|private|public)[ \\t]+)*(?<specifier>${name})[ \\t]*=(?![ \\t]*${name}(?:\\.${name})*[ \\t]*\\r?$)`,
        nested: true,
        closed: true,
      },
      {
        word: "module",
        pattern: `module(?<=^module)[ \\t]+(?:(?:rec|internal|private|public)[ \\t]+)*(?<specifier>${path})(?![ \\t]*[=.\\w])`,
        closed: true,
      },
    ],
    members: [
      {
        word: "type",
        pattern: `type(?<=^[ \\t]{0,99}type)[ \\t]+(?:(?:internal|private|public)[ \\t]+)*(?<specifier>${name})`,
      },
    ],
    nesting: "columns",
    mentions,
    open: true,
  },
  reach: 0,
};

export const dotnetImports: ImportRows = { "C#": cSharp, "F#": fSharp };
