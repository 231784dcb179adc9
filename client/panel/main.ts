// @customer-impact Engineering lead: sees at a glance, and at any time, how much of the work reaches a customer

import { type EmbeddedData, embeddedHost } from "./embeddedHost.ts";
import type { Host } from "./host.ts";
import { startPage } from "./page.ts";
import { type WebviewApi, webviewHost } from "./webviewHost.ts";

declare global {
  /** Only in a webview of VS Code. */
  var acquireVsCodeApi: (() => WebviewApi) | undefined;
}

/** The id of the element that holds the data of a page of its own, as JSON. */
const dataId = "customer-impact-data";

function findHost(): Host {
  const data = document.getElementById(dataId)?.textContent;
  if (data) return embeddedHost(JSON.parse(data) as EmbeddedData);
  if (!globalThis.acquireVsCodeApi) throw new Error("There is neither an editor nor data.");
  return webviewHost(globalThis.acquireVsCodeApi(), document.body.dataset["workspace"] ?? "");
}

startPage(document.body, findHost());
