// @customer-impact via ../importRows: finds what a file of Go, Rust, Swift, Dart, Zig, Nim or D counts on

import type { ImportPattern, ImportRows, ImportSyntax } from "../importSyntax.ts";

// Languages that name files, modules or packages by their paths.

const name = "[\\w\\x80-\\xff]+";
const atStart = (word: string): string => `${word}(?<=(?:^|;)[ \\t]{0,99}${word})`;
const goImport = "import(?<=^import|;[ \\t]{0,9}import)";
const goText = '["`]\\0+["`]';

const go: ImportSyntax = {
  family: "go",
  patterns: [
    { word: "import", pattern: `${goImport}\\s*\\((?<specifier>[^()]*)\\)`, form: "static", read: "texts" },
    {
      word: "import",
      pattern: `${goImport}[ \\t]*(?:[\\w.\\x80-\\xff]+[ \\t]+)?(?<specifier>${goText})`,
      form: "static",
      read: "texts",
    },
  ],
  signs: [{ word: "import", pattern: 'import[ \\t]{0,9}[\\w.\\x80-\\xff]{0,80}[ \\t]{0,9}["`(]' }],
  // A list of imports may be long.
  reach: 20_000,
};

const rustLiteral = 'r?#{0,3}"(?<specifier>\\0+)"';
const rust: ImportSyntax = {
  family: "rust",
  patterns: [
    {
      word: "path",
      pattern: `path(?<=\\[[^\\[\\]"]{0,200}\\bpath)\\s*=\\s*(?<specifier>"\\0+"\\s*\\)?\\s*\\][^;{}]{0,400}?)\\bmod\\s+${name}\\s*;`,
      form: "module",
      read: "texts",
    },
    { word: "mod", pattern: `mod(?<=(?<![\\w$.:])mod)\\s+(?:r#)?(?<specifier>${name})\\s*;`, form: "module" },
    {
      word: "use",
      pattern: `use(?<=(?<![\\w$.:#])use)\\s+(?:::\\s*)?(?<specifier>(?:r#)?[\\w{*\\x80-\\xff][\\w:{},*#\\s\\x80-\\xff]{0,8000});`,
      form: "static",
      read: "groups",
    },
    {
      word: "extern",
      pattern: `extern\\s+crate\\s+(?<specifier>${name})(?:\\s+as\\s+${name})?\\s*;`,
      form: "static",
    },
    ...["include", "include_str", "include_bytes"].map((word): ImportPattern => ({
      word: `${word}!`,
      pattern: `${word}!(?<=(?<![\\w])${word}!)\\s*[(\\[{]\\s*${rustLiteral}\\s*,?\\s*[)\\]}]`,
      form: "include",
    })),
    // A path may be used without an import; what starts at the crate is certain.
    {
      word: "crate::",
      pattern: `(?<specifier>crate::(?<=(?<![\\w$:])crate::)${name}(?:::${name}){0,20})`,
      form: "static",
      read: "path",
    },
    {
      word: "super::",
      pattern: `(?<specifier>super::(?<=(?<![\\w$:])super::)(?:super::){0,20}${name}(?:::${name}){0,20})`,
      form: "static",
      read: "path",
    },
  ],
  settle: "rust",
  reach: 9000,
};

const swiftKinds = "(?:(?:class|struct|enum|protocol|func|var|let|typealias|actor|macro)[ \\t]+)?";
const swift: ImportSyntax = {
  family: "swift",
  patterns: [
    {
      word: "import",
      pattern: `import(?<=(?<![\\w.])import)[ \\t]+${swiftKinds}(?<specifier>${name}(?:\\.${name})*)`,
      form: "static",
    },
  ],
  namespaces: {
    separator: ".",
    scopes: [],
    members: ["class", "struct", "enum", "protocol", "actor", "typealias"].map((word) => ({
      word,
      pattern: `${word}(?<=(?<![\\w.$])(?<!\\bimport[ \\t]{1,9})${word})[ \\t]+(?!func\\b|var\\b|let\\b)(?<specifier>${name})`,
    })),
    nesting: "braces",
    mentions: "(?<![\\w.$])[A-Z][\\w\\x80-\\xff]*",
    open: true,
  },
  reach: 0,
};

const dartDirectives: readonly (readonly [word: string, form: ImportPattern["form"]])[] = [
  ["import", "static"],
  ["export", "re-export"],
  ["part", "include"],
];
const dart: ImportSyntax = {
  family: "dart",
  patterns: dartDirectives.map(([word, form]) => ({
    word,
    // Further texts stand behind conditions: if (dart.library.io) "io.dart"
    pattern: `${atStart(word)}(?:[ \\t]+of)?\\s+(?:augment\\s+)?(?<specifier>["']\\0+["'](?:\\s*if\\s*\\([^()]{0,200}\\)\\s*["']\\0+["']){0,9})[^;"']{0,2000};`,
    form,
    read: "texts",
  })),
  signs: [
    { word: "import", pattern: `import\\s{1,9}["']` },
    { word: "export", pattern: `export\\s{1,9}["']` },
    { word: "part", pattern: `part\\s{1,9}(?:of\\s{1,9})?["']` },
  ],
  reach: 4000,
};

const zig: ImportSyntax = {
  family: "beside",
  patterns: ["@import", "@embedFile"].map((word) => ({
    word,
    pattern: `${word}\\s*\\(\\s*"(?<specifier>\\0+)"\\s*\\)`,
    form: "static",
  })),
  reach: 200,
};

export const compiledImports: ImportRows = { Go: go, Rust: rust, Swift: swift, Dart: dart, Zig: zig };
