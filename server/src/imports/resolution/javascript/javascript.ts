// @customer-impact via ../../resolver: finds the module that an import of JavaScript or TypeScript means

import type { RawImport } from "../../../facts/imports/model.ts";
import {
  type Described,
  describedFile,
  external,
  type Family,
  type FamilyContext,
  type Origin,
  type Resolution,
  unresolved,
} from "../../family.ts";
import { directoryOf, joinPath, under } from "../../path.ts";
import { yamlParser } from "../shared/readers.ts";
import { BesideResolver, fileOr } from "./beside.ts";
import { bundleFinder } from "./bundles.ts";
import { targetsOf } from "./exports.ts";
import { mainsOf, moduleFiles } from "./files.ts";
import { createManifests, type Manifest } from "./manifests.ts";
import { mapped } from "./mapping.ts";
import { sourceFinder } from "./outputs.ts";
import { holding, type Project, projectFinder } from "./projects.ts";
import { createTsConfigs, type TsConfig } from "./tsconfig.ts";
import { createWorkspaces, packageEdges, type YamlReader } from "./workspaces.ts";

/** JavaScript, TypeScript and pages with scripts: as TypeScript, Node and the usual bundlers resolve. */
export const javascript: Family = async (context) => {
  const { tree } = context;
  const yaml = tree.named("pnpm-workspace.yaml").length > 0 ? await yamlParser() : undefined;
  const resolver = new JavaScriptResolver(context, yaml);
  return {
    resolve: (from, one) => resolver.resolve(from, one),
    packageEdges: () => packageEdges(resolver.workspaces),
  };
};

type Form = "import" | "require";

class JavaScriptResolver {
  private readonly tree: FamilyContext["tree"];
  private readonly manifests;
  private readonly files;
  private readonly beside;
  readonly workspaces;
  private readonly projectOf;
  private readonly sourceOf;
  /** Files come folder by folder, and those of a folder mostly import the same. */
  private last: {
    readonly directory: string;
    readonly language: string;
    readonly project: Project | undefined;
    readonly known: Readonly<Record<Form, Map<string, Described>>>;
  } = { directory: "", language: "", project: undefined, known: { import: new Map(), require: new Map() } };

  private lastFile: { readonly path: string; readonly project: Project | undefined } | undefined;

  constructor(context: FamilyContext, yaml: YamlReader | undefined) {
    this.tree = context.tree;
    this.manifests = createManifests(context);
    this.files = moduleFiles(context.tree, this.manifests);
    this.beside = new BesideResolver(context.tree, this.files);
    this.workspaces = createWorkspaces(context, this.manifests, yaml);
    const configAt = createTsConfigs(context, (specifier, directory) => this.fileOfPackage(specifier, directory));
    this.projectOf = projectFinder(context.tree, configAt);
    const compiled = sourceFinder(this.files, configAt);
    const bundled = bundleFinder(context.tree, this.manifests);
    this.sourceOf = (target: string, directory: string): number => {
      const found = compiled(target, directory);
      return found >= 0 ? found : bundled(target, directory);
    };
  }

  resolve(from: Origin, { specifier, form }: RawImport): Resolution {
    const near = this.beside.quickly(from, specifier);
    // What is not there may be the address of a folder, or what is built of a file that is.
    if (near !== undefined && near !== unresolved) return near;
    if (specifier.startsWith(".") && !/[!?#]/.test(specifier))
      return /^\.{1,2}(?:\/|$)/.test(specifier) ? this.relative(from, specifier, form) : external;
    // A loader in front, a question behind: they say how a file is taken, not which.
    const wanted = specifier.slice(specifier.lastIndexOf("!") + 1).replace(/(?!^)[?#].*$/, "");
    if (/^\.{1,2}(?:\/|$)/.test(wanted)) return this.relative(from, wanted, form);
    if (form === "reference" || form === "url" || form === "source") return this.page(from, wanted, form);
    if (wanted === "" || /^[\w+.-]{2,}:/.test(wanted) || wanted.startsWith("/")) return external;
    return this.named(from, wanted, form === "require" ? "require" : "import");
  }

  private relative(from: Origin, wanted: string, form: RawImport["form"]): Resolution {
    const found = this.beside.relative(from, wanted, form);
    const path = found === unresolved ? joinPath(from.directory, wanted) : undefined;
    if (path === undefined) return found;
    // A program starts what is built: bin/cli.js requires ../dist/cli.js.
    const of = this.manifests.nearest(directoryOf(path));
    return of ? describedFile(this.sourceOf(path, of.directory)) : unresolved;
  }

  /** What stands beside a file though its path does not start with a dot: of a script, a reference or an address. */
  private page({ directory, language }: Origin, wanted: string, form: RawImport["form"]): Resolution {
    if (wanted === "" || /^(?:[\w+.-]+:|\/\/)/.test(wanted)) return external;
    const path = wanted.startsWith("/")
      ? form === "source"
        ? joinPath(directory, wanted.slice(1))
        : undefined
      : joinPath(directory, wanted);
    return fileOr(path === undefined ? -1 : this.files.file(path, language));
  }

  /** What is given by a name: of a package, of an alias. */
  private named(from: Origin, wanted: string, form: Form): Described {
    const { directory, language } = from;
    if (this.lastFile?.path !== from.path) this.lastFile = { path: from.path, project: this.projectOf(from.path) };
    const { project } = this.lastFile;
    if (this.last.directory !== directory || this.last.language !== language || this.last.project !== project)
      this.last = { directory, language, project, known: { import: new Map(), require: new Map() } };
    const known = this.last.known[form];
    let found = known.get(wanted);
    if (!found) {
      const own = wanted.startsWith("#") ? this.ownImport(directory, wanted, form, language) : undefined;
      known.set(wanted, (found = own ?? this.bare(from, project, wanted, form)));
    }
    return found;
  }

  private bare(
    { path, directory, language }: Origin,
    project: Project | undefined,
    wanted: string,
    form: Form,
  ): Described {
    const ways = [
      (): Described | undefined => project && this.aliased(project.config, wanted, language),
      (): Described | undefined => this.packaged(directory, wanted, form, language),
      (): Described | undefined => this.conventional(path, wanted, language),
    ];
    // The aliases of a project that a file is no part of come last: a tool may go by them, and what runs the code may not.
    if (project && !project.isOwn) ways.push(ways.shift()!);
    let result: Described | undefined;
    for (const way of ways) {
      const found = way();
      if (found?.kind === "files" && !found.files.every((file) => this.isDeclaration(file))) return found;
      if (result?.kind !== "files") result = found?.kind === "files" ? found : (result ?? found);
    }
    return result ?? external;
  }

  /** By `paths` and `baseUrl` of a project. */
  private aliased(config: TsConfig, wanted: string, language: string): Described | undefined {
    const targets = mapped(wanted, config.paths);
    for (const target of targets ?? []) {
      const found = this.files.fileOrDirectory(target, language);
      if (found >= 0) return describedFile(found);
    }
    const path = config.baseUrl === undefined ? undefined : joinPath(config.baseUrl, wanted);
    const found = path === undefined ? -1 : this.files.fileOrDirectory(path, language);
    if (found >= 0) return describedFile(found);
    // An alias that leads nowhere may lead to what is built; but one for everything is none.
    return targets && !config.paths.some(({ pattern }) => pattern === "*") ? unresolved : undefined;
  }

  /** `#tax`: a name that a package gives a file of its own. */
  private ownImport(directory: string, wanted: string, form: Form, language: string): Described | undefined {
    const own = this.manifests.nearest(directory);
    const targets = own ? targetsOf(own.value["imports"], wanted, form) : [];
    if (!own || targets.length === 0) return undefined;
    const inside = this.firstTarget(own, targets, language);
    if (inside) return inside;
    const name = targets.find((target) => !target.startsWith("."));
    return name === undefined ? unresolved : this.packaged(directory, name, form, language);
  }

  private packaged(directory: string, wanted: string, form: Form, language: string): Described | undefined {
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

  private inPackage(found: Manifest, subpath: string, form: Form, language: string): Described | undefined {
    const { directory, value } = found;
    if (value["exports"] !== undefined && value["exports"] !== null) {
      const targets = targetsOf(value["exports"], subpath === "" ? "." : `./${subpath}`, form);
      return this.firstTarget(found, targets, language);
    }
    if (subpath !== "") {
      const path = this.manifests.pathIn(directory, subpath);
      const module = path === undefined ? -1 : this.files.fileOrDirectory(path, language);
      const found = module < 0 && path !== undefined ? this.sourceOf(path, directory) : module;
      return found < 0 ? undefined : describedFile(found);
    }
    const main = this.files.fileOrDirectory(directory, language, "directory");
    if (main >= 0 && !this.isDeclaration(main)) return describedFile(main);
    return this.firstTarget(found, mainsOf(value), language) ?? (main < 0 ? undefined : describedFile(main));
  }

  /** The first target of a package that is there; one that is code before one that only declares it. */
  private firstTarget(of: Manifest, targets: readonly string[], language: string): Described | undefined {
    let declared = -1;
    for (const target of targets) {
      const path = this.manifests.pathIn(of.directory, target);
      if (path === undefined) continue;
      let found = this.tree.find(path);
      if (found < 0) found = this.sourceOf(path, of.directory);
      if (found < 0) found = this.files.file(path, language);
      if (found < 0) continue;
      if (!this.isDeclaration(found)) return describedFile(found);
      if (declared < 0) declared = found;
    }
    return declared < 0 ? undefined : describedFile(declared);
  }

  /** Names that a framework gives the folders of a project, where its own settings are made when it runs. */
  private conventional(from: string, wanted: string, language: string): Described | undefined {
    if (wanted !== "$lib" && !wanted.startsWith("$lib/")) return undefined;
    for (const directory of holding(this.tree, from, ["svelte.config.js", "svelte.config.ts"])) {
      return describedFile(this.files.fileOrDirectory(under(directory, `src/lib${wanted.slice(4)}`), language));
    }
    return undefined;
  }

  /** A file that says what there is and holds no code: what it speaks of comes first. */
  private isDeclaration(file: number): boolean {
    return /\.d\.[cm]?ts$/.test(this.tree.paths[file]!);
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
