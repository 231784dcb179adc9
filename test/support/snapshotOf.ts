import type { Snapshot } from "../../server/src/features/snapshot.ts";
import { extract } from "../../server/src/facts/extract.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { link } from "../../server/src/lines/link.ts";
import { check } from "../../server/src/rules/check.ts";
import { ruleIds } from "../../server/src/rules/index.ts";
import { groupBy } from "../../server/src/text/groupBy.ts";
import { assemble } from "../../server/src/workspace/assemble.ts";
import { defaultConfiguration } from "../../server/src/workspace/configuration.ts";
import { packagesOf } from "../../server/src/workspace/manifests.ts";
import { noAttributes } from "../../server/src/workspace/nameCauses.ts";
import { planner } from "../../server/src/workspace/plan.ts";
import { readConfiguration } from "../../server/src/workspace/readConfiguration.ts";

const configurationPath = "customer-impact.json";

/**
 * The snapshot of a workspace in memory: its files by path. A configuration with faults is as if there were none, but
 * for its text.
 */
export async function snapshotOf(all: ReadonlyMap<string, string>): Promise<Snapshot> {
  const text = all.get(configurationPath);
  const reading = text === undefined ? undefined : readConfiguration(text, ruleIds);
  const configuration = reading?.configuration ?? defaultConfiguration;
  const locate = reading?.locate ?? (() => undefined);
  const languages = createLanguages(configuration.languages);
  const plan = planner(configuration, noAttributes, languages)([...all.keys()]);
  const bytes = (path: string): Buffer => Buffer.from(all.get(path) ?? "");
  const packages = await packagesOf(plan.manifests.map((path) => ({ path, text: all.get(path) ?? "" })));
  const workspace = assemble(plan, (path) => extract(path, bytes(path), languages), packages);
  const lines = link(workspace, {
    configuration,
    configurationFile: { path: configurationPath, locate },
    orderOf: (language) => languages.byName(language)?.order ?? Infinity,
    today: "2026-11-21",
  });
  const problems = groupBy(
    check({ lines, configurationFile: { path: configurationPath, locate } }),
    ({ path }) => path,
  );
  return {
    lines,
    problemsOf: (path) => problems.get(path) ?? [],
    problemPaths: () => problems.keys(),
    configuration: {
      path: configurationPath,
      ...(text !== undefined && { text }),
      ...(reading && { reading }),
    },
    languages,
  };
}
