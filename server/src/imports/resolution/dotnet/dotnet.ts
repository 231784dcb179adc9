// @customer-impact via ../../resolver: finds the files of a namespace that a file of C# or F# takes types from

import type { ImportFacts, RawImport } from "../../../facts/imports/model.ts";
import { described, external, type Family, type FamilyContext, type Resolution, unresolved } from "../../family.ts";
import { choose, createNamespaces, mentionedIn, type Namespaces, scopesOf } from "../shared/choose.ts";
import { createProjects, type Projects } from "./projects.ts";

/**
 * Languages of .NET. A `using` of a namespace of many files means those that declare a type which the file names; so does the
 * namespace that a file is in, with all around it.
 */
export const dotnet: Family = async (context) => {
  const projects = await createProjects(context);
  const resolver = new DotNetResolver(context, projects);
  return { resolve: (from, one, _, facts) => resolver.resolve(from, one, facts), packageEdges: projects.edges };
};

class DotNetResolver {
  private readonly context: FamilyContext;
  private readonly projects: Projects;
  private readonly index: Namespaces;
  /** Namespaces that files are in, and what is around them. */
  private readonly namespaces: ReadonlySet<string>;
  /** By project: namespaces that all of its files see. */
  private readonly global = new Map<string, Set<string>>();

  constructor(context: FamilyContext, projects: Projects) {
    this.context = context;
    this.projects = projects;
    this.index = createNamespaces(context, ".");
    this.namespaces = withParents(this.index.names);
    for (const path of context.importing)
      for (const { form, specifier } of context.facts(path)?.imports ?? [])
        if (form === "global") {
          const known = this.global.get(projects.of(path)) ?? new Set();
          this.global.set(projects.of(path), known.add(specifier));
        }
  }

  resolve(from: string, { specifier, form }: RawImport, facts: ImportFacts): Resolution {
    if (form === "implicit") return this.implicit(from, specifier, facts);
    const relative = scopesOf(facts).flatMap((scope) => [...outwards(scope)].map((one) => `${one}.${specifier}`));
    for (const name of [specifier, ...relative]) {
      const found = this.named(from, name, facts);
      if (found) return found;
    }
    // What is deeper than a namespace of the workspace may be made when it is built, but not where libraries share the name.
    const parent = specifier.slice(0, Math.max(0, specifier.lastIndexOf(".")));
    return parent !== "" && this.index.names.has(parent) && !/^(?:System|Microsoft)\b/.test(parent)
      ? unresolved
      : external;
  }

  private named(from: string, name: string, facts: ImportFacts): Resolution | undefined {
    if (this.namespaces.has(name))
      return described(...this.visible(from, mentionedIn(facts, from, name, this.projects, this.index)));
    // A type may stand inside of another.
    for (const full of outwards(name)) {
      if (this.namespaces.has(full)) return undefined;
      const candidates = this.context.declaring(full);
      if (candidates.length === 0) continue;
      const chosen = choose(from, candidates, this.projects);
      return chosen.length > 0 ? described(...chosen) : unresolved;
    }
    return undefined;
  }

  /** What a file sees without a `using` of its own: its namespace, those around it, and what its project uses everywhere. */
  private implicit(from: string, namespace: string, facts: ImportFacts): Resolution {
    const seen = new Set<string>();
    const global = this.global.get(this.projects.of(from)) ?? [];
    for (const one of [...outwards(namespace), "", ...global])
      for (const path of mentionedIn(facts, from, one, this.projects, this.index)) seen.add(path);
    return described(...this.visible(from, [...seen]).toSorted());
  }

  /** A file of F# sees those that its project lists before it. */
  private visible(from: string, paths: readonly string[]): readonly string[] {
    return paths.filter((path) => this.projects.mayFollow(from, path));
  }
}

/** A namespace and those around it, the nearest first. */
function* outwards(namespace: string): Generator<string, void, undefined> {
  for (let at = namespace; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) yield at;
}

function withParents(namespaces: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...namespaces].flatMap((one) => [...outwards(one)]));
}
