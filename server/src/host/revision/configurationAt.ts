// @customer-impact via ./linesAt: judges a commit by the configuration that it holds, and says so where that has faults

import type { ConfigurationFile } from "../../lines/ownStatements.ts";
import { ruleIds } from "../../rules/index.ts";
import { utf8Bytes } from "../../text/decode.ts";
import { placeOf } from "../../text/search.ts";
import { type Configuration, defaultConfiguration } from "../../workspace/configuration.ts";
import { readConfiguration } from "../../workspace/readConfiguration.ts";
import type { FileSource } from "../source.ts";
import { configurationName } from "../workspaceRoot.ts";

/** A configuration, and the file that it stands in. */
export interface ConfigurationUse {
  readonly configuration: Configuration;
  readonly configurationFile: ConfigurationFile;
}

/** What the configuration of a commit comes to. */
export type ConfigurationReadingAt =
  | { readonly kind: "usable"; readonly use: ConfigurationUse }
  /** There is none. */
  | { readonly kind: "none"; readonly use: ConfigurationUse }
  /** @property fault the first of its faults: a sentence */
  | { readonly kind: "faulty"; readonly fault: string };

/** What holds where there is no configuration. */
export const unconfigured: ConfigurationUse = {
  configuration: defaultConfiguration,
  configurationFile: { path: configurationName, locate: () => undefined },
};

/** A configuration that is larger is none, in bytes. */
const largest = 4 * 1024 * 1024;

/** Reads the configuration among some files. @param files by path */
export async function configurationIn(
  source: Pick<FileSource, "read">,
  files: readonly { readonly path: string }[],
): Promise<ConfigurationReadingAt> {
  if (placeOf(files, configurationName) < 0) return { kind: "none", use: unconfigured };
  const [found] = await source.read([configurationName], largest);
  const bytes = typeof found === "object" ? utf8Bytes(found) : undefined;
  if (!bytes) return { kind: "faulty", fault: "It cannot be read as text." };
  const { configuration, locate, faults } = readConfiguration(bytes.toString("utf8"), ruleIds);
  if (configuration)
    return { kind: "usable", use: { configuration, configurationFile: { path: configurationName, locate } } };
  const [{ range, message } = { range: undefined, message: "It has faults." }] = faults;
  return { kind: "faulty", fault: range ? `Line ${range.start.line + 1}: ${message}` : message };
}
