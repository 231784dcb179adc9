// @customer-impact via ./analyse: keeps a configuration together with the file that a problem of it is told in

import type { ConfigurationFile } from "../lines/ownStatements.ts";
import { type Configuration, defaultConfiguration } from "../workspace/configuration.ts";
import { configurationName } from "./workspaceRoot.ts";

/** A configuration, and the file that it stands in. */
export interface ConfigurationUse {
  readonly configuration: Configuration;
  readonly configurationFile: ConfigurationFile;
}

/** What holds where there is no configuration. */
export const unconfigured: ConfigurationUse = {
  configuration: defaultConfiguration,
  configurationFile: { path: configurationName, locate: () => undefined },
};
