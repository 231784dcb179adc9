import { analyse, type AnalyseOptions, type Analysis } from "../../server/src/host/analyse.ts";
import { ruleIds } from "../../server/src/rules/index.ts";
import { defaultConfiguration } from "../../server/src/workspace/configuration.ts";
import { readConfiguration } from "../../server/src/workspace/readConfiguration.ts";
import { withTree } from "./tree.ts";

/** Writes files to a directory of their own and judges their lines, as the command line does. */
export function analyseFiles(
  files: ReadonlyMap<string, string>,
  options: Pick<AnalyseOptions, "today" | "imports">,
): Promise<Analysis> {
  const text = files.get("customer-impact.json");
  const reading = text === undefined ? undefined : readConfiguration(text, ruleIds);
  if (reading && !reading.configuration) throw new Error(reading.faults.map(({ message }) => message).join("\n"));
  return withTree(Object.fromEntries(files), (root) =>
    analyse(root, {
      configuration: reading?.configuration ?? defaultConfiguration,
      configurationFile: { path: "customer-impact.json", locate: reading?.locate ?? (() => undefined) },
      cache: false,
      ...options,
    }),
  );
}
