// @customer-impact via ../syntaxes.ts: finds the script in a component and its language

import type { Element, SyntaxRule } from "../syntax.ts";
import {
  alike,
  block,
  doubleQuoted,
  embedded,
  htmlComment,
  line,
  longVerbatim,
  nested,
  rules,
  singleQuoted,
  skip,
  slashes,
  stars,
  type SyntaxRows,
} from "./rules.ts";

// Markup, components and templates.

const scripts: Readonly<Record<string, string>> = {
  ts: "TypeScript",
  typescript: "TypeScript",
  "text/typescript": "TypeScript",
  tsx: "TSX",
  coffee: "CoffeeScript",
  "application/json": "JSON",
  "application/ld+json": "JSON",
  "text/html": "HTML",
  "text/x-template": "HTML",
};
const styles: Readonly<Record<string, string>> = {
  scss: "SCSS",
  sass: "Sass",
  less: "Less",
  stylus: "Stylus",
  styl: "Stylus",
  postcss: "PostCSS",
};
const script: Element = { kind: "element", tag: "script", languages: scripts, otherwise: "JavaScript" };
const style: Element = { kind: "element", tag: "style", languages: styles, otherwise: "CSS" };
const html = [htmlComment, script, style] as const;
const markup = (...more: readonly SyntaxRule[]) => rules(...more, ...html);

const svelte = markup(embedded("\\{[#:@/]?", "TypeScript", "\\}"));
const vue = markup(embedded("\\{\\{", "TypeScript", "\\}"));
const astro = rules(
  { kind: "embedded", open: "(?<![^])\\s*---", language: "TypeScript", close: "^---", end: "raw" },
  ...html,
  embedded("\\{", "TSX", "\\}"),
);

const xml = rules(htmlComment, longVerbatim("<!\\[CDATA\\[", "\\]\\]>"));

const erbCode = (language: string): SyntaxRule => ({
  kind: "embedded",
  open: "<%[-=]?(?![%#])",
  language,
  close: "%>",
  end: "raw",
});
const hashErb = block("<%#", "-?%>");
const jspComment = block("<%--", "--%>");
const mustache = [block("\\{\\{!--", "--\\}?\\}\\}"), block("\\{\\{!", "\\}\\}")] as const;
const jinja = block("\\{#", "#\\}");

/** Fenced code, and text in back quotes: an example of a comment is none. */
const fence = longVerbatim("^[ \\t>]*(?:[-*+][ \\t]+)?(`{3,40}|~{3,40})[^`\\r\\n]*$", "^[ \\t>]*$1");
const codeSpan = skip("(?<!`)(`{1,9})(?!`)(?:[^\\r\\n]|\\r?\\n(?![ \\t]*\\r?$)){1,400}?(?<!`)\\1(?!`)");
const markdown = rules(fence, skip("\\\\[`<]"), codeSpan, htmlComment);

/** A comment and all lines that are indented more. */
const indented = (open: string) => block(`^([ \\t]*)${open}`, "(?=^(?!$1[ \\t])[ \\t]*[^\\s])");

const styleLiterals = [skip("\\burl\\((?![\"'])[^)\\r\\n]{0,2000}\\)"), doubleQuoted, singleQuoted] as const;

export const markupFamily: SyntaxRows = {
  Vue: vue,
  Svelte: svelte,
  Astro: astro,
  ...alike(
    markup(),
    "HTML, HTML+ECR, Ecmarkup, Marko, Riot, Bikeshed, Genshi, MTML, ColdFusion CFC, Glyph, Kit, Classic ASP, Myghty",
  ),
  ...alike(
    xml,
    "XML, XSLT, SVG, XPages, XProc, XML Property List, Maven POM, Ant Build System, COLLADA, Web Ontology Language, Eagle",
    "LabVIEW, JetBrains MPS",
  ),
  "HTML+ERB": markup(hashErb, erbCode("Ruby")),
  "HTML+EEX": markup(block("<%!--", "--%>"), hashErb, erbCode("Elixir")),
  EJS: markup(hashErb, erbCode("JavaScript")),
  ...alike(markup(jspComment, erbCode("Java")), "Java Server Pages, Groovy Server Pages, Java Template Engine"),
  "ASP.NET": markup(jspComment),
  ColdFusion: rules(nested("<!---", "--->"), ...html),
  "HTML+Razor": markup(block("@\\*", "\\*@"), embedded("@(?:code|functions)?[ \\t]*\\{", "C#", "\\}")),
  ...alike(markup(...mustache), "Handlebars, Mustache"),
  ...alike(markup(jinja), "Jinja, Twig, Nunjucks, Vento"),
  Liquid: markup(block("\\{%-?\\s{0,9}comment\\s{0,9}-?%\\}", "\\{%-?\\s{0,9}endcomment\\s{0,9}-?%\\}")),
  ...alike(markup(block("\\{\\{--", "--\\}\\}")), "Blade, Edge"),
  Antlers: markup(block("\\{\\{#", "#\\}\\}")),
  ...alike(markup(block("\\{\\*", "\\*\\}")), "Latte, Smarty"),
  "Go Template": markup(block("\\{\\{-?\\s{0,9}/\\*", "\\*/\\s{0,9}-?\\}\\}")),
  FreeMarker: markup(block("<#--", "-->")),
  "Velocity Template Language": markup(block("#\\*", "\\*#"), line("##")),
  "Closure Templates": rules(line("(?<![^\\s])//"), stars),
  Haml: rules(indented("-#"), indented("/(?![^\\r\\n]*\\[)")),
  ...alike(rules(indented("//-?")), "Pug"),
  Slim: rules(indented("/!?")),
  "Terraform Template": rules(),
  ...alike(markdown, "API Blueprint, Markdown, RMarkdown, mdsvex"),
  MDX: rules(...markdown.rules, block("\\{/\\*", "\\*/\\}")),
  ...alike(rules(htmlComment), "Wikitext, Textile"),
  reStructuredText: rules(indented("\\.\\.(?=[ \\t]|$)(?![ \\t]+(?:\\[|_|\\||[\\w:.+-]+::))")),
  AsciiDoc: rules(
    longVerbatim("^(-{4,40}|\\.{4,40}|\\+{4,40})$", "^$1$"),
    block("^/{4,40}$", "^/{4,40}$"),
    line("^//(?!/)"),
  ),
  Org: rules(
    longVerbatim("^[ \\t]*#\\+(?:begin_src|begin_example|BEGIN_SRC|BEGIN_EXAMPLE)\\b", "^[ \\t]*#\\+(?:end|END)_"),
    block("^[ \\t]*#\\+(?:begin_comment|BEGIN_COMMENT)\\b", "^[ \\t]*#\\+(?:end|END)_"),
    line("^[ \\t]*#(?=[ \\t]|$)"),
  ),
  Texinfo: rules(block("^@ignore\\b", "^@end ignore\\b"), line("@c(?:omment)?(?![\\w])")),
  ...alike(rules(line('^[.\']\\\\"|\\\\"')), "Roff, Roff Manpage"),
  Mermaid: rules(line("%%(?!\\{)")),
  ...alike(rules(line("^[ \\t]*#")), "Gettext Catalog"),
  CSS: rules(stars, ...styleLiterals),
  ...alike(rules(skip("\\w{1,10}://"), slashes, stars, ...styleLiterals), "Less, PostCSS, SCSS, Stylus, SugarSS"),
  ...alike(rules(indented("/[/*]"), skip("\\w{1,10}://"), slashes, stars, ...styleLiterals), "Sass"),
};
