// @customer-impact Engineering lead: sees at a glance, and at any time, how much of the work reaches a customer

import type { PageData } from "../../server/src/reports/html/pageData.ts";
import { embeddedHost } from "./embeddedHost.ts";
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
  if (data) return embeddedHost(JSON.parse(data) as PageData);
  if (!globalThis.acquireVsCodeApi) throw new Error("There is neither an editor nor data.");
  return webviewHost(globalThis.acquireVsCodeApi(), document.body.dataset["workspace"] ?? "");
}

// Beside the page of a report stand the licences of what is in it.
startPage(document.getElementById("page") ?? document.body, findHost());
