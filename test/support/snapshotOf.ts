import { extract } from "../../server/src/facts/extract.ts";
import type { OpenDocument, Snapshot } from "../../server/src/features/snapshot.ts";
import { snapshotOf as snapshotOfParts } from "../../server/src/host/snapshotOf.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { link } from "../../server/src/lines/link.ts";
import type { Lines } from "../../server/src/lines/model.ts";
import { Checker } from "../../server/src/rules/checker.ts";
import { ruleIds } from "../../server/src/rules/index.ts";
import { assemble } from "../../server/src/workspace/assemble.ts";
import { defaultConfiguration } from "../../server/src/workspace/configuration.ts";
import { noAttributes } from "../../server/src/workspace/nameCauses.ts";
import { type CodeOwners, codeOwners } from "../../server/src/workspace/owners/codeOwners.ts";
import { codeOwnersPath, formOf } from "../../server/src/workspace/owners/location.ts";
import { isManifest } from "../../server/src/workspace/packages.ts";
import { planner } from "../../server/src/workspace/plan.ts";
import { readConfiguration } from "../../server/src/workspace/readConfiguration.ts";
import type { Package } from "../../server/src/workspace/workspace.ts";
import { finish } from "../../server/src/text/steps.ts";

const knownLanguages = createLanguages();

const configurationPath = "customer-impact.json";

interface SnapshotOptions {
  readonly today?: string;
  /** Puts imports beside the lines; without it none are known. */
  readonly withImports?: (lines: Lines) => Lines;
}

/** A workspace in memory as an editor sees it. A configuration with faults counts for none. */
export function snapshotOf(files: ReadonlyMap<string, string>, options: SnapshotOptions = {}): Snapshot {
  const text = files.get(configurationPath);
  const reading = text === undefined ? undefined : readConfiguration(text, ruleIds);
  const configuration = reading?.configuration ?? defaultConfiguration;
  const hasOwn = Object.keys(configuration.languages).length > 0;
  const languages = hasOwn ? createLanguages(configuration.languages) : knownLanguages;
  const plan = finish(planner(configuration, noAttributes, languages)([...files.keys()]));
  const read = (path: string) => extract(path, Buffer.from(files.get(path) ?? ""), languages);
  const workspace = assemble(plan, read, packagesOf(files), codeOwnersOf(files));
  const locate = reading?.locate ?? (() => undefined);
  const linked = link(workspace, {
    configuration,
    configurationFile: { path: configurationPath, locate },
    orderOf: (language) => languages.byName(language)?.order ?? Infinity,
    today: options.today ?? "2026-11-21",
  });
  const lines = options.withImports?.(linked) ?? linked;
  const configurationFile = { path: configurationPath, locate };
  return snapshotOfParts({
    lines,
    findings: finish(Checker.check(lines, configurationFile)).findings,
    isPartial: false,
    configuration: {
      path: configurationPath,
      ...(text !== undefined && { text }),
      ...(reading && { reading }),
    },
    languages,
  });
}

function codeOwnersOf(files: ReadonlyMap<string, string>): CodeOwners | undefined {
  const path = codeOwnersPath((wanted) => files.has(wanted));
  const text = files.get(path ?? "") ?? "";
  return path === undefined ? undefined : codeOwners({ path, form: formOf(path, text, [...files.keys()]), text });
}

/** Of manifests in JSON alone. */
function packagesOf(files: ReadonlyMap<string, string>): Package[] {
  return [...files].flatMap(([path, text]) => {
    const name = isManifest(path) ? /"name":\s*"([^"]+)"/.exec(text)?.[1] : undefined;
    const directory = path.slice(0, path.lastIndexOf("/") + 1) || "./";
    return name === undefined ? [] : [{ name, directory, manifest: path }];
  });
}

export function documentOf(files: ReadonlyMap<string, string>, path: string): OpenDocument {
  return { path, text: files.get(path) ?? "" };
}
