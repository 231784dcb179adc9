// @customer-impact via ../../resolver: finds the module that an import of JavaScript or TypeScript means

import type { RawImport } from "../../../facts/imports/model.ts";
import {
  described,
  external,
  type Family,
  type FamilyContext,
  files,
  type Resolution,
  unresolved,
} from "../../family.ts";
import { directoryOf, joinPath, under } from "../../path.ts";
import { yamlParser } from "../shared/readers.ts";
import { bundleFinder } from "./bundles.ts";
import { targetsOf } from "./exports.ts";
import { mainsOf, moduleFiles } from "./files.ts";
import { createManifests, type Manifest } from "./manifests.ts";
import { mapped } from "./mapping.ts";
import { sourceFinder } from "./outputs.ts";
import { holding, projectFinder } from "./projects.ts";
import { createTsConfigs, type TsConfig } from "./tsconfig.ts";
import { createWorkspaces, packageEdges, type YamlReader } from "./workspaces.ts";

/** JavaScript, TypeScript and pages with scripts: as TypeScript, Node and the usual bundlers resolve. */
export const javascript: Family = async (context) => {
  const { tree } = context;
  const yaml = tree.named("pnpm-workspace.yaml").length > 0 ? await yamlParser() : undefined;
  const resolver = new JavaScriptResolver(context, yaml);
  return {
    resolve: (from, one, language) => resolver.resolve(from, one, language),
    packageEdges: () => packageEdges(resolver.workspaces),
  };
};

type Form = "import" | "require";

/** A file that says what there is and holds no code: what it speaks of comes first. */
const isDeclaration = (path: string): boolean => /\.d\.[cm]?ts$/.test(path);

class JavaScriptResolver {
  private readonly tree: FamilyContext["tree"];
  private readonly manifests;
  private readonly files;
  readonly workspaces;
  private readonly projectOf;
  private readonly sourceOf;
  private last = { directory: "", language: "", known: new Map<string, Resolution>() };

  constructor(context: FamilyContext, yaml: YamlReader | undefined) {
    this.tree = context.tree;
    this.manifests = createManifests(context);
    this.files = moduleFiles(context.tree, this.manifests);
    this.workspaces = createWorkspaces(context, this.manifests, yaml);
    const configAt = createTsConfigs(context, (specifier, directory) => this.fileOfPackage(specifier, directory));
    this.projectOf = projectFinder(context.tree, configAt);
    const compiled = sourceFinder(this.files, configAt);
    const bundled = bundleFinder(context.tree, this.manifests);
    this.sourceOf = (target: string, directory: string): string | undefined =>
      compiled(target, directory) ?? bundled(target, directory);
  }

  resolve(from: string, { specifier, form }: RawImport, language: string): Resolution {
    const directory = directoryOf(from);
    if (specifier.startsWith(".") && !/[!?#]/.test(specifier)) return this.beside(directory, specifier, form, language);
    // A loader in front, a question behind: they say how a file is taken, not which.
    const wanted = specifier.slice(specifier.lastIndexOf("!") + 1).replace(/(?!^)[?#].*$/, "");
    if (/^\.{1,2}(?:\/|$)/.test(wanted)) return this.relative(directory, wanted, form, language);
    if (form === "reference" || form === "url" || form === "source") return this.page(from, wanted, form, language);
    if (wanted === "" || /^[\w+.-]{2,}:/.test(wanted) || wanted.startsWith("/")) return external;
    if (wanted.startsWith("#")) {
      const own = this.ownImport(directory, wanted, form === "require" ? "require" : "import", language);
      if (own) return own;
    }
    return this.bare(from, wanted, form === "require" ? "require" : "import", language);
  }

  /** Files come folder by folder, and those of a folder mostly import the same. */
  private beside(directory: string, wanted: string, form: RawImport["form"], language: string): Resolution {
    if (this.last.directory !== directory || this.last.language !== language)
      this.last = { directory, language, known: new Map() };
    let found = this.last.known.get(wanted);
    if (found === undefined || form === "url") {
      found = /^\.{1,2}(?:\/|$)/.test(wanted) ? this.relative(directory, wanted, form, language) : external;
      this.last.known.set(wanted, found);
    }
    return found;
  }

  private relative(directory: string, wanted: string, form: RawImport["form"], language: string): Resolution {
    const path = joinPath(directory, wanted);
    if (path === undefined) return external;
    const found = /(?:^|\/)\.{0,2}$/.test(wanted)
      ? this.files.fileOrDirectory(path, language, "directory")
      : this.files.fileOrDirectory(path, language);
    if (found !== undefined) return files(found);
    if (form === "url" && this.tree.hasDirectory(path)) return files();
    // A program starts what is built: bin/cli.js requires ../dist/cli.js.
    const of = this.manifests.nearest(directoryOf(path));
    const source = of && this.sourceOf(path, of.directory);
    return source === undefined ? unresolved : described(source);
  }

  /** What stands beside a file though its path does not start with a dot: of a script, a reference or an address. */
  private page(from: string, wanted: string, form: RawImport["form"], language: string): Resolution {
    if (wanted === "" || /^(?:[\w+.-]+:|\/\/)/.test(wanted)) return external;
    const path = wanted.startsWith("/")
      ? form === "source"
        ? joinPath(directoryOf(from), wanted.slice(1))
        : undefined
      : joinPath(directoryOf(from), wanted);
    const found = path === undefined ? undefined : this.files.file(path, language);
    return found === undefined ? unresolved : files(found);
  }

  private bare(from: string, wanted: string, form: Form, language: string): Resolution {
    const project = this.projectOf(from);
    const ways = [
      (): Resolution | undefined => project && this.aliased(project.config, wanted, language),
      (): Resolution | undefined => this.packaged(directoryOf(from), wanted, form, language),
      (): Resolution | undefined => this.conventional(from, wanted, language),
    ];
    // The aliases of a project that a file is no part of come last: a tool may go by them, and what runs the code may not.
    if (project && !project.isOwn) ways.push(ways.shift()!);
    let result: Resolution | undefined;
    for (const way of ways) {
      const found = way();
      if (found?.kind === "files" && !found.paths.every(isDeclaration)) return found;
      if (result?.kind !== "files") result = found?.kind === "files" ? found : (result ?? found);
    }
    return result ?? external;
  }

  /** By `paths` and `baseUrl` of a project. */
  private aliased(config: TsConfig, wanted: string, language: string): Resolution | undefined {
    const targets = mapped(wanted, config.paths);
    for (const target of targets ?? []) {
      const found = this.files.fileOrDirectory(target, language);
      if (found !== undefined) return described(found);
    }
    const path = config.baseUrl === undefined ? undefined : joinPath(config.baseUrl, wanted);
    const found = path === undefined ? undefined : this.files.fileOrDirectory(path, language);
    if (found !== undefined) return described(found);
    // An alias that leads nowhere may lead to what is built; but one for everything is none.
    return targets && !config.paths.some(({ pattern }) => pattern === "*") ? unresolved : undefined;
  }

  /** `#tax`: a name that a package gives a file of its own. */
  private ownImport(directory: string, wanted: string, form: Form, language: string): Resolution | undefined {
    const own = this.manifests.nearest(directory);
    const targets = own ? targetsOf(own.value["imports"], wanted, form) : [];
    if (!own || targets.length === 0) return undefined;
    const inside = this.firstTarget(own, targets, language);
    if (inside) return inside;
    const name = targets.find((target) => !target.startsWith("."));
    return name === undefined ? unresolved : this.packaged(directory, name, form, language);
  }

  private packaged(directory: string, wanted: string, form: Form, language: string): Resolution | undefined {
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(wanted)?.[0];
    if (name === undefined) return undefined;
    const nearest = this.manifests.nearest(directory);
    const own = nearest?.name === name && nearest.value["exports"] !== undefined ? nearest : undefined;
    const found = own ?? this.workspaces.packageOf(name, directory);
    if (found === undefined) return undefined;
    if (found === "several") return unresolved;
    const subpath = wanted.slice(name.length).replace(/^\//, "");
    return this.inPackage(found, subpath, form, language) ?? unresolved;
  }

  private inPackage(found: Manifest, subpath: string, form: Form, language: string): Resolution | undefined {
    const { directory, value } = found;
    if (value["exports"] !== undefined && value["exports"] !== null) {
      const targets = targetsOf(value["exports"], subpath === "" ? "." : `./${subpath}`, form);
      return this.firstTarget(found, targets, language);
    }
    if (subpath !== "") {
      const path = this.manifests.pathIn(directory, subpath);
      const module =
        path === undefined ? undefined : (this.files.fileOrDirectory(path, language) ?? this.sourceOf(path, directory));
      return module === undefined ? undefined : described(module);
    }
    const main = this.files.fileOrDirectory(directory, language, "directory");
    if (main !== undefined && !isDeclaration(main)) return described(main);
    return this.firstTarget(found, mainsOf(value), language) ?? (main === undefined ? undefined : described(main));
  }

  /** The first target of a package that is there; one that is code before one that only declares it. */
  private firstTarget(of: Manifest, targets: readonly string[], language: string): Resolution | undefined {
    let declared: string | undefined;
    for (const target of targets) {
      const path = this.manifests.pathIn(of.directory, target);
      if (path === undefined) continue;
      const found = this.tree.has(path) ? path : (this.sourceOf(path, of.directory) ?? this.files.file(path, language));
      if (found === undefined) continue;
      if (!isDeclaration(found)) return described(found);
      declared ??= found;
    }
    return declared === undefined ? undefined : described(declared);
  }

  /** Names that a framework gives the folders of a project, where its own settings are made when it runs. */
  private conventional(from: string, wanted: string, language: string): Resolution | undefined {
    if (wanted !== "$lib" && !wanted.startsWith("$lib/")) return undefined;
    for (const directory of holding(this.tree, from, ["svelte.config.js", "svelte.config.ts"])) {
      const found = this.files.fileOrDirectory(under(directory, `src/lib${wanted.slice(4)}`), language);
      return found === undefined ? unresolved : described(found);
    }
    return undefined;
  }

  /** A file of a package of the workspace: what a tsconfig extends. */
  private fileOfPackage(specifier: string, directory: string): string | undefined {
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? "";
    const found = this.workspaces.packageOf(name, directory);
    if (found === undefined || found === "several") return undefined;
    const subpath = specifier.slice(name.length + 1);
    const [target] = targetsOf(found.value["exports"], subpath === "" ? "." : `./${subpath}`, "require");
    return this.manifests.pathIn(found.directory, target ?? (subpath === "" ? "tsconfig.json" : subpath));
  }
}
