// @customer-impact #safe-to-run: opens in any browser without asking the network for anything, and runs no text of a workspace

import { inert } from "../text/inert.ts";
import { jsonText } from "./jsonText.ts";
import type { PageAssets } from "./pageAssets.ts";

/** What a page of its own is made of. */
export interface StaticPageParts {
  readonly title: string;
  /** What the page says where no script runs. */
  readonly summary: string;
  readonly assets: PageAssets;
  /** What the script reads, as plain JSON: `PageData`. */
  readonly data: unknown;
}

/** A page as one HTML file. The same parts give the same bytes. */
export const staticPage = ({ title, summary, assets: { style, script, legal }, data }: StaticPageParts): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style.hash, script.hash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${escaped(title)}</title>
<style>${style.text}</style>
</head>
<body>
<div id="page"><noscript><h1>${escaped(title)}</h1><p>${escaped(summary)}</p><p>The charts and lists of this page need its own script to run.</p></noscript></div>
<footer><details><summary>Licences of the software in this page</summary><pre>${escaped(legal)}</pre></details></footer>
<script type="application/json" id="customer-impact-data">${jsonText(data)}</script>
<script>${script.text}</script>
</body>
</html>
`;

const policyFor = (style: string, script: string): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${script}'`,
    `style-src 'sha256-${style}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string =>
  text
    .split("\n")
    .map(inert)
    .join("\n")
    .replace(/[&<>"]/g, (char) => entities[char] ?? char);
