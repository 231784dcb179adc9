// @customer-impact Engineering lead: decides per folder how strict to be

import type { Configuration, RuleLevel } from "../workspace/configuration.ts";
import { compileGlobs } from "../workspace/globs.ts";
import type { Rule } from "./rule.ts";

/** The level of a rule for a file: the last override that matches it and names the rule, else that of the workspace, else the rule's own. */
export function levelsOf(configuration: Configuration): (rule: Rule, path: string) => RuleLevel {
  const overrides = configuration.overrides
    .filter(({ rules }) => Object.keys(rules).length > 0)
    .map(({ files, rules }) => ({ matches: compileGlobs(files), rules }))
    .toReversed();
  return (rule, path) => {
    const override = overrides.find(({ matches, rules }) => rules[rule.id] !== undefined && matches(path));
    return override?.rules[rule.id] ?? configuration.rules[rule.id] ?? rule.severity;
  };
}
