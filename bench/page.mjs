// @customer-impact Engineering lead: opens a report on a hundred thousand modules, and can use it at once

// Writes the page of a large workspace and opens it in a browser as somebody would who got it by mail. Usage:
// node bench/page.mjs [--modules 100000] [--runs 5] [--workspace FOLDER]
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { openBrowser } from "../out/scripts/vscode/browser.js";
import { makeModules } from "./modules.mjs";

const { values } = parseArgs({
  options: {
    modules: { type: "string", default: "100000" },
    runs: { type: "string", default: "5" },
    workspace: { type: "string" },
  },
});

const folder = mkdtempSync(join(tmpdir(), "customer-impact-page-"));
const browser = await openBrowser();
try {
  const workspace = values.workspace ?? join(folder, "workspace");
  if (!values.workspace) makeModules(workspace, Number(values.modules));
  for (const command of ["coverage", "check"]) {
    const file = join(folder, `${command}.html`);
    try {
      execFileSync(process.execPath, ["dist/cli.js", command, workspace, "--format", `html=${file}`], {
        stdio: "pipe",
      });
    } catch (error) {
      // Errors in the workspace are no fault of the report.
      if (error.status !== 1) throw error;
    }
    const runs = [];
    for (let run = 0; run < Number(values.runs); run++) runs.push(await open(file));
    const median = (name) => runs.map((run) => run[name]).sort((a, b) => a - b)[runs.length >> 1];
    console.log(`${command}: ${(statSync(file).size / 1e6).toFixed(1)} MB`);
    console.log(`  charts and lists are there after ${Math.round(median("drawn"))} ms`);
    console.log(`  a click is answered after        ${Math.round(median("answered"))} ms (from the start)`);
    console.log(`  a filter is answered in          ${Math.round(median("filtered"))} ms`);
    console.log(`  memory of scripts                ${Math.round(median("heap") / 1e6)} MB`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Times in milliseconds from the start of the navigation, as the page itself measures them. */
async function open(file) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  try {
    await page.goto(pathToFileURL(file).href, { waitUntil: "commit" });
    return await page.evaluate(async () => {
      const until = (test) =>
        new Promise((resolve) => {
          const look = () => (test() ? resolve(performance.now()) : requestAnimationFrame(look));
          look();
        });
      const has = (selector) => document.querySelector(selector) !== null;
      const drawn = await until(() => has(".treemap-chart canvas") && has(".gaps tbody tr"));
      document.querySelector("[data-toggle=treemap]").click();
      const answered = await until(() => has(".treemap tbody tr"));
      const chip = document.querySelector(".gaps .chip");
      const before = performance.now();
      chip.click();
      const filtered = await until(() => has(".gaps .chip[aria-pressed=true]"));
      return { drawn, answered, filtered: filtered - before, heap: performance.memory?.usedJSHeapSize ?? 0 };
    });
  } finally {
    await page.close();
  }
}
