// @customer-impact Engineer: finds the way in without reading a manual

import { commands, type Disposable } from "vscode";
import type { ClientContext } from "../context.ts";

/** The command that opens the walkthrough. */
export const walkthroughCommand = ({ extension }: ClientContext): Disposable =>
  commands.registerCommand("customerImpact.openWalkthrough", () =>
    commands.executeCommand(
      "workbench.action.openWalkthrough",
      `${extension.extension.id}#customerImpact.start`,
      false,
    ),
  );
