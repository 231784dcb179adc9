import type { Element, SyntaxRule } from "../syntax.ts";
import { alike, htmlComment, rules, type SyntaxRows } from "./rules.ts";

// Markup, and the formats of components and templates that are built on it.

const scripts: Readonly<Record<string, string>> = {
  ts: "TypeScript",
  typescript: "TypeScript",
  tsx: "TSX",
  jsx: "JavaScript",
  coffee: "CoffeeScript",
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

const inBraces = (open: string, language: string): SyntaxRule => ({
  kind: "embedded",
  open,
  language,
  close: "\\}",
  end: "code",
});

const vue = rules(...html, inBraces("\\{\\{", "TypeScript"));
const svelte = rules(...html, inBraces("\\{[#:@/]?", "TypeScript"));
const astro = rules(
  { kind: "embedded", open: "(?<![^])\\s*---", language: "TypeScript", close: "^---", end: "raw" },
  ...html,
  inBraces("\\{", "TSX"),
);

export const markup: SyntaxRows = {
  ...alike(rules(...html), "HTML"),
  Vue: vue,
  Svelte: svelte,
  Astro: astro,
};
