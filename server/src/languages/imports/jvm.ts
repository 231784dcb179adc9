// @customer-impact via ../importRows: finds what a class of Java, Kotlin, Scala or Groovy counts on

import type { ImportPattern, ImportRows, ImportSyntax } from "../importSyntax.ts";
import type { NamePattern } from "../namespaceSyntax.ts";

// Languages of the Java platform: files declare packages, and import classes by them.

/** Back quotes of Kotlin and Scala hide a keyword in a name. */
const name = "[\\w$`\\0\\x80-\\xff]+";
const path = `${name}(?:\\s{0,99}\\.\\s{0,99}${name})*`;
/** Not a part of a name, a member, or a reference to a class. */
const alone = (word: string): string => `${word}(?![\\w$\\x80-\\xff])(?<=(?<![\\w$.:@\\x80-\\xff])${word})`;
const declared = (word: string, behind = `\\s+(?<specifier>${name})`): NamePattern => ({
  word,
  pattern: alone(word) + behind,
});

/** Types start with a capital by custom; what stands behind a dot is a member. */
const mentions = "(?<![\\w$.\\x80-\\xff])[A-Z][\\w$\\x80-\\xff]*";

const importPath = (behind: string, end: string): ImportPattern => ({
  word: "import",
  pattern: `${alone("import")}[ \\t]+(?<specifier>${path}${behind})${end}`,
  form: "static",
  read: "path",
});

const java: ImportSyntax = {
  family: "jvm",
  patterns: [
    {
      word: "import",
      pattern: `${alone("import")}\\s+(?:static\\s+)?(?<specifier>${path}(?:\\s{0,99}\\.\\s{0,99}\\*)?)\\s*;`,
      form: "static",
      read: "path",
    },
  ],
  namespaces: {
    separator: ".",
    scopes: [{ word: "package", pattern: `${alone("package")}\\s+(?<specifier>${path})\\s*;` }],
    members: [
      ...["class", "interface", "enum"].map((word) => declared(word)),
      { word: "@interface", pattern: `@interface\\s+(?<specifier>${name})` },
      declared("record", `\\s+(?<specifier>${name})\\s*[(<]`),
    ],
    nesting: "braces",
    mentions,
    open: true,
  },
  reach: 0,
};

const receiver = "(?:[^(){}=\\r\\n]{0,200}\\.)?";
const kotlinMembers = [
  ...["class", "interface", "object", "typealias"].map((word) => declared(word)),
  declared("fun", `\\s+(?:<[^(){}=]{0,200}>\\s+)?${receiver}(?<specifier>${name})\\s*\\(`),
  ...["val", "var"].map((word) =>
    declared(
      word,
      `\\s+(?:<[^(){}=]{0,200}>\\s+)?${receiver}(?<specifier>${name})(?=\\s*(?:[:=]|by\\b|get\\b)|[ \\t]*$)`,
    ),
  ),
];

const kotlin: ImportSyntax = {
  family: "jvm",
  patterns: [importPath("(?:\\.\\*)?", `(?:[ \\t]+as[ \\t]+(?<alias>${name}))?`)],
  namespaces: {
    separator: ".",
    scopes: [{ word: "package", pattern: `${alone("package")}[ \\t]+(?<specifier>${path})` }],
    members: kotlinMembers,
    nesting: "braces",
    mentions,
    open: true,
  },
  reach: 0,
};

const groovy: ImportSyntax = {
  ...java,
  patterns: [importPath("(?:\\.\\*)?", `(?:[ \\t]+as[ \\t]+(?<alias>${name}))?(?<!import[ \\t]{1,99}static)`)].flatMap(
    (one) => [{ ...one, pattern: one.pattern.replace("[ \\t]+", "[ \\t]+static[ \\t]+") }, one],
  ),
  namespaces: {
    ...java.namespaces!,
    scopes: [{ word: "package", pattern: `${alone("package")}[ \\t]+(?<specifier>${path})` }],
    members: [...java.namespaces!.members, declared("trait")],
  },
};

/** What a Scala import names: paths with commas between them, each perhaps with braces at its end. */
const selector = `${path}(?:\\s{0,99}\\.\\s{0,99}(?:[_*]|\\{[^{};()]{0,4000}\\})|[ \\t]+as[ \\t]+${name})?`;
const scala: ImportSyntax = {
  family: "jvm",
  patterns: [
    {
      word: "import",
      pattern: `${alone("import")}[ \\t]+(?<specifier>${selector}(?:[ \\t]*,[ \\t]*${selector}){0,50})`,
      form: "static",
      read: "groups",
    },
  ],
  namespaces: {
    separator: ".",
    scopes: [
      {
        word: "package",
        pattern: `${alone("package")}[ \\t]+object[ \\t]+(?<specifier>${name})[^{}\\r\\n]{0,200}\\{`,
        nested: true,
      },
      {
        word: "package",
        pattern: `${alone("package")}[ \\t]+(?!object\\b)(?<specifier>${path})(?:\\s*\\{)?`,
        nested: true,
      },
    ],
    members: [
      ...["class", "object", "trait", "enum", "type"].map((word) => declared(word, `[ \\t]+(?<specifier>${name})`)),
      // Those of a package object are farther in; with a capital they may be of any other object there.
      ...["def", "val"].map((word) => ({
        word,
        pattern: `${alone(word)}(?<=^[ \\t]{0,4}(?:implicit[ \\t]+|lazy[ \\t]+)?${word})[ \\t]+(?<specifier>[a-z]${name})`,
      })),
    ],
    nesting: "braces",
    mentions,
    open: true,
  },
  reach: 0,
};

export const jvmImports: ImportRows = {
  Java: java,
  Kotlin: kotlin,
  Groovy: groovy,
  Scala: scala,
};
