// @customer-impact Reviewer: is told every problem of a workspace, each once

import type { Lines } from "../lines/model.ts";
import type { ConfigurationFile } from "../lines/ownStatements.ts";
import { finish } from "../text/steps.ts";
import { Checker } from "./checker.ts";
import { inOrder } from "./problemOrder.ts";
import type { Problem } from "./rule.ts";

/** Everything the rules find, at the severities that the configuration gives them, by path, position and rule. */
export function check(lines: Lines, configurationFile: ConfigurationFile): readonly Problem[] {
  const { ofModules, ofWorkspace } = finish(Checker.check(lines, configurationFile)).findings;
  // What is wrong with a statement of the configuration is found in every module that it speaks for.
  return inOrder([...ofWorkspace, ...ofModules.flat()]);
}
