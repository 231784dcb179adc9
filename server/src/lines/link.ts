// @customer-impact #whom-it-serves: follows every line to its end and says of each module what it comes to

import { parseStatement } from "../statements/parse.ts";
import { byCodePoint } from "../text/order.ts";
import { range, type Range } from "../text/range.ts";
import type { Configuration } from "../workspace/configuration.ts";
import { compileGlobs } from "../workspace/globs.ts";
import type { Module, Workspace } from "../workspace/workspace.ts";
import { GivenNames } from "./customers.ts";
import { distances } from "./distance.ts";
import { components, createGraph, type Components, type ViaGraph } from "./graph.ts";
import { judge, type JudgeContext } from "./judge.ts";
import type { JudgedModule, Judgement, Lines, Reason, Statement, Verdict } from "./model.ts";
import { reach } from "./reach.ts";
import { createResolver, directoryOf } from "./refs.ts";
import { registryOf } from "./registry.ts";

export interface LinkOptions {
  readonly configuration: Configuration;
  /** The configuration's path, relative to the root, and where its keys and values stand. */
  readonly configurationFile: {
    readonly path: string;
    readonly locate: (path: readonly (string | number)[]) => Range | undefined;
  };
  /** The place of a language in the language table. */
  readonly orderOf: (language: string) => number;
  /** ISO date. */
  readonly today: string;
}

/** Judges every statement and every module of a workspace: all facts in, all lines out, and nothing else looked at. */
export function link(workspace: Workspace, options: LinkOptions): Lines {
  const { configuration, today } = options;
  const registry = registryOf(configuration);
  const given = new GivenNames();
  const resolver = createResolver(workspace, options.orderOf);
  const context: JudgeContext = {
    registry,
    given,
    today,
    resolve: (ref, { file, source }) =>
      resolver.resolve(ref, source === "config" ? "" : directoryOf(file), languageOf.get(file) ?? ""),
  };
  const languageOf = new Map<string, string>();
  const configured = configuredStatements(options);
  const judgements = workspace.modules.map((module): readonly Judgement[] => {
    const own = ownStatements(module, languageOf);
    const statements = own.length ? own : configured(module);
    return statements.length ? statements.map((statement) => judge(statement, context)) : none;
  });

  const graph = createGraph(judgements);
  const isDirect = (module: number): boolean =>
    judgements[module] !== none &&
    (judgements[module] ?? none).some(({ kind, fault }) => (kind === "direct" || kind === "outcome") && !fault);
  const { steps, lineOf } = distances(graph, isDirect);
  const parts = components(graph);
  const isCircle = closedCircles(graph, parts);
  const reached = reach(graph, parts, (module) => ownCustomers(judgements[module] ?? none));
  const sorted = sortedOnce();
  const pathOf = (module: number): string => workspace.modules[module]?.path ?? "";
  const isIn = { line: (node: number): boolean => (steps[node] ?? -1) >= 0, circle: isCircle };

  const modules = workspace.modules.map((module, index): JudgedModule => {
    const judged = judgements[index] ?? none;
    const distance = steps[index] ?? -1;
    const malformedTags = malformedTagsOf(module);
    if (judged.length === 0) return { module, judgements: none, malformedTags, verdict: missing, customers: none };
    const found = judged.map((judgement) => withFault(judgement, index, isIn));
    const verdict: Verdict =
      distance >= 0 ? verdictWithLine(distance, () => lineOf(index).map(pathOf)) : verdictWithoutLine(found);
    return { module, judgements: found, malformedTags, verdict, customers: sorted(reached[index]) };
  });
  return {
    workspace,
    configuration,
    modules,
    customers: registry.hasCustomers ? configuration.customers : given.all(),
    today,
  };
}

/** One for all modules that say nothing: of a code base that is only starting there are many. */
const none: readonly never[] = [];
const missing: Verdict = { status: "uncovered", reason: "missing" };

function ownStatements(module: Module, languageOf: Map<string, string>): readonly Statement[] {
  let statements: Statement[] | undefined;
  for (const { path, facts } of module.files) {
    if (!facts.statements) continue;
    languageOf.set(path, facts.language ?? "");
    for (const raw of facts.statements)
      (statements ??= []).push({ file: path, source: "file", raw, syntax: parseStatement(raw.text) });
  }
  return statements ?? none;
}

function malformedTagsOf({ files }: Module): JudgedModule["malformedTags"] {
  let found: JudgedModule["malformedTags"][number][] | undefined;
  for (const { path, facts } of files)
    if (facts.malformedTags) for (const tag of facts.malformedTags) (found ??= []).push({ file: path, tag });
  return found ?? none;
}

/** Many modules reach the same customers, and then share one list. */
function sortedOnce(): (names: ReadonlySet<string> | undefined) => readonly string[] {
  const known = new Map<ReadonlySet<string>, readonly string[]>();
  return (names) => {
    if (!names) return none;
    let list = known.get(names);
    if (!list) known.set(names, (list = [...names].sort(byCodePoint)));
    return list;
  };
}

/** The statements by which the configuration speaks for modules that have none of their own. */
function configuredStatements({
  configuration,
  configurationFile,
}: LinkOptions): (module: Module) => readonly Statement[] {
  if (configuration.statements.length === 0) return () => none;
  const all = configuration.statements.map(({ files, statement }, index) => {
    const text = statement
      .replace(/^\s*@customer-impact:?/, "")
      .replace(/\s+/g, " ")
      .trim();
    const raw = {
      text,
      range: configurationFile.locate(["statements", index, "statement"]) ?? range(0, 0, 0, 0),
      anchors: [],
    };
    return {
      matches: compileGlobs(files),
      statement: {
        file: configurationFile.path,
        source: "config",
        raw,
        syntax: parseStatement(text),
      } satisfies Statement,
    };
  });
  return (module) =>
    all
      .filter(({ matches }) => matches(module.path) || module.files.some(({ path }) => matches(path)))
      .map(({ statement }) => statement);
}

function ownCustomers(judgements: readonly Judgement[]): readonly string[] {
  const [first] = judgements;
  // Most modules say nothing or one thing.
  if (judgements.length < 2) return !first || first.fault ? none : first.customers;
  return judgements.flatMap(({ fault, customers }) => (fault ? none : customers));
}

/** Tells of each module whether it stands in a circle that no edge leads out of. */
function closedCircles(
  { modules, nodes, starts, targets }: ViaGraph,
  { of, count }: Components,
): (module: number) => boolean {
  const hasEdgeInside = new Uint8Array(count);
  const hasEdgeOutside = new Uint8Array(count);
  for (let node = 0; node < nodes; node++)
    for (let edge = starts[node] ?? 0; edge < (starts[node + 1] ?? 0); edge++) {
      const component = of[node] ?? 0;
      (of[targets[edge] ?? 0] === component ? hasEdgeInside : hasEdgeOutside)[component] = 1;
    }
  return (module) => module < modules && hasEdgeInside[of[module] ?? 0] === 1 && hasEdgeOutside[of[module] ?? 0] === 0;
}

/** A `via` that carries a line to nowhere gives none: it gets the reason as its fault. */
function withFault(
  judgement: Judgement,
  module: number,
  isIn: { line: (node: number) => boolean; circle: (module: number) => boolean },
): Judgement {
  if (judgement.kind !== "via" || judgement.fault) return judgement;
  const targets = judgement.refs.flatMap(({ target }) => (target ? [target] : []));
  if (targets.some((target) => target.modules.some((member) => isIn.line(member)))) return judgement;
  const fault: Reason =
    targets.length < judgement.refs.length ? "unresolved" : isIn.circle(module) ? "cycle" : "dead-end";
  return { ...judgement, fault };
}

/** The line is found when it is asked for: those of a long chain, written out, would fill the memory. */
const verdictWithLine = (distance: number, line: () => readonly string[]): Verdict => ({
  status: distance === 0 ? "direct" : "indirect",
  distance,
  get line() {
    return line();
  },
});

function verdictWithoutLine(judgements: readonly Judgement[]): Verdict {
  if (
    judgements.length > 0 &&
    judgements.every(({ kind }) => kind === "none") &&
    judgements.some(({ fault }) => !fault)
  )
    return { status: "exempt" };
  const faults = judgements.flatMap(({ fault }) => (fault ? [fault] : []));
  return { status: "uncovered", reason: faults.find((fault) => fault !== "todo") ?? faults[0] ?? "missing" };
}
