// @customer-impact via /server/src/lines/link: puts files together to the units that must have a line

import { byCodePoint, inCodePointOrder } from "../text/order.ts";
import type { Decision, ReadResult } from "./classify.ts";
import { modulePaths, spokenFor } from "./grain.ts";
import { directoryOf } from "./packages.ts";
import type { Plan } from "./plan.ts";
import {
  type LeftOutCause,
  leftOutCauses,
  type Module,
  type Package,
  type SourceFile,
  type Workspace,
} from "./workspace.ts";

type Counted = Extract<Decision, { kind: "counted" }>;

/**
 * Puts the modules of a workspace together from what its files say.
 *
 * @param results what came of the plan's requests; a file without a result is passed over as if it were gone
 */
export function assemble(
  plan: Plan,
  results: (path: string) => ReadResult | undefined,
  packages: readonly Package[] = [],
): Workspace {
  const counted = new Map<string, Counted>();
  const others: SourceFile[] = [];
  const leftOut = Object.fromEntries(leftOutCauses.map((cause) => [cause, []])) as unknown as Record<
    LeftOutCause,
    string[]
  >;
  for (const file of plan.files) {
    const { path } = file;
    const decision = plan.decide(file, results(path));
    if (decision.kind === "counted") counted.set(path, decision);
    else if (decision.kind === "left-out") leftOut[decision.cause].push(path);
    else if (decision.facts?.statements ?? decision.facts?.malformedTags) others.push({ path, facts: decision.facts });
  }

  const modules = new Map<string, SourceFile[]>();
  const add = (module: string, file: SourceFile): void => {
    const files = modules.get(module);
    if (files) files.push(file);
    else modules.set(module, [file]);
  };
  const moduleOf = modulePaths(plan.grain, counted.keys());
  for (const [path, { language, facts }] of counted) add(moduleOf(path, language), { path, facts });
  for (const file of others) {
    const module = spokenFor(file.path, plan.grain).find((path) => modules.has(path));
    if (module !== undefined) add(module, file);
  }

  return {
    modules: inCodePointOrder([...modules.keys()]).map((path): Module => {
      const files = modules.get(path) ?? [];
      const languages = (): string[] => files.flatMap((file) => counted.get(file.path)?.language.name ?? []);
      return { path, language: counted.get(path)?.language.name ?? commonest(languages()), files };
    }),
    packages,
    has: presence(plan),
    leftOut,
  };
}

/** What there is most of; of several, the first by name. */
function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || byCodePoint(a, b))[0]?.[0] ?? "";
}

/** Whether there is such a file or directory. Few workspaces ask, so the answer is prepared when one does. */
function presence(plan: Plan): (path: string) => boolean {
  let there: Set<string> | undefined;
  return (path) => {
    if (!there) {
      there = new Set(["./"]);
      for (const file of plan.files) {
        there.add(file.path);
        for (
          let directory = directoryOf(file.path);
          !there.has(directory);
          directory = directoryOf(directory.slice(0, -1))
        )
          there.add(directory);
      }
    }
    return there.has(path) || (path !== "" && there.has(`${path}/`));
  };
}
