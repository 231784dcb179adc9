// @customer-impact Engineering lead: decides per folder how strict to be

import { byCodePoint } from "../text/order.ts";
import { comparePositions } from "../text/range.ts";
import type { Configuration, RuleLevel } from "../workspace/configuration.ts";
import { compileGlobs } from "../workspace/globs.ts";
import { rules } from "./index.ts";
import type { Finding, Problem, Rule, RuleContext } from "./rule.ts";

/** Everything the rules find, at the severities that the configuration gives them, by path, position and rule. */
export function check(context: RuleContext): Problem[] {
  const levelOf = levels(context.lines.configuration);
  const problems: Problem[] = [];
  const add = (rule: Rule, findings: Iterable<Finding>): void => {
    for (const finding of findings) {
      const severity = levelOf(rule, finding.path);
      if (severity !== "off") problems.push({ ...finding, rule: rule.id, severity });
    }
  };
  for (const rule of workspaceRules) add(rule, rule.check(context));
  for (const module of context.lines.modules)
    for (const rule of module.judgements.length ? moduleRules : silentModuleRules)
      add(rule, rule.check(module, context));
  // What is wrong with a statement of the configuration is found in every module that it speaks for.
  return problems
    .sort(compareProblems)
    .filter((problem, i, all) => i === 0 || compareProblems(problem, all[i - 1] as Problem) !== 0);
}

const workspaceRules = rules.filter((rule) => rule.scope === "workspace");
const moduleRules = rules.filter((rule) => rule.scope !== "workspace");
const silentModuleRules = rules.filter((rule) => rule.scope === "module");

const compareProblems = (a: Problem, b: Problem): number =>
  byCodePoint(a.path, b.path) ||
  comparePositions(a.range.start, b.range.start) ||
  byCodePoint(a.rule, b.rule) ||
  comparePositions(a.range.end, b.range.end) ||
  byCodePoint(a.message, b.message);

/** The level of a rule for a file: the last override that matches it and names the rule, else that of the workspace, else the rule's own. */
function levels(configuration: Configuration): (rule: Rule, path: string) => RuleLevel {
  const overrides = configuration.overrides
    .filter(({ rules }) => Object.keys(rules).length > 0)
    .map(({ files, rules }) => ({ matches: compileGlobs(files), rules }))
    .toReversed();
  return (rule, path) => {
    const override = overrides.find(({ matches, rules }) => rules[rule.id] !== undefined && matches(path));
    return override?.rules[rule.id] ?? configuration.rules[rule.id] ?? rule.severity;
  };
}
