import assert from "node:assert/strict";
import fs, { symlinkSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join, resolve } from "node:path";
import { runCli } from "../support/runCli.ts";
import { withTree } from "../support/tree.ts";

type Files = Readonly<Record<string, string>>;

interface Edges {
  /** `from -> to` */
  readonly edges: readonly string[];
  readonly unresolved: readonly string[];
  readonly stderr: string;
}

const json = (value: unknown): string => JSON.stringify(value);

/** What the command line makes of the imports of a tree. It must not fail. @param prepare what files alone cannot say */
async function importsOf(files: Files, prepare: (root: string) => void = () => {}): Promise<Edges> {
  return withTree(files, async (root) => {
    prepare(root);
    const graph = await runCli(["graph", root, "--imports", "--no-cache"]);
    const list = await runCli(["imports", root, "--format", "json", "--no-cache"]);
    assert.deepEqual([graph.status, list.status], [0, 0]);
    assert.equal(graph.stderr, list.stderr);
    assert.doesNotMatch(graph.stderr, /\bat .*:\d+:\d+|went wrong/);
    const { edges } = JSON.parse(graph.stdout) as { edges: { from: string; to: string }[] };
    const { unresolved } = JSON.parse(list.stdout) as { unresolved: { specifier: string }[] };
    return {
      edges: edges.map(({ from, to }) => `${from} -> ${to}`),
      unresolved: unresolved.map(({ specifier }) => specifier),
      stderr: graph.stderr,
    };
  });
}

/** Runs, and tells which files and directories were opened or looked at meanwhile, as absolute paths. */
async function opened(run: () => Promise<unknown>): Promise<readonly string[]> {
  const seen = new Set<string>();
  const names = [
    "openSync",
    "readFileSync",
    "statSync",
    "lstatSync",
    "readdirSync",
    "existsSync",
    "open",
    "stat",
  ] as const;
  const original = Object.fromEntries(names.map((name) => [name, fs[name]]));
  for (const name of names)
    Object.assign(fs, {
      [name]: (path: unknown, ...rest: unknown[]): unknown => {
        if (typeof path === "string" || Buffer.isBuffer(path)) seen.add(resolve(String(path)));
        return (original[name] as (...args: unknown[]) => unknown)(path, ...rest);
      },
    });
  syncBuiltinESMExports();
  try {
    await run();
  } finally {
    Object.assign(fs, original);
    syncBuiltinESMExports();
  }
  return [...seen];
}

describe("bad input to imports", () => {
  const b = { "b.ts": "" };

  it("circles and files that import themselves", async () => {
    const { edges, stderr } = await importsOf({
      "a.ts": 'import "./b"; import "./a";',
      "b.ts": 'import "./c";',
      "c.ts": 'import "./a";',
      "p/__init__.py": "from . import q\nimport p",
      "p/q.py": "from p import q",
      "d.h": '#include "d.h"',
    });
    assert.deepEqual(edges, ["a.ts -> b.ts", "b.ts -> c.ts", "c.ts -> a.ts", "p/__init__.py -> p/q.py"]);
    assert.equal(stderr, "");
  });

  for (const count of [5000, 100_000])
    it(`${count} imports in one file`, async () => {
      const imports = Array.from(
        { length: count },
        (_, i) => `import x${i} from "./${i % 50 === 0 ? "b" : `gone${i}`}";`,
      );
      const { edges, unresolved } = await importsOf({
        "customer-impact.json": json({ maxFileSize: 10 * 1024 * 1024 }),
        ...b,
        "a.ts": imports.join("\n"),
      });
      assert.deepEqual([edges, unresolved.length], [["a.ts -> b.ts"], count - count / 50]);
    }).timeout(30_000);

  for (const [title, files, stderr] of [
    ["extends itself", { "tsconfig.json": '{ "extends": "./tsconfig.json" }' }, /^tsconfig\.json: It extends itself/],
    [
      "extends out of the root",
      { "tsconfig.json": '{ "extends": ["../../up.json", "/etc/passwd", "file:///etc/passwd"] }' },
      /^$/,
    ],
    ["extends a directory", { "tsconfig.json": '{ "extends": "./folder" }', "folder/x.json": "{}" }, /^$/],
    ["is a directory", { "tsconfig.json/x.ts": "" }, /^$/],
    ["is no JSON", { "tsconfig.json": "{ no" }, /^tsconfig\.json: Line 1: /],
    ["is a list", { "tsconfig.json": "[]" }, /^tsconfig\.json: It is no JSON object/],
    ["is empty", { "tsconfig.json": "" }, /^tsconfig\.json: It is no JSON object/],
    [
      "is 50 MB",
      { "tsconfig.json": `{ "x": "${"x".repeat(50 * 1024 * 1024)}" }` },
      /^tsconfig\.json: It cannot be read, or is larger than 4 MB/,
    ],
    [
      "is nested deeply",
      { "tsconfig.json": `${'{"x":'.repeat(100_000)}1${"}".repeat(100_000)}` },
      /^(?:tsconfig\.json: .*\n)?$/,
    ],
  ] as const)
    it(`a tsconfig.json that ${title}`, async () => {
      const found = await importsOf({ ...files, ...b, "a.ts": 'import "./b"; import "@/x"' });
      assert.deepEqual(found.edges, ["a.ts -> b.ts"]);
      assert.match(found.stderr, stderr);
      assert.ok(found.stderr.split("\n").length <= 2, "it is told once");
    }).timeout(20_000);

  for (const [title, text, stderr] of [
    ["is no JSON", "{ name: shop", /^package\.json: It is no JSON object/],
    ["is a list", "[1]", /^package\.json: It is no JSON object/],
    ["is nothing", "null", /^package\.json: It is no JSON object/],
    [
      "is too large",
      `{ "name": "shop", "x": "${"x".repeat(5 * 1024 * 1024)}" }`,
      /^package\.json: It cannot be read, or is larger than 4 MB/,
    ],
    [
      "nests 10,000 conditions",
      `{ "name": "shop", "exports": ${'{"a":'.repeat(10_000)}"./b.ts"${"}".repeat(10_000)} }`,
      /^$/,
    ],
    [
      "has ten thousand conditions side by side",
      json({
        name: "shop",
        exports: Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`c${i}`, "./gone.js"])),
      }),
      /^$/,
    ],
    [
      "leads out of its directory",
      json({
        name: "shop",
        main: "/etc/passwd",
        exports: {
          ".": "../../../etc/passwd",
          "./x": "./../../etc/passwd",
          "./y/*": "./*/../../../../*",
          "./z": "file:///etc/passwd",
        },
        imports: { "#x": "../../../etc/passwd", "#y/*": "/*" },
        workspaces: ["../*", "/etc", "**", "!!x", "{a,".repeat(50), "[".repeat(1000)],
      }),
      /^$/,
    ],
    [
      "has the names that every object has",
      '{ "name": "__proto__", "exports": { "__proto__": "./b.ts", "./constructor": { "__proto__": "./b.ts" } }, "imports": { "#__proto__": { "__proto__": { "default": "./b.ts" } } }, "__proto__": { "main": "./b.ts" }, "dependencies": { "__proto__": "file:.", "constructor": "file:./x" } }',
      /^$/,
    ],
    [
      "is of other types throughout",
      json({
        name: {},
        main: [],
        exports: { ".": [[[[null, 1, { default: false }]]]] },
        imports: [],
        workspaces: { packages: { "0": "x" } },
        dependencies: "x",
        type: 7,
      }),
      /^$/,
    ],
  ] as const)
    it(`a package.json that ${title}`, async () => {
      const names = [
        "./b",
        "shop",
        "shop/x",
        "shop/y/etc/passwd",
        "shop/z",
        "#x",
        "#y/etc/passwd",
        "__proto__",
        "constructor",
        "shop/constructor",
      ];
      const found = await importsOf({
        "package.json": text,
        ...b,
        "a.ts": names.map((name) => `import "${name}";`).join(""),
      });
      assert.deepEqual(found.edges, ["a.ts -> b.ts"]);
      assert.match(found.stderr, stderr);
      assert.ok(found.stderr.split("\n").length <= 2, "it is told once");
    }).timeout(20_000);

  it("workspaces that are links", async () => {
    const files: Files = {
      "package.json": json({ workspaces: ["packages/*"] }),
      "packages/real/package.json": json({ name: "real" }),
      "packages/real/index.ts": "",
      "a.ts":
        'import "real"; import "linked"; import "circle"; import "outside"; import "./packages/outside/x"; import "./packages/linked/x"',
      "elsewhere/package.json": json({ name: "linked" }),
      "elsewhere/index.ts": "",
    };
    const { edges, stderr } = await importsOf(files, (root) => {
      const outside = join(dirname(root), `${root.split("/").at(-1)}-outside`);
      symlinkSync("../elsewhere", join(root, "packages/linked"));
      symlinkSync("../packages", join(root, "packages/circle"));
      symlinkSync("./self", join(root, "packages/self"));
      symlinkSync(outside, join(root, "packages/outside"));
    });
    assert.deepEqual([edges, stderr], [["a.ts -> packages/real/index.ts"], ""]);
  });

  it("names that differ in case alone", async () => {
    const { edges, unresolved } = await importsOf({
      "a.ts": 'import "./Tax"; import "./tax"; import "./TAX"',
      "a.py": "import Rate\nimport rate",
      "Tax.ts": "",
      "tax.ts": "",
      "Rate.py": "",
      "rate.py": "",
    });
    assert.deepEqual(edges, ["a.py -> Rate.py", "a.py -> rate.py", "a.ts -> Tax.ts", "a.ts -> tax.ts"]);
    assert.deepEqual(unresolved, ["./TAX"]);
  });

  it("names with characters that mean something elsewhere", async function () {
    if (process.platform === "win32") this.skip();
    const names = [
      "new\nline",
      "tab\tstop",
      "bell\u0007",
      "sep\u2028arator",
      "a b",
      "h#sh",
      "que?stion",
      "per%2ecent",
      'quo"te',
      "back\\slash",
      "\u202egnp",
      "$&",
      "${x}",
      "a*b",
      "[c]",
      "{d,e}",
    ];
    const files = Object.fromEntries(names.map((name) => [`${name}.ts`, ""]));
    const { edges, stderr } = await importsOf({
      ...files,
      "a.ts": names.map((name) => `import ${json(`./${name}`)};`).join("\n"),
    });
    // A question and a hash say how a file is taken, and what is written as an escape is not read.
    assert.deepEqual(
      edges.map((edge) => edge.slice("a.ts -> ".length)),
      [
        "$&.ts",
        "${x}.ts",
        "[c].ts",
        "a b.ts",
        "a*b.ts",
        "per%2ecent.ts",
        "sep\u2028arator.ts",
        "{d,e}.ts",
        "\u202egnp.ts",
      ],
    );
    assert.equal(stderr, "");
    for (const format of ["json", "dot", "mermaid", "graphml"])
      await withTree({ ...files, "a.ts": 'import "./a b"' }, async (root) => {
        const { status, stdout } = await runCli(["graph", root, "--format", format]);
        assert.equal(status, 0);
        // A line feed ends a line of the format, and nothing else controls anything.
        assert.doesNotMatch(stdout.replaceAll("\n", ""), /[\u0000-\u001f\u007f\u2028\u202e]/);
      });
  });

  it("reads nothing outside of the root, and looks at nothing there", () =>
    withTree(
      {
        "outside/canary.ts": "// @customer-impact Shopper: CANARY\n",
        "outside/tsconfig.json": '{ "compilerOptions": { "paths": { "*": ["./*"] } } }',
        "outside/package.json": json({ name: "canary", main: "canary.ts" }),
        "outside/canary.py": "",
        "outside/canary.h": "",
        "root/customer-impact.json": "{}",
        "root/tsconfig.json": json({
          extends: ["../outside/tsconfig.json", "../outside"],
          references: [{ path: "../outside" }],
          compilerOptions: { baseUrl: "../outside", paths: { "~/*": ["../outside/*"] }, rootDirs: ["../outside"] },
          include: ["../outside/**"],
        }),
        "root/package.json": json({
          name: "root",
          main: "../outside/canary.ts",
          exports: { "./x": "./../outside/canary.ts" },
          workspaces: ["../outside"],
          dependencies: { canary: "file:../outside", link: "link:../outside" },
        }),
        "root/pnpm-workspace.yaml": "packages: ['../outside']\n",
        "root/go.mod": "module root\nreplace canary => ../outside\n",
        "root/go.work": "go 1.21\nuse (\n  .\n  ../outside\n)\n",
        "root/Cargo.toml":
          '[package]\nname = "root"\n[dependencies]\ncanary = { path = "../outside" }\n[workspace]\nmembers = ["../outside"]\n',
        "root/pyproject.toml": '[tool.setuptools.packages.find]\nwhere = ["../outside", "/etc"]\n',
        "root/pom.xml": "<project><modules><module>../outside</module></modules></project>",
        "root/settings.gradle": "include ':outside'\nproject(':outside').projectDir = file('../outside')",
        "root/a.csproj":
          '<Project><ItemGroup><ProjectReference Include="..\\outside\\canary.csproj" /></ItemGroup></Project>',
        "root/composer.json": json({ autoload: { "psr-4": { "Canary\\": "../outside" } } }),
        "root/pubspec.yaml": "name: root\ndependencies:\n  canary:\n    path: ../outside\n",
        "root/Package.swift":
          'let package = Package(name: "root", dependencies: [.package(path: "../outside")], targets: [.target(name: "a", path: "../outside")])',
        "root/a.ts":
          'import "../outside/canary"; import "canary"; import "link"; import "~/canary"; import "root/x"; import "root"; import "file:../outside/canary.ts"; import "/etc/passwd"; import "../../../../../../etc/passwd"; /// <reference path="../outside/canary.ts" />\nnew URL("../outside/canary.ts", import.meta.url)',
        "root/a.py": "from ..outside import canary\nimport canary\nfrom ... import x",
        "root/a.c": '#include "../outside/canary.h"\n#include "/etc/passwd"\n#include <../outside/canary.h>',
        "root/a.go": 'package a\nimport "canary"\nimport "../outside"',
        "root/a.rs": '#[path = "../outside/canary.rs"] mod canary;\nuse canary::x;\ninclude!("../outside/canary.rs");',
        "root/a.rb": "require_relative '../outside/canary'\nload '/etc/passwd'",
        "root/a.php":
          "<?php require '../outside/canary.php'; require __DIR__ . '/../outside/canary.php'; require '/etc/passwd';",
        "root/a.sh": '. ../outside/canary.sh\n. "$(dirname "$0")/../outside/canary.sh"\nsource /etc/passwd',
        "root/a.lua": 'require("../outside/canary")\ndofile("/etc/passwd")',
        "root/a.tf": 'module "a" {\n  source = "../outside"\n}\n',
        "root/a.proto": 'import "../outside/canary.proto";',
        "root/a.dart":
          "import '../outside/canary.dart';\nimport 'package:canary/x.dart';\nimport 'file:///etc/passwd';",
        "root/a.pl": "require '../outside/canary.pl';\ndo '/etc/passwd';",
        "root/a.R": "source('../outside/canary.R')",
      },
      async (base) => {
        const root = join(base, "root");
        symlinkSync("../outside", join(root, "link"));
        symlinkSync("../outside/canary.ts", join(root, "canary.ts"));
        const written: string[] = [];
        const paths = await opened(async () => {
          for (const args of [
            ["graph", root, "--imports"],
            ["imports", root],
            ["suggest", root],
            ["check", root],
          ]) {
            const { stdout, stderr } = await runCli([...args, "--no-cache"]);
            written.push(stdout, stderr);
          }
        });
        assert.ok(
          paths.some((path) => path === join(root, "tsconfig.json")),
          "what is opened is seen",
        );
        assert.deepEqual(
          paths.filter((path) => path.startsWith(join(base, "outside")) || path === "/etc/passwd"),
          [],
        );
        assert.doesNotMatch(written.join(""), /CANARY/);
        const { edges } = JSON.parse((await runCli(["graph", root, "--imports"])).stdout) as { edges: object[] };
        assert.deepEqual(edges, []);
      },
    ));
});
