// @customer-impact #safe-to-run: opens in any browser without asking the network for anything, and runs no text of a workspace

/** What a page of its own is made of. */
export interface StaticPageParts {
  readonly title: string;
  /** The text of `dist/panel.css`. */
  readonly style: string;
  /** The text of `dist/panel.js`. */
  readonly script: string;
  /** What the script reads, as plain JSON: `EmbeddedData` of client/panel. */
  readonly data: unknown;
  /** Letters and digits; lets these very elements pass the content security policy. */
  readonly nonce: string;
}

/** The coverage page as one HTML file. */
export function staticPage({ title, style, script, data, nonce }: StaticPageParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src data:`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${style.replaceAll("</style", String.raw`<\/style`)}</style>
</head>
<body>
<script type="application/json" id="customer-impact-data">${jsonText(data)}</script>
<script nonce="${nonce}">${scriptText(script)}</script>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => entities[char] ?? char);

/** In JSON, `<` stands in strings alone: written as an escape, it can end no element and begin no comment. */
const jsonText = (data: unknown): string => JSON.stringify(data).replaceAll("<", String.raw`\u003c`);

/** In our own script these only stand in strings and comments. */
const scriptText = (script: string): string =>
  script.replace(/<(?=\/script|!--)/gi, String.raw`\x3c`).replaceAll("\0", "");
