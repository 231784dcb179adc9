// @customer-impact via ../jvm/jvm, ../dotnet/dotnet, ../php: knows what is declared in each namespace, also while somebody types it

import type { ImportFacts } from "../../../facts/imports/model.ts";
import { CountedNames } from "../../declarations.ts";
import type { FamilyContext, Origin } from "../../family.ts";
import { type Choose, includes } from "./choose.ts";

/** The namespaces that files of a family are in, and what is declared in each. */
export class Namespaces {
  private readonly context: FamilyContext;
  private readonly separator: string;
  private readonly names = new CountedNames();
  /** By namespace, and by the last part of a name in it: the whole name. */
  private readonly inside = new Map<string, Map<string, string>>();
  /** Namespaces of a file, of each only once. */
  private scopes: { readonly facts: ImportFacts; readonly found: readonly string[] } | undefined;

  /** @param separator what stands between names */
  constructor(context: FamilyContext, separator: string) {
    this.context = context;
    this.separator = separator;
    for (const file of context.importing) this.replace(file, undefined, context.facts(file));
  }

  /** Whether files are in a namespace. */
  has(name: string): boolean {
    return this.names.has(name);
  }

  /** Namespaces that a file is in. */
  scopesOf(facts: ImportFacts): readonly string[] {
    if (this.scopes?.facts !== facts) this.scopes = { facts, found: scopesOf(facts) };
    return this.scopes.found;
  }

  /** Takes over what a file says now. @returns namespaces that there were only before, or are only now */
  replace(_: number, before: ImportFacts | undefined, after: ImportFacts | undefined): ReadonlySet<string> {
    for (const full of after?.declares ?? []) {
      const end = full.lastIndexOf(this.separator);
      const namespace = full.slice(0, Math.max(0, end));
      const names = this.inside.get(namespace) ?? new Map<string, string>();
      this.inside.set(namespace, names);
      // What nobody declares any more stays, and leads to no file.
      const name = end < 0 ? full : full.slice(end + this.separator.length);
      if (!names.has(name)) names.set(name, full);
    }
    return this.names.replace(before ? scopesOf(before) : [], after ? scopesOf(after) : []);
  }

  /** The files that declare what a file mentions of a namespace, in order. */
  mentioned(from: Origin, namespace: string, choose: Choose): readonly number[] {
    const names = this.inside.get(namespace);
    if (!names) return [];
    const found = new Set<number>();
    for (const name of from.facts.mentions ?? []) {
      const full = names.get(name);
      if (full === undefined || this.names.has(full)) continue;
      const declaring = this.context.declaring(full);
      if (declaring.length === 0 || includes(declaring, from.number)) continue;
      for (const file of choose(from, declaring)) found.add(file);
    }
    return [...found].sort((a, b) => a - b);
  }
}

const scopesOf = ({ imports }: ImportFacts): readonly string[] =>
  imports.flatMap(({ form, specifier }) => (form === "implicit" ? [specifier] : []));
