// @customer-impact via ../../resolver: finds the class that an import of Java, Kotlin, Scala or Groovy means

import type { RawImport } from "../../../facts/imports/model.ts";
import {
  described,
  external,
  type Family,
  type FamilyContext,
  type Origin,
  type Resolution,
  unresolved,
} from "../../family.ts";
import { type Choose, createChoose } from "../shared/choose.ts";
import { Namespaces } from "../shared/namespaces.ts";
import { lastWords } from "../../words.ts";
import { createBuilds } from "./builds.ts";

/** Languages of the Java platform: by the packages that files declare. A package is no directory, though it mostly looks like one. */
export const jvm: Family = async (context) => {
  const builds = await createBuilds(context);
  const packages = new Namespaces(context, ".");
  const resolver = new JvmResolver(context, packages, createChoose(context, builds));
  return {
    resolve: (from, one) => resolver.resolve(from, one),
    packageEdges: builds.edges,
    replace: (file, before, after) => ({ words: lastWords(packages.replace(file, before, after)) }),
  };
};

class JvmResolver {
  private readonly context: FamilyContext;
  private readonly packages: Namespaces;
  private readonly choose: Choose;

  constructor(context: FamilyContext, packages: Namespaces, choose: Choose) {
    this.context = context;
    this.packages = packages;
    this.choose = choose;
  }

  resolve(from: Origin, { specifier, form }: RawImport): Resolution {
    if (form === "implicit") return described(this.packages.mentioned(from, specifier, this.choose));
    // Java sees an object of Scala with a dollar behind its name.
    const name = specifier.replace(/\.(?:\*|_|given)$|\$$/, "").replace(/^_root_\./, "");
    const isAll = /\.(?:\*|_|given)$/.test(specifier);
    const names = from.language === "Scala" ? relativeNames(name, this.packages.scopesOf(from.facts)) : [name];
    for (const full of names) {
      if (this.packages.has(full)) return described(isAll ? this.packages.mentioned(from, full, this.choose) : []);
      const found = this.declared(from, full);
      if (found) return found;
    }
    const around = packagePart(name, isAll);
    return around !== "" && this.packages.has(around) ? unresolved : external;
  }

  /** The file of a type, or of one that holds what is named. */
  private declared(from: Origin, name: string): Resolution | undefined {
    for (
      let full = name;
      full !== "" && !this.packages.has(full);
      full = full.slice(0, Math.max(0, full.lastIndexOf(".")))
    ) {
      const candidates = this.context.declaring(full);
      if (candidates.length === 0) continue;
      const chosen = this.choose(from, candidates);
      return chosen.length > 0 ? described(chosen) : unresolved;
    }
    return undefined;
  }
}

/** A name of Scala may start in any package around. */
function* relativeNames(name: string, scopes: readonly string[]): Generator<string, void, undefined> {
  for (const scope of scopes)
    for (let at = scope; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) yield `${at}.${name}`;
  yield name;
}

/** What stands in front of the first name with a capital. Where there is none, all but the last name, which is no package but where all of it is taken. */
function packagePart(name: string, isAll: boolean): string {
  const names = name.split(".");
  const type = names.findIndex((one) => /^[A-Z]/.test(one));
  return names.slice(0, type >= 0 ? type : isAll ? names.length : -1).join(".");
}
