// @customer-impact via ./imports: says what a parser and a resolver that are not ours make of the same code

import { mkdirSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { dirname, join, matchesGlob, relative } from "node:path";
import { parseSync } from "oxc-parser";
import { ResolverFactory } from "oxc-resolver";
import { parse as parseYaml } from "yaml";
import { standInForBundles } from "./bundle.ts";
import { buildProjects, sourceOf } from "./build.ts";

const script = /\.(?:[cm]?[jt]s|[jt]sx)$/;
const typed = /\.(?:[cm]?ts|tsx)$/;
const extensions = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json", ".vue", ".svelte", ".d.ts"];
const extensionAlias = {
  ".js": [".ts", ".tsx", ".js", ".d.ts"],
  ".jsx": [".tsx", ".jsx"],
  ".mjs": [".mts", ".mjs"],
  ".cjs": [".cts", ".cjs"],
};

/** Whether the parser reads such a file. */
export const isScript = (path: string): boolean => script.test(path);

/** The edges that oxc-parser and oxc-resolver find. @param root a copy that may be written to: packages are linked in it */
export function javascriptEdges(root: string, paths: readonly string[]): ReadonlySet<string> {
  linkPackages(root, paths);
  buildProjects(root, paths);
  standInForBundles(root, paths);
  const real = realpathSync(root);
  const resolve = createResolve(real, conditionsIn(root, paths));
  const edges = new Set<string>();
  for (const path of paths) {
    if (!isScript(path)) continue;
    for (const [specifier, isRequire] of specifiersOf(path, readFileSync(join(root, path), "utf8"))) {
      const found = resolve(path, specifier, isRequire);
      const target = found === undefined ? undefined : relative(real, sourceOf(found.replace(/[?#].*$/, "")));
      if (target !== undefined && target !== "" && !target.startsWith("..") && target !== path)
        edges.add(`${path} -> ${target}`);
    }
  }
  return edges;
}

/**
 * Resolves as code that runs would, and as the compiler only where there is no such code: this project takes a file that
 * runs before one that only declares. Where a tsconfig cannot be read whole, since it extends a package that is not
 * installed, the resolver gives up; it is then asked again without one.
 */
function createResolve(
  root: string,
  custom: readonly string[],
): (from: string, specifier: string, isRequire: boolean) => string | undefined {
  const factory = (names: readonly string[], isTyped: boolean, hasTsconfig: boolean): ResolverFactory =>
    new ResolverFactory({
      ...(hasTsconfig && { tsconfig: "auto" }),
      extensions: isTyped ? extensions : [".js", ".jsx", ".mjs", ".cjs", ...extensions],
      extensionAlias: isTyped ? extensionAlias : { ...extensionAlias, ".js": [".js", ".ts", ".tsx"] },
      conditionNames: [...names],
      mainFields: ["module", "main", "types"],
    });
  const tries = [true, false].map((isTyped) =>
    [false, true].map((isRequire) => {
      const runs = [isRequire ? "require" : "import", "node", "module", "svelte", ...custom, "default"];
      const types = [...runs, "types", isRequire ? "import" : "require"];
      return [
        factory(runs, isTyped, true),
        factory(types, isTyped, true),
        factory(runs, isTyped, false),
        factory(types, isTyped, false),
      ];
    }),
  );
  return (from, specifier, isRequire) => {
    let declaration: string | undefined;
    for (const resolver of tries[typed.test(from) ? 0 : 1]![isRequire ? 1 : 0]!) {
      const { path } = resolver.resolveFileSync(join(root, from), specifier);
      if (path !== undefined && !/\.d\.[cm]?ts$/.test(path)) return path;
      declaration ??= path;
    }
    return declaration;
  };
}

/** `customConditions`: names under which projects look for the sources of their own packages. */
function conditionsIn(root: string, paths: readonly string[]): readonly string[] {
  const texts = paths
    .filter((path) => /(?:^|\/)tsconfig[^/]*\.json$/.test(path))
    .map((path) => readFileSync(join(root, path), "utf8"));
  const lists = texts.flatMap((text) => /"customConditions"\s*:\s*\[([^\]]*)\]/.exec(text)?.[1] ?? []);
  return [...new Set(lists.flatMap((list) => [...list.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name)))];
}

/** What a file imports, by the syntax tree and the comments beside it: the specifier, and whether it is required. */
function specifiersOf(path: string, text: string): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  const { program, module, comments, errors } = parseSync(path, text, /\.[cm]?js$/.test(path) ? { lang: "jsx" } : {});
  if (errors.length > 0 && program.body.length === 0) return found;
  for (const { moduleRequest } of module.staticImports) found.set(moduleRequest.value, false);
  visit(program, (node) => {
    const source = sourceIn(node);
    if (source !== undefined && !found.has(source))
      found.set(source, node.type === "CallExpression" || node.type === "TSExternalModuleReference");
  });
  for (const { type, value } of comments) {
    if (type === "Line") {
      const path = /^\/\s*<reference\s[^>]*path\s*=\s*["']([^"']+)["']/.exec(value)?.[1];
      if (path !== undefined) found.set(/^\.{0,2}\//.test(path) ? path : `./${path}`, false);
    } else if (value.startsWith("*") && !typed.test(path)) {
      for (const [, source = ""] of value.matchAll(/[{<(|,:&[\s]import\(\s*["']([^"']+)["']\s*\)/g))
        found.set(source, false);
      for (const [, source = ""] of value.matchAll(/@import\s[^"'@]*from\s*["']([^"']+)["']/g))
        found.set(source, false);
    }
  }
  return found;
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

function sourceIn(node: Node): string | undefined {
  switch (node.type) {
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
    case "ImportExpression":
    case "ImportDeclaration":
    case "TSImportType":
      return textOf(node["source"] ?? node["argument"]);
    case "TSExternalModuleReference":
      return textOf(node["expression"]);
    case "CallExpression": {
      const callee = node["callee"] as Node;
      const [first, ...rest] = node["arguments"] as readonly Node[];
      return callee.type === "Identifier" && callee["name"] === "require" && rest.length === 0
        ? textOf(first)
        : undefined;
    }
    case "NewExpression": {
      const [first, second] = node["arguments"] as readonly Node[];
      const isAddress = (node["callee"] as Node)["name"] === "URL" && second?.type === "MemberExpression";
      const isOwn = isAddress && (second["object"] as Node).type === "MetaProperty";
      const path = isOwn ? textOf(first) : undefined;
      return path === undefined || /^(?:[\w+.-]+:|\.{0,2}\/)/.test(path) ? path : `./${path}`;
    }
    default:
      return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  const node = value as Node | null | undefined;
  if (node?.type === "Literal" && typeof node["value"] === "string") return node["value"];
  if (node?.type === "TSLiteralType") return textOf(node["literal"]);
  if (node?.type === "TemplateLiteral" && (node["expressions"] as readonly unknown[]).length === 0) {
    const [quasi] = node["quasis"] as readonly { readonly value: { readonly cooked: string } }[];
    return quasi?.value.cooked;
  }
  return undefined;
}

function visit(value: unknown, see: (node: Node) => void): void {
  const wanted: unknown[] = [value];
  while (wanted.length > 0) {
    const one = wanted.pop();
    if (typeof one !== "object" || one === null) continue;
    if (typeof (one as Node).type === "string") see(one as Node);
    for (const child of Object.values(one)) if (typeof child === "object") wanted.push(child);
  }
}

/** Links the members of workspaces as npm and pnpm do, so that the resolver finds them by name. */
function linkPackages(root: string, paths: readonly string[]): void {
  const json = (path: string): Readonly<Record<string, unknown>> => {
    try {
      return JSON.parse(readFileSync(join(root, path), "utf8")) as Readonly<Record<string, unknown>>;
    } catch {
      return {};
    }
  };
  const manifests = paths.filter((path) => /(?:^|\/)package\.json$/.test(path));
  const place = (holder: string, name: string, directory: string): void => {
    const at = join(root, holder, "node_modules", name);
    mkdirSync(dirname(at), { recursive: true });
    try {
      symlinkSync(join(root, directory), at);
    } catch {
      // Another package of that name is linked there.
    }
  };
  for (const manifest of manifests)
    for (const key of ["dependencies", "devDependencies"])
      for (const [name, wanted] of Object.entries((json(manifest)[key] ?? {}) as Record<string, string>))
        if (/^(?:file|link):/.test(wanted)) place(dirname(manifest), name, join(dirname(manifest), wanted.slice(5)));
  const link = (holder: string, globs: readonly string[]): void => {
    const isIn = (manifest: string, glob: string): boolean => matchesGlob(manifest, join(holder, glob, "package.json"));
    const there = globs.filter((glob) => !glob.startsWith("!"));
    const not = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
    for (const manifest of manifests) {
      const { name } = json(manifest);
      if (!there.some((glob) => isIn(manifest, glob)) || not.some((glob) => isIn(manifest, glob))) continue;
      if (typeof name !== "string") continue;
      place(holder, name, dirname(manifest));
    }
  };
  for (const manifest of manifests) {
    const { workspaces } = json(manifest);
    const globs = Array.isArray(workspaces) ? workspaces : (workspaces as { packages?: unknown } | undefined)?.packages;
    if (Array.isArray(globs)) link(dirname(manifest), globs as string[]);
  }
  for (const path of paths.filter((path) => path.endsWith("pnpm-workspace.yaml"))) {
    const value = parseYaml(readFileSync(join(root, path), "utf8")) as { packages?: string[] } | null;
    if (value?.packages) link(dirname(path), value.packages);
  }
}
