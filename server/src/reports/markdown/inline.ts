// @customer-impact Engineer: reads what strangers wrote in a repository, and none of it acts in the editor

import { inert } from "../text/inert.ts";

/** Longer texts are cut, in characters. */
const longest = 300;

/**
 * A text as Markdown that shows just that text: nothing in it is markup, HTML, a link, an image, an icon or an address
 * that a viewer would make a link of. It may stand anywhere in a line.
 */
export function escaped(text: string): string {
  return shortened(inert(text.replace(/\s+/g, " ").trim()))
    .replace(/[\\`*_{}[\]<>()#|~$&^=]/g, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2")
    .replace(/^[-+]/, "\\$&")
    .replace(/:(?=\/\/)|@|(?<=www)\.|!(?=\\\[)/gi, "\\$&")
    .replace(/(mailto|xmpp):/gi, "$1\\:");
}

/** A text as a code span, in which nothing is markup. An empty text gives none. */
export function code(text: string): string {
  const inner = shortened(inert(text));
  if (inner.trim() === "") return "";
  const longestRun = Math.max(0, ...Array.from(inner.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longestRun + 1);
  const pad = longestRun > 0 || /^ .* $/.test(inner) ? " " : "";
  return `${fence}${pad}${inner}${pad}${fence}`;
}

/** Lines that stay lines, in one paragraph. */
export const lineByLine = (lines: readonly string[]): string => lines.filter((line) => line !== "").join("  \n");

/** Paragraphs; empty ones are left out. */
export const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n\n");

/** Cut to a length at which a hover can be read, between characters. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** What a reader of Markdown sees, for clients that show it as it stands. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/ {2}$/gm, "")
    .replace(/\*\*|(?<!\\)`+/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&(lt|gt|amp|nbsp);/g, (_, name: string) => ({ lt: "<", gt: ">", amp: "&", nbsp: " " })[name] ?? "");
