// @customer-impact via ./session: gathers what the lines of a workspace hang on

import type { ConfigurationState } from "./configurationState.ts";
import type { Disk } from "./disk.ts";
import type { ImportsOnDisk } from "./imports/importsOnDisk.ts";
import type { PreparedImports } from "./imports/linkImports.ts";
import type { LiveImports } from "./imports/liveImports.ts";
import type { LiveInput } from "./liveLines.ts";
import { orderIn } from "./readWorkspace.ts";

/** What a workspace is made of, and who imports whom, where that is known. */
export interface WorkspaceInput extends LiveInput {
  /** What is still to be linked; or what was linked before, which is used if the modules are the same. */
  readonly imports?: PreparedImports | LiveImports | undefined;
}

/** What is not told by the disk and the configuration. */
export type WorkspaceParts = Pick<WorkspaceInput, "plan" | "resultOf" | "imports"> &
  Pick<LiveInput["options"], "today">;

/** How a workspace is put together. */
export interface Building {
  /** What files import, where that is known. */
  readonly onDisk?: ImportsOnDisk | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The disk is the one that was read last, and only imports are new. */
  readonly keepsLines?: boolean;
}

/** All that a workspace is put together of. */
export const workspaceInput = (
  { packages, codeOwners, languages }: Disk,
  configuration: ConfigurationState,
  { today, ...parts }: WorkspaceParts,
): WorkspaceInput => ({
  ...parts,
  packages,
  codeOwners,
  options: {
    configuration: configuration.current,
    configurationFile: configuration.file,
    orderOf: orderIn(languages),
    today,
  },
});
