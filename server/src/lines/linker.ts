// @customer-impact Engineer: learns at once, in a workspace of any size, what a word more or less does to every line

import { finish, type Steps, stride } from "../text/steps.ts";
import type { Configuration } from "../workspace/configuration.ts";
import type { Module, Workspace } from "../workspace/workspace.ts";
import { GivenNames } from "./customers.ts";
import { ViaGraph } from "./graph.ts";
import { judge, type JudgeContext } from "./judge.ts";
import { type JudgedModule, type Judgement, type Lines, unnamed } from "./model.ts";
import { type ConfigurationFile, configuredStatements, ownStatements, type SpokenStatement } from "./ownStatements.ts";
import { createResolver, directoryOf } from "./refs.ts";
import { registryOf } from "./registry.ts";
import { Solution } from "./solution.ts";
import { judgedModule } from "./verdict.ts";

export interface LinkOptions {
  readonly configuration: Configuration;
  readonly configurationFile: ConfigurationFile;
  /** The place of a language in the language table. */
  readonly orderOf: (language: string) => number;
  /** ISO date. */
  readonly today: string;
}

const none: readonly never[] = [];

/** Judges the lines of a workspace, and judges anew what hangs on a module when that changes. */
export class Linker {
  private current: Lines;
  private readonly configured: (module: Module) => readonly SpokenStatement[];
  private readonly context: Omit<JudgeContext, "given">;
  private given = new GivenNames();
  /** Without a registry: the customers that a module names, as written, by its number. */
  private readonly written: (readonly string[] | undefined)[] = [];
  /** What statements come to by themselves, by module. */
  private readonly judgements: (readonly Judgement[])[] = [];
  private graph = new ViaGraph([]);
  private solution = new Solution(this.graph, { isDirect: () => false, customers: () => none });

  private constructor({ modules, ...workspace }: Workspace, options: LinkOptions) {
    const { configuration, configurationFile, orderOf, today } = options;
    const resolver = createResolver(modules, workspace.packages, orderOf);
    this.configured = configuredStatements(configuration, configurationFile);
    this.context = {
      registry: registryOf(configuration),
      today,
      resolve: (ref, { file, source }, language) =>
        resolver.resolve(ref, source === "config" ? "" : directoryOf(file), language),
    };
    this.current = { workspace, configuration, modules: none, customers: none, today };
  }

  /** Judges all lines. */
  static *link(workspace: Workspace, options: LinkOptions): Steps<Linker> {
    const linker = new Linker(workspace, options);
    yield* linker.linkAll(workspace.modules);
    return linker;
  }

  get lines(): Lines {
    return this.current;
  }

  /** The modules that go via one, by number; some perhaps twice. */
  usersOf(module: number): Iterable<number> {
    return this.graph.usersOf(module);
  }

  /**
   * Takes over another version of a module: the same files, in the same languages, that say something else.
   *
   * @returns the numbers of the modules that come to something else than before, this one first; undefined where names have
   *   got another meaning, so that all must be linked anew and this linker is of no more use
   */
  change(number: number, module: Module): readonly number[] | undefined {
    const judged = this.judgeAnew(number, module);
    if (!judged) return undefined;
    const before = this.judgements[number] ?? none;
    this.judgements[number] = judged;
    const isLed = this.graph.set(number, judged);
    const isSame =
      !isLed && isDirect(before) === isDirect(judged) && ownCustomers(before).join() === ownCustomers(judged).join();
    const others = isSame ? [] : finish(this.solution.update([number])).filter((other) => other !== number);
    const modules = this.current.modules.slice();
    const take = (at: number, version: Module): void => {
      modules[at] = judgedModule(version, at, this.judgements[at] ?? none, this.solution);
    };
    take(number, module);
    for (const other of others) take(other, modules[other]!.module);
    this.current = { ...this.current, modules, customers: this.customers() };
    return [number, ...others];
  }

  private *linkAll(all: readonly Module[]): Steps<void> {
    for (let number = 0; number < all.length; number++) {
      this.judgements.push(this.judgeModule(all[number]!, number, this.given));
      if (number % stride === 0) yield;
    }
    this.graph = new ViaGraph(this.judgements);
    yield;
    this.solution = new Solution(this.graph, {
      isDirect: (module) => isDirect(this.judgements[module] ?? none),
      customers: (module) => ownCustomers(this.judgements[module] ?? none),
    });
    yield* this.solution.solve();
    const modules: JudgedModule[] = [];
    for (let number = 0; number < all.length; number++) {
      modules.push(judgedModule(all[number]!, number, this.judgements[number]!, this.solution));
      if (number % stride === 0) yield;
    }
    this.current = { ...this.current, modules, customers: this.customers() };
  }

  private customers(): Lines["customers"] {
    return this.context.registry.hasCustomers ? this.current.configuration.customers : this.given.all();
  }

  private judgeModule(module: Module, number: number, given: GivenNames): readonly Judgement[] {
    const own = ownStatements(module);
    const spoken = own.length ? own : this.configured(module);
    if (spoken.length === 0) {
      if (this.written[number]) this.written[number] = none;
      return none;
    }
    const { names, recorded } = this.context.registry.hasCustomers
      ? { names: given, recorded: none }
      : recording(given);
    const judged = spoken.map(({ statement, language }) =>
      judge(statement, language, { ...this.context, given: names }),
    );
    if (recorded.length > 0 || this.written[number]) this.written[number] = recorded;
    return judged;
  }

  /** Without a registry a customer is called as whoever comes first calls it, so a change may give another a new name. */
  private judgeAnew(number: number, module: Module): readonly Judgement[] | undefined {
    const before = this.written[number] ?? none;
    const judged = this.judgeModule(module, number, this.given);
    const after = this.written[number] ?? none;
    if (before.length === after.length && before.every((name, at) => name === after[at])) return judged;
    const given = new GivenNames();
    for (const names of this.written) for (const name of names ?? none) given.idOf(name);
    const isSame = this.written.every((names, at) =>
      at === number ? true : (names ?? none).every((name) => given.idOf(name) === this.given.idOf(name)),
    );
    if (!isSame) return undefined;
    this.given = given;
    return this.judgeModule(module, number, given);
  }
}

/** Notes which names are asked for. */
function recording(given: GivenNames): { readonly names: JudgeContext["given"]; readonly recorded: readonly string[] } {
  const recorded: string[] = [];
  const idOf = (written: string): string => {
    recorded.push(written);
    return given.idOf(written);
  };
  return { names: { idOf, unnamed: () => idOf(unnamed) }, recorded };
}

function isDirect(judgements: readonly Judgement[]): boolean {
  for (const { kind, fault } of judgements) if ((kind === "direct" || kind === "outcome") && !fault) return true;
  return false;
}

function ownCustomers(judgements: readonly Judgement[]): readonly string[] {
  const [first] = judgements;
  // Most modules say nothing or one thing.
  if (judgements.length < 2) return !first || first.fault ? none : first.customers;
  return judgements.flatMap(({ fault, customers }) => (fault ? none : customers));
}
