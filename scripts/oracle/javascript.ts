// @customer-impact via ./imports: says what a parser and a resolver that are not ours make of the same code

import { mkdirSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseSync } from "oxc-parser";
import { ResolverFactory } from "oxc-resolver";
import { parse as parseYaml } from "yaml";
import { compileGlobs } from "../../server/src/workspace/globs.ts";

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
  const real = realpathSync(root);
  const options = {
    tsconfig: "auto" as const,
    extensions,
    conditionNames: ["import", "node", "module", "types", "default"],
  };
  const resolvers = {
    script: new ResolverFactory({
      ...options,
      extensions: [".js", ".jsx", ".mjs", ".cjs", ...extensions],
      extensionAlias,
    }),
    typed: new ResolverFactory({ ...options, extensionAlias }),
  };
  const edges = new Set<string>();
  for (const path of paths) {
    if (!isScript(path)) continue;
    const resolver = typed.test(path) ? resolvers.typed : resolvers.script;
    for (const specifier of specifiersOf(path, readFileSync(join(root, path), "utf8"))) {
      const found = resolver.resolveFileSync(join(real, path), specifier).path;
      const target = found === undefined ? undefined : relative(real, found.replace(/[?#].*$/, ""));
      if (target !== undefined && !target.startsWith("..") && target !== path) edges.add(`${path} -> ${target}`);
    }
  }
  return edges;
}

/** What a file imports, by the syntax tree. */
function specifiersOf(path: string, text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const { program, module, errors } = parseSync(path, text, /\.[cm]?js$/.test(path) ? { lang: "jsx" } : {});
  if (errors.length > 0 && program.body.length === 0) return found;
  for (const { moduleRequest } of module.staticImports) found.add(moduleRequest.value);
  visit(program, (node) => {
    const source = sourceIn(node);
    if (source !== undefined) found.add(source);
  });
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
  const link = (holder: string, globs: readonly string[]): void => {
    const there = globs.filter((glob) => !glob.startsWith("!")).map((glob) => `/${join(holder, glob, "package.json")}`);
    const not = globs
      .filter((glob) => glob.startsWith("!"))
      .map((glob) => `/${join(holder, glob.slice(1), "package.json")}`);
    const [matches, excluded] = [compileGlobs(there), compileGlobs(not)];
    for (const manifest of manifests) {
      const { name } = json(manifest);
      if (!matches(manifest) || excluded(manifest) || typeof name !== "string") continue;
      const place = join(root, holder, "node_modules", name);
      mkdirSync(dirname(place), { recursive: true });
      try {
        symlinkSync(join(root, dirname(manifest)), place);
      } catch {
        // Another package of that name is linked there.
      }
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
