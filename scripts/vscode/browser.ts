// @customer-impact via ./test, ./screenshots: shows the editor in a browser that comes with npm where the machine has none

import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Browser, chromium } from "playwright-core";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/** Nothing but the editor's server is to be spoken with. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts a browser without a window: the machine's own, or the one in the npm package.
 *
 * @param environment put over that of this process
 */
export async function openBrowser(environment: NodeJS.ProcessEnv = {}): Promise<Browser> {
  const executablePath = installed.find((path) => existsSync(path)) ?? (await packaged());
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...environment } });
}

/** Unpacked beside the editor, once; elsewhere another user, or another run that is not done, could be in the way. */
const unpacked = resolve("test/vscode/host/node_modules/.chromium");

async function packaged(): Promise<string> {
  const path = join(unpacked, "chromium");
  if (existsSync(path)) return path;
  const { default: chromium } = await import("@sparticuz/chromium");
  mkdirSync(dirname(unpacked), { recursive: true });
  const folder = mkdtempSync(`${unpacked}-`);
  const { TMPDIR } = process.env;
  // The package unpacks into the directory for temporary files.
  process.env["TMPDIR"] = folder;
  try {
    await chromium.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = TMPDIR;
  }
  if (existsSync(unpacked)) rmSync(folder, { recursive: true });
  else renameSync(folder, unpacked);
  return path;
}
