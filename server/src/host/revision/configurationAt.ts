// @customer-impact via ./linesAt: judges a commit by the configuration that it holds, and says so where that has faults

import { ruleIds } from "../../rules/index.ts";
import { utf8Bytes } from "../../text/decode.ts";
import { placeOf } from "../../text/search.ts";
import { readConfiguration } from "../../workspace/readConfiguration.ts";
import { type ConfigurationUse, unconfigured } from "../configurationUse.ts";
import type { ReadFailure } from "../reading.ts";
import type { FileSource } from "../source.ts";
import { configurationName } from "../workspaceRoot.ts";

/** What the configuration of a commit comes to. */
export type ConfigurationReadingAt =
  | { readonly kind: "usable"; readonly use: ConfigurationUse }
  | {
      readonly kind: "faulty";
      /** The first of its faults: a sentence. */
      readonly fault: string;
    };

/** A configuration that is larger is none, in bytes. */
export const largestConfiguration = 4 * 1024 * 1024;

/** Reads the configuration among some files; without one the default counts. @param files by path */
export async function configurationIn(
  source: Pick<FileSource, "read">,
  files: readonly { readonly path: string }[],
): Promise<ConfigurationReadingAt> {
  if (placeOf(files, configurationName) < 0) return { kind: "usable", use: unconfigured };
  const [found = "gone"] = await source.read([configurationName], largestConfiguration);
  return readingOf(found);
}

/** Reads a configuration from its bytes. */
export function readingOf(found: Buffer | ReadFailure): ConfigurationReadingAt {
  const bytes = typeof found === "string" ? undefined : utf8Bytes(found);
  if (!bytes) return { kind: "faulty", fault: "It cannot be read as text." };
  const { configuration, locate, faults } = readConfiguration(bytes.toString("utf8"), ruleIds);
  if (configuration)
    return { kind: "usable", use: { configuration, configurationFile: { path: configurationName, locate } } };
  const [first] = faults;
  return {
    kind: "faulty",
    fault: first ? `Line ${first.range.start.line + 1}: ${first.message}` : "It holds no configuration.",
  };
}
