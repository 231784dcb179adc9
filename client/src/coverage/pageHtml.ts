// @customer-impact #safe-to-run: shows the page under a policy that runs our one script and loads nothing else

import { Uri, type Webview } from "vscode";

/**
 * The document of the coverage page.
 *
 * @param dist where its script and its style lie
 * @param workspace the URI of the folder that it is about
 */
export function pageHtml(webview: Webview, dist: Uri, workspace: string): string {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const address = (file: string): string => escaped(webview.asWebviewUri(Uri.joinPath(dist, file)).toString());
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Customer Impact</title>
<link rel="stylesheet" href="${address("panel.css")}">
</head>
<body data-workspace="${escaped(workspace)}">
<script nonce="${nonce}" src="${address("panel.js")}"></script>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
