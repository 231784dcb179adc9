import { equal } from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join("test", "golden");

/** Compares a report with the file that holds it; `UPDATE=1` writes the file instead. */
export function golden(name: string, text: string): void {
  const path = join(folder, `${name}.txt`);
  if (process.env["UPDATE"]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  equal(text, readFileSync(path, "utf8"));
}
