// @customer-impact Engineer: sees at a glance, in any language, whom a statement names and what it goes via

import { inStatement, statementParts } from "./grammar-parts.ts";
import { closer, decoration, stop, tag } from "./grammar-patterns.ts";

/** As much of a TextMate grammar as these need. */
export interface Grammar {
  readonly scopeName: string;
  readonly injectionSelector: string;
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

export interface Rule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly include?: string;
  readonly patterns?: readonly Rule[];
}

type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Rule[] }>>;

/**
 * The grammars that colour statements, by file name in `syntaxes/`. VS Code injects them into every grammar whose scope
 * starts with a part that `injectTo` names, so `source` and `text` reach nearly all.
 *
 * There are two since a grammar has one selector. Many grammars read a line comment in one go and let nothing look into
 * it. So line comments are taken at their mark, where the code around still counts. Other comments are known to the
 * language's own grammar only: these are looked into.
 */
export function injectionGrammars(): Map<string, Grammar> {
  return new Map([
    ["customer-impact.line-comments.tmLanguage.json", grammar("lines", outsideOfText, lineComments)],
    ["customer-impact.comments.tmLanguage.json", grammar("comments", inComment, comments)],
  ]);
}

const grammar = (name: string, injectionSelector: string, patterns: readonly Rule[]): Grammar => ({
  scopeName: `customer-impact.${name}.injection`,
  injectionSelector,
  patterns,
  repository: statementParts,
});

/** Where a mark does start a comment: not in comments, in strings, in markup, or in prose and what is quoted there. */
const outsideOfText = [
  "L:*",
  "comment",
  "string",
  "text",
  "markup",
  "meta.jsx.children",
  "meta.fstring",
  "constant.character",
  "source.svelte",
  "source.astro",
  "source.mdx",
  "source.yaml",
  "source.php",
].join(" - ");

/** Documentation that is a string counts too. Lines that the preprocessor leaves out are no comment. */
const inComment = [
  "L:comment - comment.block.preprocessor - comment.line.customer-impact - markup.fenced_code",
  "L:string.quoted.docstring - markup.fenced_code",
  "L:string.docstring - markup.fenced_code",
].join(", ");

/** Marks of line comments that are not also how a string (`'`, `"`) or a multiplication (`*`) starts. */
const mark = String.raw`//+|#+|--+|;+|%+|!+|\*>|\x{235d}|NB\.`;
/** These are marks at the start of a line only: elsewhere they are words of a text or of code. */
const lineStartMark = String.raw`${mark}|::|(?i:@?rem|dnl)(?=\s)`;

/** Decoration without marks of comments: in `f(); // @…` the semicolon is code. */
const ornament = String.raw`[\s!'*\-|=+~<>^:\x{2022}\x{2500}-\x{259f}]`;

const tagCaptures = { name: "storage.type.class.customer-impact" };
const body: readonly Rule[] = [{ include: "#statement" }];

const lineComments: readonly Rule[] = [
  {
    // Alone on its line: the lines below it that start in the same column with the same mark go on.
    name: "comment.line.customer-impact",
    begin: String.raw`^([ \t]*)(${lineStartMark})${ornament}*(${tag})`,
    beginCaptures: { 3: tagCaptures },
    while: String.raw`^\1\2(?![\[|({=<]|${stop})(?:[^\s\p{L}\p{N}"'${"`"}()\[\]{}.,@]+(?=\s))?`,
    patterns: body,
  },
  {
    name: "comment.line.customer-impact",
    begin: String.raw`(?:(?<=[\w"'])[ \t]+(?=#))?(?<![:\w\\$&{\["'${"`"}])(${mark})[!'<|^:*]?[ \t]*(${tag})`,
    beginCaptures: { 2: tagCaptures },
    end: "$",
    patterns: body,
  },
  {
    name: "comment.block.customer-impact",
    begin: String.raw`/\*${decoration}(${tag})(?=.*\*/)`,
    beginCaptures: { 1: tagCaptures },
    end: String.raw`\*/`,
    patterns: body,
  },
];

/** What opens a comment of several lines and nothing else. */
const opener = String.raw`/\*|<!--|<%--|<%#|\(\*|\{-|"""|'''|/\+|/-|<#|\[=*\[|\{#|\{\{!--|@\*`;

const comments: readonly Rule[] = [
  {
    // The comment started on an earlier line, so it is one of several lines. The text does not stand left of the tag.
    name: inStatement,
    begin: String.raw`^([ \t]*)([*|+:>~\x{2022}\x{2500}-\x{259f}\s]*)(${tag})`,
    beginCaptures: { 3: tagCaptures },
    end: String.raw`(?=${closer})|^(?=${stop})|^(?!\1)`,
    patterns: body,
  },
  {
    name: inStatement,
    begin: String.raw`\G(?<=${opener})${decoration}(${tag})`,
    beginCaptures: { 1: tagCaptures },
    end: String.raw`(?=${closer})|^(?=${stop})`,
    patterns: body,
  },
  {
    // Whatever else: to the end of the line at the most, so that no line comment runs on into code.
    name: inStatement,
    begin: String.raw`(?:^|\G)(?<![\p{L}\p{N}]{2}|[\p{L}\p{N}]{2}\s|>)${decoration}(${tag})`,
    beginCaptures: { 1: tagCaptures },
    end: String.raw`$|(?=${closer})`,
    patterns: body,
  },
];
