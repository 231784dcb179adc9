import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import type { ToEditor } from "../../client/panel/messages.ts";
import { gapList, overview, treemap } from "../../server/src/features/overview.ts";
import type { Snapshot } from "../../server/src/features/snapshot.ts";

/**
 * Waits until an expression is true in a page. It is asked from outside each time: the browser library would ask by `eval`
 * inside of the page, which its policy forbids.
 */
export async function eventually(page: Page, expression: string): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await page.evaluate(expression)) return;
    await page.waitForTimeout(25);
  }
  assert.fail(`This never came true: ${expression}`);
}

/** The page in a browser, with an editor's side that a test plays. */
export interface OpenPage {
  readonly page: Page;
  /** What the page asked to show. */
  readonly opened: { readonly path: string; readonly line: number }[];
  /** The kinds of what else it said. */
  readonly said: string[];
  /** Console errors, faults and breaches of the content security policy. */
  readonly faults: string[];
  /** Goes on with another snapshot, and tells the page. */
  readonly change: (snapshot: Snapshot) => Promise<void>;
  readonly send: (update: object) => Promise<void>;
}

const origin = "http://panel.test";
const nonce = "p4n3l";
/** As strict as the one of a webview. */
const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${origin} 'nonce-${nonce}'; img-src data:; font-src ${origin}`;
const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="stylesheet" href="/panel.css"><body class="vscode-dark"><script nonce="${nonce}" src="/panel.js"></script></body></html>`;

/** Runs in the page before its own script: what a webview of VS Code has. */
const webviewApi = `
  globalThis.acquireVsCodeApi = () => ({
    getState: () => JSON.parse(sessionStorage.getItem("state") ?? "null"),
    setState: (state) => sessionStorage.setItem("state", JSON.stringify(state)),
    postMessage: async (message) => {
      const answer = await globalThis.playEditor(message);
      if (answer) window.postMessage(answer, "*");
    },
  });
  addEventListener("securitypolicyviolation", (event) => console.error("policy: " + event.violatedDirective));
`;

/** Opens the page on a snapshot, under a strict policy, without any network. Nothing may go wrong in it. */
export async function withPage(
  browser: Browser,
  first: Snapshot,
  use: (open: OpenPage) => Promise<void>,
): Promise<void> {
  let snapshot = first;
  const opened: OpenPage["opened"] = [];
  const said: string[] = [];
  const faults: string[] = [];
  const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.exposeFunction("playEditor", (message: ToEditor) => {
    if (message.kind === "open") {
      opened.push({ path: message.path, line: message.range.start.line });
      return undefined;
    }
    if (message.kind !== "request") return void said.push(message.kind);
    const answers = { overview, treemap, gapList };
    const result = answers[message.method](snapshot, message.params) ?? null;
    return { kind: "answer", id: message.id, result: JSON.parse(JSON.stringify(result)) as unknown };
  });
  await page.addInitScript(webviewApi);
  await page.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/")
      await route.fulfill({ body: html, contentType: "text/html", headers: { "content-security-policy": policy } });
    else if (pathname === "/panel.css" || pathname === "/panel.js")
      await route.fulfill({
        body: readFileSync(`dist${pathname}`),
        contentType: pathname.endsWith("css") ? "text/css" : "text/javascript",
      });
    else {
      if (pathname !== "/favicon.ico") faults.push(`asked for ${pathname}`);
      await route.abort();
    }
  });
  const send = (update: object): Promise<void> =>
    page.evaluate(`window.postMessage(${JSON.stringify({ kind: "update", update })}, "*")`);
  const change = async (next: Snapshot): Promise<void> => {
    snapshot = next;
    await send({ kind: "changed" });
  };
  try {
    await page.goto(origin);
    await use({ page, opened, said, faults, change, send });
    assert.deepEqual(faults, []);
  } finally {
    await page.close();
  }
}
