import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { git, removeTemporary, repository, write } from "../host/temporary.ts";
import { runCli } from "../support/runCli.ts";

const files = {
  "customer-impact.json": JSON.stringify({
    customers: { shopper: { name: "Shopper", priority: 1 }, courier: { name: "Courier", priority: 2 } },
  }),
  "src/checkout.ts": '// @customer-impact Shopper: knows the full price before paying\nimport "./tax";\n',
  "src/delivery.ts": '// @customer-impact Courier: finds the door at once\nimport "./map";\nimport "./tax";\n',
  "src/map.ts": '// @customer-impact via ./delivery, ./checkout: draws streets\nimport "../lib/geo";\n',
  "src/tax.ts": 'import { rate } from "../lib/rates";\n',
  "lib/rates.ts": "export const rate = 1;\n",
  "lib/geo.ts": "// @customer-impact via ./nowhere: x\n",
  "lib/dead.ts": 'import "./dead2";\n',
  "lib/dead2.ts": "// @customer-impact todo: who reads this?\n",
  "lib/shim.ts": "// @customer-impact none: only for old browsers\n",
};

async function json<Value>(...args: readonly string[]): Promise<Value> {
  const { stdout, stderr, status } = await runCli([...args, "--format", "json"]);
  deepEqual([status, stderr], [0, ""]);
  return JSON.parse(stdout) as Value;
}

interface Gap {
  readonly path: string;
  readonly statement: string;
  readonly importers: readonly { readonly module: string; readonly distance: number; readonly customers: string[] }[];
  readonly nobody: boolean;
}

describe("suggest", () => {
  afterEach(removeTemporary);

  it("names for each gap the nearest importers with a line, and states nothing", async () => {
    const root = repository(files);
    const gaps = await json<Gap[]>("suggest", root);
    deepEqual(
      gaps.map(({ path, statement, importers, nobody }) => [
        path,
        statement,
        ...importers.map(({ module, distance, customers }) => `${module} ${distance} ${customers.join()}`),
        ...(nobody ? ["nobody's"] : []),
      ]),
      [
        ["lib/dead.ts", "todo: find out whom this serves, since no module with a line imports it", "nobody's"],
        ["lib/dead2.ts", "todo: who reads this?", "nobody's"],
        ["lib/geo.ts", "via ./nowhere: x", "src/map.ts 1 courier,shopper", "src/delivery.ts 2 courier"],
        [
          "lib/rates.ts",
          "todo: via src/checkout, which imports this module through 1 other",
          "src/checkout.ts 2 shopper",
          "src/delivery.ts 2 courier",
        ],
        [
          "src/tax.ts",
          "todo: via ./checkout, which imports this module",
          "src/checkout.ts 1 shopper",
          "src/delivery.ts 1 courier",
        ],
      ],
    );
    const { stdout } = await runCli(["suggest", join(root, "lib"), "--format", "csv"]);
    const rows = parse<Record<string, string>>(stdout, { columns: true });
    deepEqual(
      rows.map(({ path, via }) => [path, via]),
      [
        ["lib/dead.ts", ""],
        ["lib/dead2.ts", ""],
        ["lib/geo.ts", "src/map, src/delivery"],
        ["lib/rates.ts", "src/checkout, src/delivery"],
      ],
    );
  });

  for (const format of ["csv", "json"])
    it(`gives a plan that annotate takes as it is, and that makes no line: ${format}`, async () => {
      const root = repository(files);
      const percent = async (): Promise<unknown> =>
        (await json<{ summary: { percent: number } }>("coverage", root)).summary.percent;
      const before = await percent();
      const plan = join(root, `plan.${format}`);
      await runCli(["suggest", root, "--format", `${format}=${plan}`]);
      const { status, stdout, stderr } = await runCli(["annotate", plan, root]);
      deepEqual([status, stderr], [0, ""]);
      match(stdout, /3 statements are written to 3 files/);
      equal(await percent(), before);
      const again = await runCli(["annotate", plan, root]);
      match(again.stdout, /^Nothing|5 statements are there already/);
    });

  it("says that a part of a repository is not all that may import it", async () => {
    const { "customer-impact.json": _, ...unconfigured } = files;
    const root = repository(unconfigured);
    const { stderr } = await runCli(["suggest", join(root, "lib")]);
    match(stderr, /^No customer-impact\.json speaks for lib\/, so it is taken for a whole workspace: /);
    equal((await runCli(["suggest", root])).stderr, "");
    equal((await runCli(["coverage", join(root, "lib")])).stderr, "");
  });

  it("tells people what to write, and what nobody imports", async () => {
    const { stdout } = await runCli(["suggest", repository(files)]);
    match(stdout, /^5 modules have no line, and 3 of them are imported by modules that have one\.\n/);
    match(stdout, /src\/tax\.ts\n {4}via \.\/checkout: …\n {6}src\/checkout\.ts imports it, and reaches Shopper\n/);
    match(stdout, /\nNobody's code \(2\)\n[^]*lib\/dead\.ts\n {2}lib\/dead2\.ts /);
    match(stdout, /Are they still\n {2}needed\? A program that somebody starts needs a line of its own\.\n {2}lib/);
    const imported = repository({
      "a.ts": '// @customer-impact Shopper: x y\nimport "./b"; import "./c";\n',
      "b.ts": "",
      "c.ts": "",
    });
    match(
      (await runCli(["suggest", imported])).stdout,
      /^2 modules have no line, and all of them are imported by modules /,
    );
    match(stdout, /\nAs a plan for annotate: customer-impact suggest --format csv\n$/);
  });

  it("says where there is nothing to suggest from, or for", async () => {
    const unstated = repository({ "customer-impact.json": "{}", "a.ts": 'import "./b";\n', "b.ts": "export {};\n" });
    match((await runCli(["suggest", unstated])).stdout, /^2 modules have no line, and no module has one yet\. /);
    const empty = repository({ "customer-impact.json": "{}", "docs/read.md": "# Nothing\n" });
    equal((await runCli(["suggest", empty])).stdout, "There is no module, so there is nothing to suggest.\n");
    equal(
      (await runCli(["suggest", join(empty, "docs")])).stdout,
      "There is no module below docs/, so there is nothing to suggest.\n",
    );
  });
});

describe("explain", () => {
  afterEach(removeTemporary);

  it("suggests to go via those who import the module", async () => {
    const root = repository(files);
    const { stdout } = await runCli(["explain", join(root, "src/tax.ts")]);
    match(
      stdout,
      /\/\/ @customer-impact via \.\/checkout: …\n {6}src\/checkout\.ts imports this module, and reaches Shopper/,
    );
    const { explanation } = await json<{ explanation: { suggestions: { kind: string; distance?: number }[] } }>(
      "explain",
      join(root, "lib/rates.ts"),
    );
    deepEqual(
      explanation.suggestions.flatMap(({ kind, distance }) => (kind === "via" ? [distance] : [])),
      [2, 2],
    );
  });
});

describe("impact", () => {
  afterEach(removeTemporary);

  interface Impact {
    readonly module: string;
    readonly importers: object;
    readonly customers: readonly {
      id: string;
      through: string;
      distance: number;
      imports?: string[];
      line: string[];
    }[];
  }

  it("tells whom stated lines reach, and apart from them whom imports alone do", async () => {
    const root = repository(files);
    const { importers, customers } = await json<Impact>("impact", join(root, "lib/rates.ts"));
    deepEqual(importers, { direct: 1, all: 3 });
    deepEqual(
      customers.map(({ id, through, distance, imports }) => [id, through, distance, imports]),
      [
        ["shopper", "imports", 2, ["lib/rates.ts", "src/tax.ts", "src/checkout.ts"]],
        ["courier", "imports", 2, ["lib/rates.ts", "src/tax.ts", "src/delivery.ts"]],
      ],
    );
    const stated = await json<Impact>("impact", join(root, "src/map.ts"));
    deepEqual(
      stated.customers.map(({ id, through, line }) => [id, through, line]),
      [
        ["shopper", "stated", ["src/map.ts", "src/checkout.ts"]],
        ["courier", "stated", ["src/map.ts", "src/delivery.ts"]],
      ],
    );
    const { stdout } = await runCli(["impact", join(root, "lib/dead2.ts")]);
    match(stdout, /Nobody is known to be hit if it breaks\. 1 module imports it\.\n$/);
  });

  it("says what is no module", async () => {
    const root = repository(files);
    const { status, stderr } = await runCli(["impact", join(root, "nowhere.ts")]);
    equal(status, 2);
    match(stderr, /^There is no file .*nowhere\.ts\.\n$/);
    match(
      (await runCli(["impact", join(root, "customer-impact.json")])).stderr,
      /is no module, and no part of one\.\n$/,
    );
  });

  it("says what else to ask for, of a directory and of what is left out", async () => {
    const root = repository({ ...files, "src/tax.test.ts": 'import "./tax";\n' });
    const isDirectory = /src is a directory and no module by itself: name a file below it\.\n$/;
    const isLeftOut =
      /tax\.test\.ts is left out, so it is no module: "customer-impact explain .*tax\.test\.ts" says why\.\n$/;
    for (const command of ["impact", "explain"])
      match((await runCli([command, join(root, "src")])).stderr, isDirectory, command);
    match((await runCli(["graph", root, "--focus", "src"])).stderr, isDirectory);
    match((await runCli(["explain", ""])).stderr, /^\. is a directory and no module by itself/);
    match((await runCli(["impact", join(root, "src/tax.test.ts")])).stderr, isLeftOut);
    match((await runCli(["graph", root, "--focus", "src/tax.test.ts"])).stderr, isLeftOut);
  });
});

describe("affected", () => {
  afterEach(removeTemporary);

  it("tells apart who is reached through imports only", async () => {
    const root = repository(files);
    write(root, { "lib/rates.ts": "export const rate = 2;\n" });
    const args = ["affected", root, "--since", "main"];
    const report = await json<{ customers: object[]; imported: { id: string; imports: string[] }[] }>(...args);
    deepEqual(
      [report.customers, report.imported.map(({ id, imports }) => [id, ...imports])],
      [
        [],
        [
          ["shopper", "lib/rates.ts", "src/tax.ts", "src/checkout.ts"],
          ["courier", "lib/rates.ts", "src/tax.ts", "src/delivery.ts"],
        ],
      ],
    );
    match(
      (await runCli(args)).stdout,
      /Through imports only \(2\)\n {2}Shopper {2}src\/checkout\.ts imports lib\/rates\.ts through 1 other/,
    );
    match(
      (await runCli([...args, "--format", "markdown"])).stdout,
      /### Through imports only \(2\)\n\n- Shopper: `src\/checkout\.ts` imports `lib\/rates\.ts` through 1 other/,
    );
  });

  it("does not tell it twice of those whose lines are affected", async () => {
    const root = repository(files);
    write(root, { "src/tax.ts": "// @customer-impact Shopper: pays no tax twice\n" });
    const report = await json<{ customers: { id: string }[]; imported: { id: string }[] }>(
      "affected",
      root,
      "--since",
      "main",
    );
    deepEqual(
      [report.customers, report.imported].map((some) => some.map(({ id }) => id)),
      [["shopper"], ["courier"]],
    );
  });

  it("reads the imports of a commit, and what describes them, from git alone", async () => {
    const root = repository({
      ...files,
      "tsconfig.json": '{ "extends": "./settings/a.json" }',
      "settings/a.json": '{ "extends": "./b.json" }',
      "settings/b.json": '{ "compilerOptions": { "paths": { "~/*": ["../lib/*"] } } }',
      "src/tax.ts": 'import { rate } from "~/rates";\n',
    });
    write(root, { "lib/rates.ts": "export const rate = 2;\n" });
    git(root, "commit", "-qam", "x");
    // What is on disk now says something else.
    write(root, { "tsconfig.json": "{}", "src/checkout.ts": "", "src/delivery.ts": "" });
    const { imported } = await json<{ imported: { id: string; imports: string[] }[] }>(
      "affected",
      root,
      "--since",
      "main~1",
      "--to",
      "main",
    );
    deepEqual(
      imported.map(({ id, imports }) => [id, ...imports]),
      [
        ["shopper", "lib/rates.ts", "src/tax.ts", "src/checkout.ts"],
        ["courier", "lib/rates.ts", "src/tax.ts", "src/delivery.ts"],
      ],
    );
  });

  it("says of a commit once what is wrong with a file that describes others", async () => {
    const root = repository({
      ...files,
      "tsconfig.json": '{ "extends": "./tsconfig.json" }',
      "src/far.ts": 'import "@/tax";\n',
    });
    write(root, { "lib/rates.ts": "export const rate = 2;\n" });
    git(root, "commit", "-qam", "x");
    const { status, stderr } = await runCli(["affected", root, "--since", "main~1", "--to", "main"]);
    deepEqual([status, stderr], [0, "tsconfig.json: It extends itself, so that is read once.\n"]);
  });
});

describe("coverage and check", () => {
  afterEach(removeTemporary);

  it("list nobody's code, where imports are asked for", async () => {
    const root = repository(files);
    const asked = await runCli(["coverage", root, "--imports"]);
    match(asked.stdout, /\nNobody's code \(2\)\n[^]*\n {4}lib\/dead\.ts\n {4}lib\/dead2\.ts\n/);
    doesNotMatch((await runCli(["coverage", root])).stdout, /Nobody's/);
    deepEqual((await json<{ nobody: string[] }>("coverage", root, "--imports")).nobody, [
      "lib/dead.ts",
      "lib/dead2.ts",
    ]);
    match(
      (await runCli(["coverage", root, "--imports", "--format", "markdown"])).stdout,
      /### Nobody's code \(2\)\n[^]*- `lib\/dead\.ts`/,
    );
  });

  it("take nothing for nobody's where no module has a line, nor what a linker may bring together", async () => {
    const c = {
      "customer-impact.json": "{}",
      "main.c": '#include "all.h"\n',
      "all.h": "",
      "work.c": '#include "all.h"\n',
      "dead.c": '#include "dead_parts.h"\n',
      "dead_parts.h": "",
    };
    const root = repository(c);
    deepEqual((await json<{ nobody: string[] }>("coverage", root, "--imports")).nobody, []);
    match((await runCli(["suggest", root])).stdout, /^5 modules have no line[^]*\nNothing to suggest \(5\)\n/);
    write(root, { "main.c": `// @customer-impact Shopper: pays in one step\n${c["main.c"]}` });
    deepEqual((await json<{ nobody: string[] }>("coverage", root, "--imports")).nobody, ["dead.c", "dead_parts.h"]);
  });

  it("tell the claims that imports do not bear out, unless that is turned off", async () => {
    const root = repository(files);
    const told = async (): Promise<readonly string[]> =>
      (await runCli(["check", root, "--format", "unix"])).stdout
        .split("\n")
        .filter((line) => line.includes("unsupported-via"));
    deepEqual(
      (await told()).map((line) => line.slice(0, 20)),
      ["src/map.ts:1:37: inf"],
    );
    const off = { rules: { "unsupported-via": "off" } };
    writeFileSync(
      join(root, "customer-impact.json"),
      JSON.stringify({ ...JSON.parse(files["customer-impact.json"]), ...off }),
    );
    deepEqual(await told(), []);
    const both = { ...off, overrides: [{ files: ["src/**"], rules: { "unsupported-via": "error" } }] };
    writeFileSync(
      join(root, "customer-impact.json"),
      JSON.stringify({ ...JSON.parse(files["customer-impact.json"]), ...both }),
    );
    equal((await told()).length, 1);
  });

  it("say what is wrong with a file that describes others, and go on", async () => {
    const root = repository({
      ...files,
      "tsconfig.json": '{ "extends": "./tsconfig.json" }',
      "src/far.ts": 'import "@/tax";\n',
    });
    const { status, stderr } = await runCli(["coverage", root, "--imports"]);
    equal(status, 0);
    match(stderr, /^tsconfig\.json: /);
  });
});

describe("graph", () => {
  afterEach(removeTemporary);

  it("gives JSON where no format is named, and looks around a file", async () => {
    const root = repository(files);
    const { stdout } = await runCli(["graph", root, "--focus", "src/tax.ts"]);
    const { nodes, edges } = JSON.parse(stdout) as { nodes: { path: string; status: string }[]; edges: object[] };
    deepEqual(
      nodes.map(({ path, status }) => [path, status]),
      [
        ["lib/rates.ts", "uncovered"],
        ["src/checkout.ts", "direct"],
        ["src/delivery.ts", "direct"],
        ["src/tax.ts", "uncovered"],
      ],
    );
    equal(edges.length, 3);
    const stated = JSON.parse((await runCli(["graph", root, "--stated"])).stdout) as { edges: object[] };
    deepEqual(stated.edges, [
      { from: "src/map.ts", to: "src/checkout.ts", kind: "stated" },
      { from: "src/map.ts", to: "src/delivery.ts", kind: "stated" },
    ]);
  });

  for (const [args, message] of [
    [["--depth", "2"], /^--depth counts from a focus/],
    [["--focus", "nowhere.ts"], /^There is no file nowhere\.ts\.\n$/],
    [["--focus", "customer-impact.json"], /is no module/],
    [["--focus", "../../etc/passwd"], /is no module|There is no file/],
    [["--format", "text"], /Allowed choices are json, dot, mermaid, graphml/],
  ] as const)
    it(`says what is wrong with ${args.join(" ")}`, async () => {
      const { status, stderr } = await runCli(["graph", repository(files), ...args]);
      equal(status, 2);
      match(stderr, message);
    });
});
