// @customer-impact via ./junit: decides which module passes, which fails and why

import type { Report } from "../../coverage/report.ts";
import type { JudgedModule } from "../../lines/model.ts";
import type { Problem } from "../../rules/rule.ts";
import { groupBy } from "../../text/groupBy.ts";
import { reasonTexts } from "../text/reasons.ts";

/** What is asked of a module: whether it has a line, or whether anything is wrong with it. */
export type Command = "coverage" | "check";

export interface TestCase {
  /** Whose directory is its suite. */
  readonly path: string;
  readonly name: string;
  readonly result:
    | { readonly kind: "passed" }
    | { readonly kind: "skipped"; readonly reason: string }
    | {
        readonly kind: "failed";
        readonly type: string;
        readonly message: string;
        /** A line each. */
        readonly details: readonly string[];
      };
}

export interface Cases {
  /** One for each module, by path, and behind those what is wrong elsewhere. */
  readonly cases: readonly TestCase[];
  /** What is no reason to fail. */
  readonly information: readonly Problem[];
}

export function casesOf({ modules, problems, baseline }: Report, command: Command): Cases {
  const byPath = groupBy(problems, ({ path }) => path);
  const files = new Set<string>();
  const ofModules = modules.map((module): TestCase => {
    const own: Problem[] = [];
    for (const { path } of module.module.files) {
      files.add(path);
      own.push(...(byPath.get(path) ?? []));
    }
    const { path } = module.module;
    const result = baseline?.isKnownModule(module)
      ? knownGap(baseline.file, own)
      : command === "coverage"
        ? covered(module, own)
        : checked(module, own);
    return { path, name: path, result };
  });
  const serious = problems.filter(isSerious);
  const elsewhere = command === "coverage" ? [] : serious.filter(({ path }) => !files.has(path));
  return {
    cases: [
      ...ofModules,
      ...elsewhere.map((problem) => ({
        path: problem.path,
        name: `${problem.path}: ${problem.message}`,
        result: failed([problem]),
      })),
    ],
    information: problems.filter((problem) => !isSerious(problem)),
  };
}

const isSerious = ({ severity }: Problem): boolean => severity !== "information";

function covered(module: JudgedModule, problems: readonly Problem[]): TestCase["result"] {
  const { verdict } = module;
  if (verdict.status === "exempt") return skipped(module);
  if (verdict.status !== "uncovered") return { kind: "passed" };
  return {
    kind: "failed",
    type: verdict.reason,
    message: `It has no line to a customer: ${reasonTexts[verdict.reason].because}.`,
    details: problems.map(detail),
  };
}

function checked(module: JudgedModule, problems: readonly Problem[]): TestCase["result"] {
  const serious = problems.filter(isSerious);
  if (serious.length > 0) return failed(serious);
  return module.verdict.status === "exempt" ? skipped(module) : { kind: "passed" };
}

/** A gap that is known is told, and no failure; what else is wrong with the module is. */
function knownGap(file: string, problems: readonly Problem[]): TestCase["result"] {
  const serious = problems.filter(isSerious);
  return serious.length > 0 ? failed(serious) : { kind: "skipped", reason: `This gap is known: it stands in ${file}.` };
}

const skipped = ({ judgements }: JudgedModule): TestCase["result"] => ({
  kind: "skipped",
  reason: judgements.find(({ kind }) => kind === "none")?.text.text ?? "",
});

/** @param problems at least one */
function failed(problems: readonly Problem[]): TestCase["result"] {
  const worst = problems.find(({ severity }) => severity === "error") ?? problems[0]!;
  return { kind: "failed", type: worst.rule, message: worst.message, details: problems.map(detail) };
}

const detail = ({ path, range: { start }, severity, rule, message }: Problem): string =>
  `${path}:${start.line + 1}:${start.character + 1}: ${severity}: ${message} [${rule}]`;
