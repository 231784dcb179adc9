// @customer-impact Engineer: sees at once which problems a change brings and which it takes away, anywhere

import type { JudgedModule, Judgement, Lines } from "../lines/model.ts";
import type { ConfigurationFile } from "../lines/ownStatements.ts";
import { type Steps, stride } from "../text/steps.ts";
import { rules } from "./index.ts";
import { levelsOf } from "./levels.ts";
import { inOrder, sameProblems } from "./problemOrder.ts";
import type { Finding, Problem, Rule, RuleContext } from "./rule.ts";
import { RunningTallies } from "./tallies.ts";

/** What the rules find in a workspace. Immutable. */
export interface Findings {
  /** Of each module, by its number: in order, none twice. */
  readonly ofModules: readonly (readonly Problem[])[];
  /** What is found in no module: on the configuration. */
  readonly ofWorkspace: readonly Problem[];
}

/** A change of lines. */
export interface LinesChange {
  readonly lines: Lines;
  /** The modules that are not what they were, by number. */
  readonly changed: readonly number[];
  /** The modules that go via one. */
  readonly usersOf: (module: number) => Iterable<number>;
}

/** The modules whose lines lead nowhere and that tell of given ones: those that go via them, and all of a circle. */
function* speakingOf(
  modules: readonly number[],
  lines: Lines,
  usersOf: (module: number) => Iterable<number>,
): Iterable<number> {
  const queue = Array.from(modules);
  const seen = new Set(queue);
  for (let at = 0; at < queue.length; at++)
    for (const user of usersOf(queue[at]!)) {
      const judged = lines.modules[user];
      if (seen.has(user) || judged?.verdict.status !== "uncovered") continue;
      seen.add(user);
      yield user;
      if (judged.judgements.some(isPartOfCircle)) queue.push(user);
    }
}

/** Whether a circle may go through a statement: one that is told for another fault still leads somewhere. */
const isPartOfCircle = ({ fault, refs }: Judgement): boolean =>
  fault !== undefined && fault !== "dead-end" && refs.some(({ target }) => target !== undefined);

const workspaceRules = rules.filter((rule) => rule.scope === "workspace");
const moduleRules = rules.filter((rule) => rule.scope !== "workspace");
const silentModuleRules = rules.filter((rule) => rule.scope === "module");
const none: readonly never[] = [];

/** Runs the rules, and runs them anew where a change can make a difference. */
export class Checker {
  private context: RuleContext;
  private readonly tallies = new RunningTallies();
  private readonly levelOf: ReturnType<typeof levelsOf>;
  private current: Findings = { ofModules: none, ofWorkspace: none };

  private constructor(lines: Lines, configurationFile: ConfigurationFile) {
    this.context = { lines, tallies: this.tallies, configurationFile };
    this.levelOf = levelsOf(lines.configuration);
  }

  /** Runs all rules on all modules. */
  static *check(lines: Lines, configurationFile: ConfigurationFile): Steps<Checker> {
    const checker = new Checker(lines, configurationFile);
    yield* checker.checkAll();
    return checker;
  }

  get findings(): Findings {
    return this.current;
  }

  /** @returns the numbers of the modules of which other problems are found than before, and whether the workspace's are others */
  change({ lines, changed, usersOf }: LinesChange): {
    readonly modules: readonly number[];
    readonly workspace: boolean;
  } {
    const before = this.context.lines;
    this.context = { ...this.context, lines };
    const concerned = new Set(changed);
    for (const number of changed)
      for (const other of this.tallies.replace(before.modules[number]!, lines.modules[number]!, number))
        concerned.add(other);
    for (const number of speakingOf(changed, lines, usersOf)) concerned.add(number);
    const ofModules = this.current.ofModules.slice();
    const modules: number[] = [];
    for (const number of concerned) {
      const found = this.checkModule(lines.modules[number]!);
      if (sameProblems(found, ofModules[number]!)) continue;
      ofModules[number] = found;
      modules.push(number);
    }
    const ofWorkspace = this.checkWorkspace();
    const isSame = sameProblems(ofWorkspace, this.current.ofWorkspace);
    this.current = { ofModules, ofWorkspace: isSame ? this.current.ofWorkspace : ofWorkspace };
    return { modules, workspace: !isSame };
  }

  private *checkAll(): Steps<void> {
    const { modules } = this.context.lines;
    for (let number = 0; number < modules.length; number++) {
      this.tallies.add(modules[number]!, number);
      if (number % stride === 0) yield;
    }
    const ofModules: (readonly Problem[])[] = [];
    for (let number = 0; number < modules.length; number++) {
      ofModules.push(this.checkModule(modules[number]!));
      if (number % stride === 0) yield;
    }
    this.current = { ofModules, ofWorkspace: this.checkWorkspace() };
  }

  private checkModule(module: JudgedModule): readonly Problem[] {
    let found: Problem[] | undefined;
    for (const rule of module.judgements.length ? moduleRules : silentModuleRules)
      for (const finding of rule.check(module, this.context)) {
        const problem = this.problemOf(rule, finding);
        if (problem) (found ??= []).push(problem);
      }
    return found ? inOrder(found) : none;
  }

  private checkWorkspace(): readonly Problem[] {
    const found = workspaceRules.flatMap((rule) =>
      Array.from(rule.check(this.context)).flatMap((finding) => this.problemOf(rule, finding) ?? []),
    );
    return inOrder(found);
  }

  private problemOf(rule: Rule, finding: Finding): Problem | undefined {
    const severity = this.levelOf(rule, finding.path);
    return severity === "off" ? undefined : { ...finding, rule: rule.id, severity };
  }
}
