// @customer-impact via ../../resolver: finds the files of a namespace that a file of C# or F# takes types from

import type { ImportFacts, RawImport } from "../../../facts/imports/model.ts";
import { CountedNames } from "../../declarations.ts";
import {
  described,
  external,
  type Family,
  type FamilyContext,
  type Origin,
  type Resolution,
  type Touched,
  unresolved,
} from "../../family.ts";
import { lastWords } from "../../words.ts";
import { type Choose, createChoose } from "../shared/choose.ts";
import { Namespaces } from "../shared/namespaces.ts";
import { createProjects, type Projects } from "./projects.ts";

/**
 * Languages of .NET. A `using` of a namespace of many files means those that declare a type which the file names; so does the
 * namespace that a file is in, with all around it.
 */
export const dotnet: Family = async (context) => {
  const projects = await createProjects(context);
  const resolver = new DotNetResolver(context, projects);
  return {
    resolve: (from, one) => resolver.resolve(from, one),
    packageEdges: projects.edges,
    replace: (file, before, after) => resolver.replace(file, before, after),
  };
};

class DotNetResolver {
  private readonly context: FamilyContext;
  private readonly projects: Projects;
  private readonly choose: Choose;
  private readonly index: Namespaces;
  /** Namespaces that files are in, and what is around them. */
  private readonly namespaces = new CountedNames();
  /** By project: namespaces that all of its files see. */
  private readonly global = new Map<string, CountedNames>();

  constructor(context: FamilyContext, projects: Projects) {
    this.context = context;
    this.projects = projects;
    this.choose = createChoose(context, projects);
    this.index = new Namespaces(context, ".");
    for (const file of context.importing) this.take(file, undefined, context.facts(file));
  }

  resolve(from: Origin, { specifier, form }: RawImport): Resolution {
    if (form === "implicit") return this.implicit(from, specifier);
    for (const name of this.meant(specifier, from.facts)) {
      const found = this.named(from, name);
      if (found) return found;
    }
    // What is deeper than a namespace of the workspace may be made when it is built, but not where libraries share the name.
    const parent = specifier.slice(0, Math.max(0, specifier.lastIndexOf(".")));
    return parent !== "" && this.index.has(parent) && !/^(?:System|Microsoft)\b/.test(parent) ? unresolved : external;
  }

  replace(file: number, before: ImportFacts | undefined, after: ImportFacts | undefined): Touched {
    const names = this.index.replace(file, before, after);
    const { around, isGlobal } = this.take(file, before, after);
    return isGlobal ? "all" : { words: lastWords([...names, ...around]) };
  }

  /** Takes over what a file says: the namespaces around it that come or go, and whether all of its project see others. */
  private take(
    file: number,
    before: ImportFacts | undefined,
    after: ImportFacts | undefined,
  ): { readonly around: ReadonlySet<string>; readonly isGlobal: boolean } {
    const [old, now] = [before, after].map((facts) => globalsOf(facts));
    const project = this.projects.of(this.context.tree.paths[file]!);
    if (old!.length > 0 || now!.length > 0) {
      const known = this.global.get(project) ?? new CountedNames();
      this.global.set(project, known);
      known.replace(old!, now!);
    }
    const scopes = (facts: ImportFacts | undefined): readonly string[] =>
      facts ? this.index.scopesOf(facts).flatMap((one) => [...outwards(one)]) : [];
    return {
      around: this.namespaces.replace(scopes(before), scopes(after)),
      isGlobal: old!.join("\0") !== now!.join("\0"),
    };
  }

  /** A name by itself, and from each namespace around. */
  private *meant(specifier: string, facts: ImportFacts): Generator<string, void, undefined> {
    yield specifier;
    for (const scope of this.index.scopesOf(facts)) for (const one of outwards(scope)) yield `${one}.${specifier}`;
  }

  private named(from: Origin, name: string): Resolution | undefined {
    if (this.namespaces.has(name)) return described(this.visible(from, this.index.mentioned(from, name, this.choose)));
    // A type may stand inside of another.
    for (const full of outwards(name)) {
      if (this.namespaces.has(full)) return undefined;
      const candidates = this.context.declaring(full);
      if (candidates.length === 0) continue;
      const chosen = this.choose(from, candidates);
      return chosen.length > 0 ? described(chosen) : unresolved;
    }
    return undefined;
  }

  /** What a file sees without a `using` of its own: its namespace, those around it, and what its project uses everywhere. */
  private implicit(from: Origin, namespace: string): Resolution {
    const seen = new Set<number>();
    const global = this.global.get(this.projects.of(from.path))?.all() ?? [];
    for (const one of [...outwards(namespace), "", ...global])
      for (const file of this.index.mentioned(from, one, this.choose)) seen.add(file);
    return described(this.visible(from, [...seen]).toSorted((a, b) => a - b));
  }

  /** A file of F# sees those that its project lists before it. */
  private visible(from: Origin, files: readonly number[]): readonly number[] {
    return files.filter((file) => this.projects.mayFollow(from.path, this.context.tree.paths[file]!));
  }
}

const globalsOf = (facts: ImportFacts | undefined): readonly string[] =>
  (facts?.imports ?? []).flatMap(({ form, specifier }) => (form === "global" ? [specifier] : []));

/** A namespace and those around it, the nearest first. */
function* outwards(namespace: string): Generator<string, void, undefined> {
  for (let at = namespace; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) yield at;
}
