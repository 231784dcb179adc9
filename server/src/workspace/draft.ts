// @customer-impact Engineering lead: starts with a configuration that fits the repository and explains itself

import { defaultConfiguration } from "./configuration.ts";
import { oneLine, registryEntries } from "./registryEntries.ts";
import type { Package } from "./workspace.ts";

/** What is known of a workspace that has no configuration yet. */
export interface DraftFacts {
  /** Where the JSON Schema is, as an editor can open it. */
  readonly schema?: string;
  /** What the workspace calls itself. */
  readonly title?: string | undefined;
  /** Files that count or are left out. */
  readonly paths: readonly string[];
  /** The languages of its modules, the commonest first. */
  readonly languages: readonly string[];
  readonly packages: readonly Pick<Package, "name" | "directory">[];
  /** Names of customers in statements that there are already; colleagues are not among them. */
  readonly customers: readonly string[];
}

/**
 * The text of a first `customer-impact.json`. It holds as it is, and changes nothing but what it says: where no statement
 * names a customer yet, the registry is an example in a comment, since with one a statement that names nobody gives no line.
 */
export function draftConfiguration(facts: DraftFacts): string {
  const blocks = [
    ...(facts.schema === undefined ? [] : [[`"$schema": ${JSON.stringify(facts.schema)},`]]),
    customers(facts.customers),
    outcomes(facts.customers),
    example("Words for colleagues, besides team, developer, department and the like. Colleagues are no customers.", [
      '"internalTerms": ["guild"],',
    ]),
    included(facts.paths),
    grain(facts),
    statements(facts),
    example("Languages that are not known, or more extensions of ones that are.", [
      '"languages": { "Acme": { "extensions": [".acme"], "lineComments": ["//"] } },',
    ]),
    example("How severe a rule is: off, information, warning or error.", [
      '"rules": { "missing-statement": "error" },',
    ]),
    example("What `customer-impact coverage` fails below, in percent. Start low, and raise it.", [
      '"thresholds": { "coverage": 10 },',
    ]),
    example("Larger files are left out, in bytes.", [`"maxFileSize": ${defaultConfiguration.maxFileSize},`]),
  ];
  const body = blocks.map((lines) => lines.map((line) => `  ${line}`.trimEnd()).join("\n")).join("\n\n");
  return `${introduction(facts)}{\n${body}\n}\n`;
}

function introduction({ title, languages, customers }: DraftFacts): string {
  const mark = commentMark(languages[0]);
  const [customer = "Shopper"] = customers;
  return [
    title === undefined ? "Whom this code is for." : `Whom the code of ${title} is for.`,
    "",
    "How to go on:",
    "1. Name your customers below: people outside of the company, who pay or are served.",
    `2. Say in the code what they get from it: ${mark} @customer-impact ${customer}: knows the full price before paying`,
    `   or which module passes it on: ${mark} @customer-impact via ./checkout: keeps tax tables current`,
    "3. Run `customer-impact coverage` to see what is covered, and `customer-impact explain FILE` for one module.",
    "",
    "Lines that start with // are comments. Take the slashes away to use what stands in them.",
  ]
    .map((line) => `// ${oneLine(line)}`.trimEnd())
    .join("\n")
    .concat("\n");
}

function customers(names: readonly string[]): string[] {
  const about = "Customers by id. With this list, each statement has to name one of them.";
  const entries = registryEntries(names);
  if (entries.length === 0)
    return example(about, [
      '"customers": {',
      '  "shopper": { "name": "Shopper", "aliases": ["buyer"], "priority": 1, "description": "Pays at checkout." },',
      '  "courier": { "name": "Courier", "group": "Partners" },',
      '  "ops": { "name": "Operations", "kind": "internal" },',
      "},",
    ]);
  return [
    `// ${about}`,
    "// These are the ones that statements name already. A customer may have aliases, a group, a priority and a description.",
    '"customers": {',
    ...entries.map(([id, name]) => `  ${JSON.stringify(id)}: { "name": ${JSON.stringify(name)} },`),
    "},",
  ];
}

function outcomes(names: readonly string[]): string[] {
  const [id] = registryEntries(names)[0] ?? ["shopper"];
  return example("Outcomes that several modules share. A statement names one as #clear-price.", [
    '"outcomes": {',
    `  "clear-price": { "customer": ${JSON.stringify(id)}, "statement": "knows the full price before paying" },`,
    "},",
  ]);
}

function included(paths: readonly string[]): string[] {
  const folders = ["migrations", "examples", "samples", "benchmarks", "docs", "scripts"];
  const found = folders.find((folder) => paths.some((path) => path.startsWith(`${folder}/`))) ?? "migrations";
  return example(
    "Files to leave out, besides what is vendored, generated, a test or tooling; and files to bring back.",
    [`"exclude": ["${found}/**"],`, '"include": ["tests/helpers/**"],'],
  );
}

function grain({ packages }: DraftFacts): string[] {
  const inner = packages.find(({ directory }) => directory !== "./" && !/[*?[\]{}\\!]/.test(directory));
  const files = JSON.stringify(`${inner?.directory ?? "services/legacy/"}**`);
  return [
    "// What needs a line: each file (a Go package or Terraform module is its directory), or each directory or package.",
    '"granularity": "auto",',
    `// "overrides": [{ "files": [${files}], "granularity": "package" }],`,
  ];
}

function statements({ languages }: DraftFacts): string[] {
  const files = languages.includes("SQL") ? "**/*.sql" : "db/**";
  return example("Lines for files that cannot hold a comment of their own. Reports count them apart.", [
    `"statements": [{ "files": ["${files}"], "statement": "via src/orders: keeps order history readable" }],`,
  ]);
}

function example(about: string, lines: readonly string[]): string[] {
  return [about, ...lines].map((line) => `// ${line}`);
}

const marks: Readonly<Record<string, readonly string[]>> = {
  "#": ["Python", "Ruby", "Shell", "Perl", "R", "Elixir", "HCL", "Julia", "PowerShell", "Nix", "CMake", "Makefile"],
  "--": ["SQL", "PLpgSQL", "Lua", "Haskell", "Ada", "VHDL", "Elm"],
};

function commentMark(language = ""): string {
  return Object.keys(marks).find((mark) => marks[mark]?.includes(language)) ?? "//";
}
