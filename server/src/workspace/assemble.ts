// @customer-impact via /server/src/host/analyse: puts files together to the units that must have a line

import { byCodePoint } from "../text/order.ts";
import { groupBy } from "../text/groupBy.ts";
import { finish, type Steps, stride } from "../text/steps.ts";
import type { Language } from "../languages/language.ts";
import type { ReadResult } from "./classify.ts";
import { type Grain, modulePaths, spokenFor } from "./grain.ts";
import type { CodeOwners } from "./owners/codeOwners.ts";
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

/** A file that makes, or is a part of, the module at `module`. */
interface Member {
  readonly module: string;
  readonly language: string;
  readonly file: SourceFile;
}

/**
 * Puts the modules of a workspace together from what its files say.
 *
 * @param results what came of a file of the plan, by its path or its place among the plan's files; one without a result is
 *   passed over as if it were gone
 */
export const assemble = (
  plan: Plan,
  results: (path: string, place: number) => ReadResult | undefined,
  packages: readonly Package[] = [],
  codeOwners?: CodeOwners,
): Workspace => finish(assembling(plan, results, packages, codeOwners));

/** The same, step by step. */
export function* assembling(
  plan: Plan,
  results: (path: string, place: number) => ReadResult | undefined,
  packages: readonly Package[],
  codeOwners?: CodeOwners,
): Steps<Workspace> {
  const counted: { readonly language: Language; readonly file: SourceFile }[] = [];
  const others: SourceFile[] = [];
  const leftOut = Object.fromEntries(leftOutCauses.map((cause) => [cause, []])) as unknown as Record<
    LeftOutCause,
    string[]
  >;
  for (let place = 0; place < plan.files.length; place++) {
    if (place % stride === 0) yield;
    const file = plan.files[place]!;
    const { path } = file;
    const decision = plan.decide(file, results(path, place));
    if (decision.kind === "counted")
      counted.push({ language: decision.language, file: { path, facts: decision.facts } });
    else if (decision.kind === "left-out") leftOut[decision.cause].push(path);
    else if (decision.facts?.statements ?? decision.facts?.malformedTags) others.push({ path, facts: decision.facts });
  }
  return {
    modules: yield* modulesOf(counted, others, plan.grain),
    packages,
    ...(codeOwners && { codeOwners }),
    has: presence(plan),
    leftOut,
  };
}

/** @param counted by path, and so are the modules */
function* modulesOf(
  counted: readonly { readonly language: Language; readonly file: SourceFile }[],
  others: readonly SourceFile[],
  grain: Grain,
): Steps<Module[]> {
  const moduleOf = modulePaths(grain, () => counted.map(({ file }) => file.path));
  const alone: Module[] = [];
  const shared = new Map<string, Member[]>();
  const add = (member: Member): void => {
    const members = shared.get(member.module);
    if (members) members.push(member);
    else shared.set(member.module, [member]);
  };
  for (let at = 0; at < counted.length; at++) {
    if (at % stride === 0) yield;
    const { language, file } = counted[at]!;
    const module = moduleOf(file.path, language);
    const { name } = language;
    // Nearly every file is a module by itself.
    if (module === file.path) alone.push({ path: module, language: name, files: [file] });
    else add({ module, language: name, file });
  }
  if (shared.size === 0) return alone;

  // A source that headers belong to stands among those that are alone.
  const files = alone.map((module) => {
    const headers = shared.get(module.path);
    if (!headers) return module;
    shared.delete(module.path);
    return { ...module, files: inOrder([...module.files, ...headers.map(({ file }) => file)]) };
  });
  const speakers = speakersFor(shared, others, grain);
  const directories = [...shared].map(([path, members]): Module => {
    const sources = members.map(({ file }) => file);
    return {
      path,
      language: commonest(members.map(({ language }) => language)),
      files: [...sources, ...(speakers.get(path) ?? [])],
    };
  });
  return merged(files, inOrder(directories));
}

/** Only modules that several files share have others that speak for them. */
function speakersFor(
  modules: ReadonlyMap<string, unknown>,
  others: readonly SourceFile[],
  grain: Grain,
): ReadonlyMap<string, readonly SourceFile[]> {
  const spoken = others.map((file) => ({
    file,
    module: spokenFor(file.path, grain).find((path) => modules.has(path)),
  }));
  const groups = groupBy(spoken, ({ module }) => module ?? "");
  return new Map([...groups].map(([module, list]) => [module, list.map(({ file }) => file)]));
}

const inOrder = <Item extends { readonly path: string }>(items: Item[]): Item[] =>
  items.sort((a, b) => byCodePoint(a.path, b.path));

/** Two lists in order as one. */
function merged(a: readonly Module[], b: readonly Module[]): Module[] {
  const all: Module[] = [];
  let next = 0;
  for (const module of a) {
    while (next < b.length && byCodePoint(b[next]!.path, module.path) < 0) all.push(b[next++]!);
    all.push(module);
  }
  while (next < b.length) all.push(b[next++]!);
  return all;
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
