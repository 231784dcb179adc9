// @customer-impact via ../importRows: finds what a file of PHP, Ruby, Perl, Lua, Elixir, Julia or R counts on, and a script of a shell

import type { ImportPattern, ImportRows, ImportSyntax } from "../importSyntax.ts";

// Languages that load files when they run, or name modules that others declare.

const name = "[\\w\\x80-\\xff]+";
const literal = "(?<quote>[\"'])(?<specifier>\\0+)\\k<quote>";
const alone = (word: string, marks = "\\w$@.:"): string => `${word}(?![\\w\\x80-\\xff])(?<=(?<![${marks}])${word})`;

const phpName = `\\\\?${name}(?:\\\\${name})*`;
const phpSelector = `${phpName}(?:\\\\\\{[^{};]{0,4000}\\}|\\s+as\\s+${name})?`;
/** What PHP puts in front of a literal to make it a path of its own: `__DIR__ .`, `dirname(__FILE__) .`, `dirname(__DIR__, 2) .` */
const phpOwn = "(?:(?:\\\\?dirname\\s*\\(\\s*){0,9}__(?:DIR|FILE)__[\\s\\d,)]{0,40}\\.\\s*)?";
const php: ImportSyntax = {
  family: "php",
  parts: "embedded",
  patterns: [
    {
      word: "use",
      pattern: `use(?<=(?:^[ \\t]{0,99}|[;{]\\s{0,9}|<\\?php\\s{1,9})use)\\s+(?:function\\s+|const\\s+)?(?<specifier>${phpSelector}(?:\\s*,\\s*${phpSelector}){0,50})\\s*;`,
      form: "static",
      read: "groups",
    },
    ...["require_once", "include_once", "require", "include"].map((word): ImportPattern => ({
      word,
      pattern: `${alone(word, "\\w$>:\\\\")}\\s*\\(?\\s*(?<specifier>${phpOwn}(?:"\\0+"|'\\0+'))\\s*\\)?\\s*[;)?\\]:&|]`,
      form: "require",
      read: "path",
    })),
    {
      word: "\\",
      pattern: `\\\\(?<=(?<![\\w\\\\\\x80-\\xff])\\\\)(?<specifier>${name}(?:\\\\${name})+)`,
      form: "static",
    },
  ],
  namespaces: {
    separator: "\\",
    scopes: [
      {
        word: "namespace",
        pattern: `${alone("namespace", "\\w$>:\\\\")}\\s+(?<specifier>${name}(?:\\\\${name})*)\\s*[;{]`,
      },
    ],
    members: [
      ...["class", "interface", "trait", "enum"].map((word) => ({
        word,
        pattern: `${alone(word, "\\w$>:\\\\")}\\s+(?!extends\\b|implements\\b)(?<specifier>${name})(?=\\s*(?:[{:]|extends\\b|implements\\b))`,
      })),
      { word: "function", pattern: `${alone("function", "\\w$>:\\\\")}\\s+&?(?<specifier>${name})\\s*\\(` },
      // Libraries declare a function where there is none of its name.
      {
        word: "if",
        pattern: `${alone("if", "\\w$>:\\\\")}\\s*\\(\\s*!\\s*\\\\?function_exists\\s*\\([^()]{0,200}\\)\\s*\\)\\s*\\{\\s*function\\s+&?(?<specifier>${name})\\s*\\(`,
      },
      { word: "const", pattern: `${alone("const", "\\w$>:\\\\")}\\s+(?<specifier>${name})\\s*=` },
    ],
    nesting: "braces",
    mentions: "(?<![\\w$\\\\>:\\x80-\\xff])[A-Z][\\w\\x80-\\xff]*(?![\\w\\\\\\x80-\\xff])",
    open: true,
  },
  reach: 0,
};

const rubyEnd = "(?=\\s*(?:\\)|$|;|#|\\bif\\b|\\bunless\\b|\\brescue\\b|\\bor\\b|\\}|,))";
const rubyCall = (word: string, form: ImportPattern["form"]): ImportPattern => ({
  word,
  pattern: `${alone(word)}[ \\t]*\\(?[ \\t]*${literal}${rubyEnd}`,
  form,
});
const rubyHere = "(?:__dir__|File\\.dirname\\(__FILE__\\))";
const rubyJoin = (word: string): string =>
  `${alone(word)}[ \\t]*\\(?[ \\t]*(?:::)?File\\.(?:expand_path|join)[ \\t]*\\(?[ \\t]*`;
const ruby: ImportSyntax = {
  family: "ruby",
  parts: "around",
  patterns: [
    rubyCall("require_relative", "reference"),
    rubyCall("require", "require"),
    rubyCall("require_dependency", "require"),
    rubyCall("load", "source"),
    {
      word: "autoload",
      pattern: `${alone("autoload", "\\w$@:")}[ \\t]*\\(?[ \\t]*:?["']?[\\w\\0]+["']?[ \\t]*,\\s*${literal}`,
      form: "require",
    },
    ...["require", "load"].flatMap((word): readonly ImportPattern[] => [
      { word, pattern: `${rubyJoin(word)}${rubyHere}[ \\t]*,[ \\t]*${literal}[ \\t]*\\)`, form: "reference" },
      { word, pattern: `${rubyJoin(word)}${literal}[ \\t]*,[ \\t]*${rubyHere}[ \\t]*\\)`, form: "reference" },
      // As if the file were a directory: "../x" lies beside it.
      { word, pattern: `${rubyJoin(word)}${literal}[ \\t]*,[ \\t]*__FILE__[ \\t]*\\)`, form: "include" },
    ]),
  ],
  reach: 1000,
};

const perlPath = `${name}(?:(?:::|')${name})*`;
const perl: ImportSyntax = {
  family: "perl",
  parts: "around",
  patterns: [
    {
      word: "use",
      pattern: `use(?<=^[ \\t]{0,99}use|[;{][ \\t]{0,9}use)[ \\t]+(?:parent|base)\\b[^;\\0]{0,200}?(?<specifier>[("'\\w /\\[{]*\\0+[^;]{0,1000});`,
      form: "static",
      read: "words",
    },
    {
      word: "use",
      pattern: `use(?<=^[ \\t]{0,99}use|[;{][ \\t]{0,9}use)[ \\t]+(?!parent\\b|base\\b)(?<specifier>${perlPath})(?=[\\s;(])`,
      form: "static",
    },
    {
      word: "require",
      pattern: `${alone("require", "\\w$@%&>:")}[ \\t]+(?<specifier>${perlPath})[ \\t]*[;})]`,
      form: "static",
    },
    ...["require", "do"].map((word): ImportPattern => ({
      word,
      pattern: `${alone(word, "\\w$@%&>:")}[ \\t]*\\(?[ \\t]*${literal}[ \\t]*\\)?[ \\t]*(?:;|\\bor\\b|\\|\\|)`,
      form: "source",
    })),
  ],
  declarations: [{ word: "package", pattern: `package(?<=^[ \\t]{0,99}package)[ \\t]+(?<specifier>${perlPath})` }],
  reach: 2000,
};

const luaEnd = "(?=[ \\t]*(?:\\)|[^.\\s]|$|\\.(?!\\.)))";
const luaCalls = (word: string, form: ImportPattern["form"]): readonly ImportPattern[] =>
  [literal, "\\[(?<level>=*)\\[(?<specifier>\\0+)\\]\\k<level>\\]"].map((one) => ({
    word,
    pattern: `${alone(word)}[ \\t]*(?:\\([ \\t]*)?${one}${luaEnd}`,
    form,
  }));
const lua: ImportSyntax = {
  family: "lua",
  patterns: [
    ...luaCalls("require", "require"),
    // A call that may fail: pcall(require, "x")
    {
      word: "require",
      pattern: `require(?<=\\bx?pcall[ \\t]{0,9}\\([ \\t]{0,9}require)[ \\t]*,[ \\t]*${literal}[ \\t]*[,)]`,
      form: "require",
    },
    ...luaCalls("dofile", "source"),
    ...luaCalls("loadfile", "source"),
  ],
  reach: 400,
};

const elixirModule = "[A-Z]\\w*(?:\\.[A-Z]\\w*)*";
const elixir: ImportSyntax = {
  family: "elixir",
  patterns: ["alias", "import", "use", "require"].map((word) => ({
    word,
    pattern: `${word}(?<=^[ \\t]{0,99}${word}|[;(][ \\t]{0,9}${word})[ \\t(]+(?<specifier>${elixirModule}(?:\\.\\{[^{}]{0,4000}\\})?)(?:[ \\t]*,\\s*as:[ \\t]*(?<alias>${elixirModule}))?`,
    form: word === "alias" ? "static" : word === "import" ? "static" : "require",
    read: "groups",
  })),
  namespaces: {
    separator: ".",
    scopes: [
      {
        word: "defmodule",
        pattern: `defmodule(?<=^[ \\t]{0,99}defmodule)[ \\t]+(?<specifier>${elixirModule})(?=[ \\t]*(?:do\\b|,))`,
        nested: true,
        closed: true,
      },
      {
        word: "defprotocol",
        pattern: `defprotocol(?<=^[ \\t]{0,99}defprotocol)[ \\t]+(?<specifier>${elixirModule})(?=[ \\t]*(?:do\\b|,))`,
        nested: true,
        closed: true,
      },
    ],
    members: [],
    nesting: "columns",
    // Modules are named in full where they are used, or by the last part of an alias.
    mentions:
      "(?<![\\w.:@&$])[A-Z]\\w*(?:\\.[A-Z]\\w*)*(?=\\.[a-z_(]|\\{)(?<!%[A-Z][\\w.]{0,99})|(?<=%)[A-Z]\\w*(?:\\.[A-Z]\\w*)*(?=\\{)",
    open: true,
  },
  reach: 0,
};

const calls = (family: ImportSyntax["family"], patterns: readonly ImportPattern[]): ImportSyntax => ({
  family,
  patterns,
  reach: 400,
});

const julia = calls("beside", [
  { word: "include", pattern: `${alone("include")}\\(\\s*"(?<specifier>\\0+)"\\s*\\)`, form: "include" },
]);
const r = calls("beside", [
  {
    word: "source",
    pattern: `${alone("source", "\\w$@.")}\\(\\s*(?:file\\s*=\\s*)?${literal}\\s*[,)]`,
    form: "source",
  },
]);

/** Where a command may start. */
const command = (word: string): string => `${word}(?<=(?:^|[;&|({!]|\\b(?:then|do|else|if))[ \\t]{0,99}${word})`;
const shell: ImportSyntax = {
  family: "beside",
  patterns: [
    {
      word: "source",
      pattern: `${command("source")}[ \\t]+(?=(?<specifier>[^\\s#<>|;&)][^\\r\\n]{0,400}))`,
      form: "source",
    },
    {
      word: ".",
      pattern: `\\.(?<=(?:^|[;&|({!]|\\b(?:then|do|else|if))[ \\t]{0,99}\\.)[ \\t]+(?=(?<specifier>[^\\s#<>|;&)][^\\r\\n]{0,400}))`,
      form: "source",
    },
  ],
  settle: "shell",
  signs: [
    { word: "source", pattern: "source[ \\t]" },
    { word: ". ", pattern: "\\. " },
    { word: ".\t", pattern: "\\.\t" },
  ],
  reach: 500,
};

export const scriptingImports: ImportRows = {
  PHP: php,
  "HTML+PHP": php,
  Ruby: ruby,
  Perl: perl,
  Lua: lua,
  Luau: lua,
  Elixir: elixir,
  Julia: julia,
  R: r,
  Shell: shell,
};
