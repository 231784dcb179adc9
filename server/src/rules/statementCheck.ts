// @customer-impact Engineer: is told of a statement what is wrong with it before it is written down

import type { JudgedModule, Lines } from "../lines/model.ts";
import type { ConfigurationFile } from "../lines/ownStatements.ts";
import { rules } from "./index.ts";
import { levelsOf } from "./levels.ts";
import { inOrder } from "./problemOrder.ts";
import type { Problem } from "./rule.ts";
import type { Tallies } from "./tallies.ts";

const configurationFile: ConfigurationFile = { path: "", locate: () => undefined };

/** What all modules say together does not matter to one statement. */
const tallies: Tallies = { isReached: () => true, isNamed: () => true, sharing: () => 0 };

const statementRules = rules.filter((rule) => rule.scope === "statement");

/** What the rules find in the statements of a module that need not be one of the workspace's. */
export function statementProblems(module: JudgedModule, lines: Lines): readonly Problem[] {
  const levelOf = levelsOf(lines.configuration);
  const found = statementRules.flatMap((rule) =>
    [...rule.check(module, { lines, tallies, configurationFile })].flatMap((finding): Problem[] => {
      const severity = levelOf(rule, finding.path);
      return severity === "off" ? [] : [{ ...finding, rule: rule.id, severity }];
    }),
  );
  return inOrder(found);
}
