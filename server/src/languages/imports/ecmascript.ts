// @customer-impact via ../importRows: finds what a module of JavaScript or TypeScript counts on

import type { ImportPattern, ImportRows, ImportSyntax } from "../importSyntax.ts";
import { coffeeScriptSigns, javaScriptSigns, typeScriptSigns } from "./ecmascriptSigns.ts";

// JavaScript, TypeScript, and pages that hold scripts of them.

/** Bytes above ASCII are letters of other alphabets. */
const name = "[\\w$\\x80-\\xff]+";
/** Not the end of a name, a private name or a property; three dots spread what follows. */
const alone = "(?<![\\w$#\\x80-\\xff]|(?<!\\.\\.)\\.)";
const literal = "(?<quote>[\"'])(?<specifier>\\0*)\\k<quote>";
/** In a call a template without holes will do as well. */
const argument = "(?<quote>[\"'`])(?<specifier>\\0*)\\k<quote>";
const braces = "\\{(?<names>[^{}]*)\\}\\s*";
const namespace = `\\*\\s*as\\s+${name}\\s+`;
const at = (word: string): string => `${word}(?![\\w$\\x80-\\xff])(?<=${alone}${word})`;

const patterns: readonly ImportPattern[] = [
  {
    word: "import",
    pattern: `${at("import")}\\s*(?:(?<type>type)\\s+(?!from\\s*["'])|(?:defer|source)\\s+(?!from\\s*["']))?(?:${name}\\s*(?:,\\s*(?:\\*\\s*as\\s+${name}\\s+|\\{[^{}]*\\}\\s*))?|${namespace}|${braces})from\\s*${literal}`,
    form: "static",
  },
  // A statement: what stands right behind a text is none.
  { word: "import", pattern: `${at("import")}(?<!["'\`]import)\\s*${literal}`, form: "static" },
  // What is no property of a promise can only be a type: import("./x").Price
  {
    word: "import",
    pattern: `${at("import")}(?:(?<=\\b(?<type>typeof)\\s{1,9}import)|)\\s*\\(\\s*${argument}\\s*(?:,[^()]{0,200})?\\)(?<typed>\\s*\\.\\s*(?!then\\b|catch\\b|finally\\b))?`,
    form: "dynamic",
  },
  // What follows is more than a literal, such as options with calls in them.
  { word: "import", pattern: `${at("import")}\\s*\\(\\s*${argument}\\s*,`, form: "dynamic" },
  {
    word: "import",
    pattern: `${at("import")}\\s+(?<type>type\\s+)?${name}\\s*=\\s*require\\s*\\(\\s*${literal}\\s*\\)`,
    form: "require",
  },
  {
    word: "export",
    pattern: `${at("export")}\\s*(?:(?<type>type)\\s*)?(?:\\*\\s*(?:as\\s+(?:${name}|"\\0*"|'\\0*')\\s*)?|${braces})from\\s*${literal}`,
    form: "re-export",
    sign: "from",
  },
  {
    word: "require",
    pattern: `${at("require")}\\s*(?:\\?\\.)?\\(\\s*${argument}\\s*,?\\s*\\)`,
    form: "require",
    sign: "require",
  },
  {
    word: "URL",
    pattern: `URL(?<=\\bnew\\s{1,9}URL)\\s*\\(\\s*${argument}\\s*,\\s*import\\.meta\\.url\\b`,
    form: "url",
    sign: "import",
  },
];

const comments: readonly ImportPattern[] = [
  // The directive stands alone in a line comment with three slashes.
  {
    word: "<reference",
    pattern:
      "<reference(?<=^///[ \\t]{0,99}<reference)[ \\t][^>]*?\\bpath[ \\t]*=[ \\t]*([\"'])(?<specifier>[^\"'<>]*)\\1",
    form: "reference",
  },
  // A tag of JSDoc, at the start of a line of a comment.
  {
    word: "@import",
    pattern: `@import(?<=^[ \\t]{0,99}(?:/\\*)?\\*{0,9}[ \\t]{0,99}@import)\\s[^@"']*\\bfrom[ \\t]*(["'])(?<specifier>[^"'\\r\\n]*)\\1`,
    form: "type",
  },
];

const typeScript: ImportSyntax = {
  family: "javascript",
  patterns,
  comments: comments.slice(0, 1),
  signs: typeScriptSigns,
  reach: 0,
};
const javaScript: ImportSyntax = { ...typeScript, comments, jsDoc: true, signs: javaScriptSigns };

const coffeeScript: ImportSyntax = {
  ...javaScript,
  patterns: [...patterns, { word: "require", pattern: `${at("require")}[ \\t]+${literal}`, form: "require" }],
  signs: coffeeScriptSigns,
};

/** Scripts of a page are code of another language; one may stand in a file of its own. */
const page: ImportSyntax = {
  family: "javascript",
  patterns: [
    {
      word: "<script",
      pattern: "<script(?=[\\s>])[^<>]{0,2000}?\\ssrc\\s{0,9}=\\s{0,9}([\"'])(?<specifier>[^\"'<>\\0]{0,2000})\\1",
      form: "source",
    },
    // HTML lets quotes be left out.
    {
      word: "<script",
      pattern: "<script(?=[\\s>])[^<>]{0,2000}?\\ssrc\\s{0,9}=\\s{0,9}(?<specifier>[^\\s\"'`=<>\\0]{1,2000})(?=[\\s>])",
      form: "source",
    },
  ],
  embeds: "JavaScript",
  reach: 600,
};

export const ecmascriptImports: ImportRows = {
  TypeScript: typeScript,
  TSX: typeScript,
  JavaScript: javaScript,
  "Glimmer JS": javaScript,
  "Glimmer TS": typeScript,
  CoffeeScript: coffeeScript,
  Vue: page,
  Svelte: page,
  Astro: page,
  HTML: page,
};
