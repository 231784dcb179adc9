import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { analyse, type Analysis } from "../../server/src/host/analyse.ts";
import { ruleIds } from "../../server/src/rules/index.ts";
import { defaultConfiguration } from "../../server/src/workspace/configuration.ts";
import { readConfiguration } from "../../server/src/workspace/readConfiguration.ts";

/** Writes files to a directory of their own and judges their lines, as the command line does. */
export async function analyseFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
  options: { readonly today: string },
): Promise<Analysis> {
  const root = mkdtempSync(join(tmpdir(), "customer-impact-"));
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const text = files.get("customer-impact.json");
    const reading = text === undefined ? undefined : readConfiguration(String(text), ruleIds);
    if (reading && !reading.configuration) throw new Error(reading.faults.map(({ message }) => message).join("\n"));
    return await analyse(root, {
      configuration: reading?.configuration ?? defaultConfiguration,
      configurationFile: { path: "customer-impact.json", locate: reading?.locate ?? (() => undefined) },
      cache: false,
      today: options.today,
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
