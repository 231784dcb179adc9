// @customer-impact via ../importRows: finds what a module of Haskell, OCaml or Erlang counts on

import type { ImportRows, ImportSyntax } from "../importSyntax.ts";

const atStart = (word: string): string => `${word}(?<=(?:^|[;{])[ \\t]{0,99}${word})`;
const haskellModule = "[A-Z][\\w']*(?:\\.[A-Z][\\w']*)*";

const haskell: ImportSyntax = {
  family: "haskell",
  patterns: [
    {
      word: "import",
      pattern: `${atStart("import")}\\s+(?:\\{-#\\s*SOURCE\\s*#-\\}\\s*)?(?:safe\\s+)?(?:qualified\\s+)?(?:"\\0*"\\s*)?(?<specifier>${haskellModule})`,
      form: "static",
    },
  ],
  declarations: [{ word: "module", pattern: `module(?<=^module)\\s+(?<specifier>${haskellModule})(?=\\s|\\()` }],
  reach: 300,
};

const oCamlModule = "[A-Z][\\w']*";
const oCaml: ImportSyntax = {
  family: "ocaml",
  patterns: [
    ...["open", "include"].map((word) => ({
      word,
      pattern: `${word}(?<=(?<![\\w.'])${word})!?\\s+(?<specifier>${oCamlModule}(?:\\.${oCamlModule})*)`,
      form: "static" as const,
    })),
    {
      word: "module",
      pattern: `module(?<=(?<![\\w.'])module)\\s+${oCamlModule}\\s*=\\s*(?<specifier>${oCamlModule}(?:\\.${oCamlModule})*)(?![\\w.'(]|\\s*\\()`,
      form: "static",
    },
  ],
  namespaces: {
    separator: ".",
    scopes: [],
    members: [
      { word: "module", pattern: `module(?<=(?<![\\w.'])module)\\s+(?:rec\\s+|type\\s+)?(?<specifier>${oCamlModule})` },
    ],
    nesting: "columns",
    // Behind a module stands what is taken of it, a constructor or a functor too; an argument of a functor stands alone.
    mentions: `(?<![\\w.'])${oCamlModule}(?:(?:\\.${oCamlModule})+|(?=\\.[a-z_(\\[{]|\\.$))|(?<=\\.Make\\w{0,20}[ \\t]?\\([ \\t]?)${oCamlModule}`,
    open: true,
  },
  reach: 0,
};

const erlang: ImportSyntax = {
  family: "erlang",
  patterns: [
    ...["include", "include_lib"].map((word) => ({
      word,
      pattern: `${word}(?<=^[ \\t]{0,9}-[ \\t]{0,9}${word})[ \\t]*\\([ \\t]*"(?<specifier>\\0+)"`,
      form: "include" as const,
    })),
    ...["behaviour", "behavior", "import"].map((word) => ({
      word,
      pattern: `${word}(?<=^[ \\t]{0,9}-[ \\t]{0,9}${word})[ \\t]*\\([ \\t]*(?<specifier>[a-z]\\w*)`,
      form: "static" as const,
    })),
  ],
  declarations: [
    { word: "module", pattern: `module(?<=^[ \\t]{0,9}-[ \\t]{0,9}module)[ \\t]*\\([ \\t]*(?<specifier>[a-z]\\w*)` },
  ],
  reach: 300,
};

export const functionalImports: ImportRows = { Haskell: haskell, OCaml: oCaml, Erlang: erlang };
