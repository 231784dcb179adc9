import type { Changes } from "../../server/src/coverage/changes.ts";
import { createReport, type Report } from "../../server/src/coverage/report.ts";
import type { Syntax } from "../../server/src/languages/syntax.ts";
import type { JudgedModule } from "../../server/src/lines/model.ts";
import { link } from "../../server/src/lines/link.ts";
import { check } from "../../server/src/rules/check.ts";
import type { RawStatement } from "../../server/src/statements/raw.ts";
import { byCodePoint } from "../../server/src/text/order.ts";
import { range } from "../../server/src/text/range.ts";
import type { Configuration, Customer } from "../../server/src/workspace/configuration.ts";
import { codeOwners } from "../../server/src/workspace/owners/codeOwners.ts";
import { leftOutCauses, type Module, type Workspace } from "../../server/src/workspace/workspace.ts";

/** What a workspace in memory is made of: statements without their tag, one below the other, by module path. */
export interface Model {
  readonly modules: Readonly<Record<string, readonly string[]>>;
  readonly configuration?: Partial<Configuration>;
  readonly leftOut?: Partial<Workspace["leftOut"]>;
  readonly scope?: string;
  readonly changes?: Changes;
  /** Of all modules, whatever their names say. */
  readonly language?: string;
  /** The text of a CODEOWNERS. */
  readonly owners?: string;
  /** Entries of a baseline, and the modules that were renamed since. */
  readonly baseline?: { readonly keys: readonly string[]; readonly renames?: Readonly<Record<string, string>> };
}

const languages: Readonly<Record<string, string>> = {
  ts: "TypeScript",
  py: "Python",
  go: "Go",
  c: "C",
  h: "C",
  vue: "Vue",
  css: "CSS",
};

const languageOf = (path: string): string =>
  path.endsWith("/") ? "Go" : (languages[path.slice(path.lastIndexOf(".") + 1)] ?? "TypeScript");

const comments: Readonly<Record<string, Syntax>> = {
  TypeScript: {
    rules: [
      { kind: "line", open: "//" },
      { kind: "block", open: "/\\*", close: "\\*/" },
    ],
  },
  C: { rules: [{ kind: "block", open: "/\\*", close: "\\*/" }] },
  Go: { rules: [{ kind: "line", open: "//" }] },
  Python: { rules: [{ kind: "line", open: "#" }] },
  Vue: { rules: [{ kind: "block", open: "<!--", close: "-->" }] },
};

export const syntaxOf = (language: string): Syntax | undefined => comments[language];

export const shopper: Customer = { id: "shopper", name: "Shopper", aliases: ["buyer"], kind: "external", priority: 1 };
export const courier: Customer = {
  id: "courier",
  name: "Courier",
  aliases: [],
  kind: "external",
  group: "Partners",
  priority: 2,
};

const defaults: Configuration = {
  customers: [],
  outcomes: [],
  internalTerms: [],
  include: [],
  exclude: [],
  granularity: "auto",
  overrides: [],
  languages: {},
  statements: [],
  rules: {},
  thresholds: {},
  maxFileSize: 2 * 1024 * 1024,
};

/** The report of a model, judged and checked as the product does it. */
export function reportOf({
  modules,
  configuration,
  leftOut,
  scope,
  changes,
  language,
  owners,
  baseline,
}: Model): Report {
  const workspace: Workspace = {
    modules: Object.entries(modules)
      .map(([path, statements]) => moduleOf(path, statements, language ?? languageOf(path)))
      .sort((a, b) => byCodePoint(a.path, b.path)),
    packages: [],
    ...(owners !== undefined && { codeOwners: codeOwners({ path: "CODEOWNERS", form: "github", text: owners }) }),
    has: () => true,
    leftOut: Object.fromEntries(
      leftOutCauses.map((cause) => [cause, leftOut?.[cause] ?? []]),
    ) as unknown as Workspace["leftOut"],
  };
  const path = "customer-impact.json";
  const lines = link(workspace, {
    configuration: { ...defaults, ...configuration },
    configurationFile: { path, locate: ([, index]) => range(10 + Number(index), 4, 10 + Number(index), 40) },
    orderOf: () => 0,
    today: "2026-06-01",
  });
  const problems = check(lines, { path, locate: () => range(2, 4, 2, 12) });
  const given = baseline && {
    file: "customer-impact.baseline.json",
    baseline: { keys: new Set(baseline.keys) },
    renames: new Map(Object.entries(baseline.renames ?? {})),
  };
  return createReport(lines, () => problems, { directory: scope ?? "", changes }, given);
}

function moduleOf(path: string, statements: readonly string[], language: string): Module {
  const file = path.endsWith("/") ? `${path}${path.split("/").at(-2)}.go` : path;
  return {
    path,
    language,
    files: [{ path: file, facts: { language, firstLine: 20, statements: statements.map(rawStatement) } }],
  };
}

const rawStatement = (text: string, index: number): RawStatement => ({
  text,
  range: range(index, 3, index, 20 + text.length),
  anchors: text ? [0, index, 20] : [],
});

export function moduleIn(report: Report, path: string): JudgedModule {
  const found = report.lines.modules.find(({ module }) => module.path === path);
  if (!found) throw new Error(`no module ${path}`);
  return found;
}
