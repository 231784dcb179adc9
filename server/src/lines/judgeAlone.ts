// @customer-impact via ../features/statementTrial: tells what a statement would come to, before anybody writes it

import { GivenNames } from "./customers.ts";
import { judge } from "./judge.ts";
import type { Judgement, Lines, Reason, RefTarget, Statement } from "./model.ts";
import { createResolver, directoryOf, type Resolver } from "./refs.ts";
import { registryOf } from "./registry.ts";

export interface AloneOptions {
  /** The number of the module that would state it. */
  readonly module: number;
  /** That of its file. */
  readonly language: string;
  /** The place of a language in the language table. */
  readonly orderOf: (language: string) => number;
}

const known = new WeakMap<Lines, Resolver>();

/** What a statement would come to in a workspace that does not have it yet. */
export function judgeAlone(lines: Lines, statement: Statement, { module, language, orderOf }: AloneOptions): Judgement {
  let resolver = known.get(lines);
  if (!resolver) {
    const modules = lines.modules.map((one) => one.module);
    known.set(lines, (resolver = createResolver(modules, lines.workspace.packages, orderOf)));
  }
  const { resolve } = resolver;
  const judgement = judge(statement, language, {
    registry: registryOf(lines.configuration),
    given: new GivenNames(),
    resolve: (ref, { file }) => resolve(ref, directoryOf(file), language),
    today: lines.today,
  });
  const fault = judgement.fault ?? viaFault(lines, judgement, module);
  return fault ? { ...judgement, fault } : judgement;
}

/** A `via` gives a line where one of its targets has one, by another way than through this module. */
function viaFault(lines: Lines, { kind, refs }: Judgement, module: number): Reason | undefined {
  if (kind !== "via") return undefined;
  const targets = refs.flatMap(({ target }): RefTarget[] => (target ? [target] : []));
  const members = targets.flatMap(({ modules }) => modules);
  if (members.some((member) => member !== module && "distance" in (lines.modules[member]?.verdict ?? {})))
    return undefined;
  if (targets.length < refs.length) return "unresolved";
  return members.includes(module) ? "cycle" : "dead-end";
}
