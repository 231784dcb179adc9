// @customer-impact via ./session: keeps the last configuration without faults, so that a half-typed one turns nothing upside down

import { join } from "node:path";
import type { Snapshot } from "../features/snapshot.ts";
import type { ConfigurationFile } from "../lines/ownStatements.ts";
import { ruleIds } from "../rules/index.ts";
import { type Configuration, type ConfigurationReading, defaultConfiguration } from "../workspace/configuration.ts";
import { readConfiguration } from "../workspace/readConfiguration.ts";
import { configurationName, readText } from "./workspaceRoot.ts";

/** The configuration of a workspace while it is edited. */
export class ConfigurationState {
  private readonly root: string;
  private text: string | undefined;
  private reading: ConfigurationReading | undefined;
  private good: Configuration = defaultConfiguration;

  /** @param root absolute; empty for a document that lies in no workspace */
  constructor(root: string) {
    this.root = root;
  }

  /**
   * Reads it again.
   *
   * @param open its text, where it is open in an editor
   * @returns whether there is another one without faults
   */
  take(open: string | undefined): boolean {
    const text = open ?? (this.root === "" ? undefined : readIfThere(join(this.root, configurationName)));
    if (text === this.text && (text !== undefined || this.reading === undefined)) return false;
    this.text = text;
    this.reading = text === undefined ? undefined : readConfiguration(text, ruleIds);
    const configuration = text === undefined ? defaultConfiguration : this.reading?.configuration;
    if (!configuration) return false;
    this.good = configuration;
    return true;
  }

  /** The last one without faults. */
  get current(): Configuration {
    return this.good;
  }

  get file(): ConfigurationFile {
    return { path: configurationName, locate: this.reading?.locate ?? ((): undefined => undefined) };
  }

  /** What features see of it. */
  get shown(): Snapshot["configuration"] {
    const { text, reading } = this;
    return { path: configurationName, ...(text !== undefined && { text }), ...(reading && { reading }) };
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readText(path);
  } catch {
    return undefined;
  }
}
