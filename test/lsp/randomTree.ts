import { type Random, seeded } from "./random.ts";

/** A registry, so that names can be known and unknown. */
export const registry = JSON.stringify({
  customers: {
    shopper: { name: "Shopper", aliases: ["buyer"], priority: 1 },
    courier: { name: "Courier", priority: 2 },
    ops: { name: "Operations", kind: "internal" },
  },
  outcomes: { "clear-price": { customer: "shopper", statement: "knows the full price before paying" } },
});

type Importing = (path: string, other: string) => string;

/** Relative, by a path that looks like one from the root, and by a name that only a tsconfig can tell the meaning of. */
const typeScript: Importing = (path, other) => {
  const stem = other.replace(/\.ts$/, "");
  const up = "../".repeat(path.split("/").length - 1) || "./";
  const specifier = stem.includes("deep") ? `@/${stem.split("/").at(-1)}` : `${up}${stem}`;
  return `import "${specifier}";`;
};

const kinds = [
  { ending: ".ts", before: "// ", after: "", language: "typescript", imports: typeScript },
  {
    ending: ".py",
    before: "# ",
    after: "",
    language: "python",
    imports: ((_, other) => `import ${other.replace(/\.py$/, "").replaceAll("/", ".")}`) as Importing,
  },
  { ending: ".sql", before: "-- ", after: "", language: "sql", imports: undefined },
  { ending: ".css.ts", before: "/* ", after: " */", language: "typescript", imports: typeScript },
  {
    ending: ".rs",
    before: "/// ",
    after: "",
    language: "rust",
    imports: ((_, other) => `mod ${other.replace(/^.*\//, "").replace(/\.rs$/, "")};`) as Importing,
  },
] as const;

/** What may describe a workspace to a compiler or a package manager. */
export const descriptions: Readonly<Record<string, readonly string[]>> = {
  "tsconfig.json": [
    '{ "compilerOptions": { "paths": { "@/*": ["./src/deep/*"] } } }',
    '{ "compilerOptions": { "paths": { "@/*": ["./lib/*", "./src/deep/*"] } } }',
    "{}",
    "{ no JSON",
  ],
  "package.json": ['{ "name": "shop", "workspaces": ["lib"] }', "[]"],
  "pyproject.toml": ["[tool.pytest.ini_options]\npythonpath = 'src'", ""],
};

/** Relative to the root: where file number `index` lies. */
export function pathOf(index: number): string {
  const folder = ["", "src/", "src/deep/", "lib/"][index % 4] ?? "";
  return `${folder}m${index}${kinds[index % kinds.length]?.ending ?? ""}`;
}

/** The editor's language id of file number `index`. */
export const languageIdOf = (index: number): string => kinds[index % kinds.length]?.language ?? "";

/** A statement of any kind, sound or not, about any of `count` modules. */
function randomStatement(random: Random, count: number): string {
  const ref = (): string => {
    const path = pathOf(random.below(count + 2));
    return random.chance(0.5) ? path : `/${path.slice(0, path.lastIndexOf("."))}`;
  };
  return random.pick([
    () => `via ${ref()}: feeds it`,
    () => `via ${ref()}, ${ref()}`,
    () => `via ./m${random.below(count)}: sits beside it`,
    () => "via src: serves the whole folder",
    () => `Shopper: gets parcel ${random.below(20)} on time`,
    () => "Courier, Buyer: finds the door at the first try",
    () => "#clear-price: adds duties",
    () => "#no-such-outcome",
    () => "Shoper: pays by card in one step",
    () => "Payments team: can restart the shop at night",
    () => "Couriers see the note to the door.",
    () => "none: generated from a table",
    () => "none",
    () => "todo: find out who reads this 𝒙 [issue: SHOP-12]",
    () => "TBD",
    () => "Shopper: better [metric: reach; colour: red; evidence: no/such/file]",
  ])();
}

/** An import of a module that file number `index` can import; of Rust's only those beside it are there. */
function randomImport(random: Random, index: number, count: number): string {
  const { imports } = kinds[index % kinds.length] ?? kinds[0];
  // Of five kinds two are TypeScript.
  const kind = imports === typeScript ? random.pick([0, 3]) : index % kinds.length;
  const other = kinds.length * random.below(Math.ceil(count / kinds.length)) + kind;
  return imports?.(pathOf(index), pathOf(other)) ?? "";
}

/** The text of file number `index`: code, with a statement, several, or none. */
export function randomText(random: Random, index: number, count: number): string {
  const { before, after } = kinds[index % kinds.length] ?? kinds[0];
  const lines = [`${before}Module ${index} – ${random.pick(["ascii", "größer", "日本", "🏺🏺"])}${after}`, ""];
  const statements = random.pick([0, 1, 1, 1, 1, 2]);
  for (let i = 0; i < statements; i++) {
    const tag = random.chance(0.05) ? "@customerImpact" : "@customer-impact";
    lines.push(`${before}${tag} ${randomStatement(random, count)}${after}`, "");
  }
  for (let i = random.below(4); i > 0; i--) lines.push(randomImport(random, index, count));
  return lines.join(random.chance(0.1) ? "\r\n" : "\n");
}

/** A tree in which every kind of problem is likely. The same seed gives the same tree. */
export function randomTree(seed: number, count: number): Record<string, string> {
  const random = seeded(seed);
  const files: Record<string, string> = { "customer-impact.json": registry };
  for (let index = 0; index < count; index++) files[pathOf(index)] = randomText(random, index, count);
  return files;
}
