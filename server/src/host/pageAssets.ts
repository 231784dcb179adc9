// @customer-impact via ../cli/page, ../lsp/fileRequests: finds the parts of the coverage page beside the program

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { type Inlined, inlineScript, inlineStyle, type PageAssets } from "../reports/html/pageAssets.ts";

/** @throws the error of the file system where a part is missing */
export function pageAssets(): PageAssets {
  const read = (name: string): string => readFileSync(new URL(name, folder()), "utf8");
  return {
    style: hashed(inlineStyle(read("panel.css"))),
    script: hashed(inlineScript(read("panel.js"))),
    legal: read("panel.js.LEGAL.txt"),
  };
}

const hashed = (text: string): Inlined => ({ text, hash: createHash("sha256").update(text).digest("base64") });

/** Where the bundle of client/panel lies: in the folder of the bundle that runs, above it, or in `dist` there. */
function folder(): URL {
  for (let at = new URL(".", import.meta.url); ; at = new URL("..", at)) {
    for (const candidate of [at, new URL("dist/", at)])
      if (existsSync(new URL("panel.js", candidate))) return candidate;
    if (new URL("..", at).pathname === at.pathname) return at;
  }
}
