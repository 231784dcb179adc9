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
  private graph = new ViaGraph(0);
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

  /**
   * Judges all lines.
   *
   * @param earlier of which is used what still holds
   */
  static *link(workspace: Workspace, options: LinkOptions, earlier?: Linker): Steps<Linker> {
    const linker = new Linker(workspace, options);
    yield* linker.linkAll(workspace.modules, earlier?.judgementsFor(workspace, options) ?? (() => undefined));
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
   * Takes over other versions of modules: the same files, in the same languages, that say something else.
   *
   * @param versions by number
   * @returns the numbers of the modules that come to something else than before, these first; undefined where names have got
   *   another meaning, so that all must be linked anew and this linker is of no more use
   */
  change(versions: ReadonlyMap<number, Module>): readonly number[] | undefined {
    const turned: number[] = [];
    for (const [number, module] of versions) {
      const judged = this.judgeAnew(number, module);
      if (!judged) return undefined;
      const before = this.judgements[number] ?? none;
      this.judgements[number] = judged;
      const leadsElsewhere = this.graph.set(number, judged);
      if (leadsElsewhere || endOf(before) !== endOf(judged)) turned.push(number);
    }
    const others = turned.length > 0 ? finish(this.solution.update(turned)) : none;
    const changed = [...new Set([...versions.keys(), ...others])];
    const modules = this.current.modules.slice();
    for (const number of changed) {
      const module = versions.get(number) ?? modules[number]!.module;
      modules[number] = judgedModule(module, number, this.judgements[number] ?? none, this.solution);
    }
    this.current = { ...this.current, modules, customers: this.customers() };
    return changed;
  }

  /**
   * What statements came to by themselves, where that hangs on nothing but what a module says: as long as the same names
   * mean the same customers, and the same refs the same modules.
   */
  private judgementsFor(
    { modules, packages }: Workspace,
    { configuration, today }: LinkOptions,
  ): ((number: number) => readonly Judgement[] | undefined) | undefined {
    const known = this.current;
    const isSame =
      configuration === known.configuration &&
      today === known.today &&
      configuration.statements.length === 0 &&
      this.context.registry.hasCustomers &&
      JSON.stringify(packages) === JSON.stringify(known.workspace.packages) &&
      modules.length === known.modules.length &&
      modules.every((module, at) => hasSameFiles(module, known.modules[at]!.module));
    if (!isSame) return undefined;
    return (number) => {
      const { files } = known.modules[number]!.module;
      const isKept = modules[number]!.files.every((file, at) => file.facts === files[at]?.facts);
      return isKept ? this.judgements[number] : undefined;
    };
  }

  private *linkAll(all: readonly Module[], earlier: (number: number) => readonly Judgement[] | undefined): Steps<void> {
    for (let number = 0; number < all.length; number++) {
      this.judgements.push(earlier(number) ?? this.judgeModule(all[number]!, number, this.given));
      if (number % stride === 0) yield;
    }
    yield;
    this.graph = new ViaGraph(all.length);
    for (let number = 0; number < all.length; number++) {
      const judgements = this.judgements[number]!;
      if (judgements.length > 0) this.graph.set(number, judgements);
      if (number % stride === 0) yield;
    }
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

/** Whether two modules have the same files, in the same languages. */
export const hasSameFiles = (a: Module, b: Module): boolean =>
  a.path === b.path &&
  a.files.length === b.files.length &&
  a.files.every(({ path, facts }, at) => path === b.files[at]!.path && facts.language === b.files[at]!.facts.language);

/** Notes which names are asked for. */
function recording(given: GivenNames): { readonly names: JudgeContext["given"]; readonly recorded: readonly string[] } {
  const recorded: string[] = [];
  const idOf = (written: string): string => {
    recorded.push(written);
    return given.idOf(written);
  };
  return { names: { idOf, unnamed: () => idOf(unnamed) }, recorded };
}

/** What of a module's statements matters to the lines of others, but for where they lead. */
const endOf = (judgements: readonly Judgement[]): string =>
  [isDirect(judgements), ...ownCustomers(judgements)].join("\0");

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
