// @customer-impact Engineering lead: sees at a glance, and at any time, how much of the work reaches a customer

import type { HistoryPageData } from "../../server/src/reports/html/historyPage.ts";
import type { PageData } from "../../server/src/reports/html/pageData.ts";
import { embeddedHost } from "./embeddedHost.ts";
import { startHistoryPage } from "./history.ts";
import { startPage } from "./page.ts";
import { type WebviewApi, webviewHost } from "./webviewHost.ts";

declare global {
  /** Only in a webview of VS Code. */
  var acquireVsCodeApi: (() => WebviewApi) | undefined;
}

/** The id of the element that holds the data of a page of its own, as JSON. */
const dataId = "customer-impact-data";

function start(root: HTMLElement): void {
  const text = document.getElementById(dataId)?.textContent;
  if (text) {
    const data = JSON.parse(text) as PageData | HistoryPageData;
    return "kind" in data ? startHistoryPage(root, data) : startPage(root, embeddedHost(data));
  }
  if (!globalThis.acquireVsCodeApi) throw new Error("There is neither an editor nor data.");
  startPage(root, webviewHost(globalThis.acquireVsCodeApi(), document.body.dataset["workspace"] ?? ""));
}

// Beside the page of a report stand the licences of what is in it.
start(document.getElementById("page") ?? document.body);
