import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { withTree } from "../support/tree.ts";

// Split into pieces, a library that is no ECMAScript module has a default export alone: its names are not there, though
// they are in Node itself, where tests run. What is imported late must be tried in what ships.
describe("libraries that are imported late, in the bundle", () => {
  const json = (value: unknown): string => JSON.stringify(value);

  it("read manifests of every format", () =>
    withTree(
      {
        "pnpm-workspace.yaml": "packages:\n  - packages/*\n",
        "packages/a/package.json": json({ name: "a", main: "a.js" }),
        "packages/a/a.js": "",
        "packages/b/b.js": 'import "a";',
        "dart/pubspec.yaml": "name: d\n",
        "dart/lib/x.dart": "",
        "dart/bin/y.dart": "import 'package:d/x.dart';",
        "py/pyproject.toml": '[tool.setuptools.packages.find]\nwhere = ["code"]\n',
        "py/code/m/__init__.py": "",
        "py/t/test.py": "import m",
        "rust/Cargo.toml": '[package]\nname = "r"\n[dependencies]\no = { path = "../other" }\n',
        "rust/src/main.rs": "use o::z;",
        "other/Cargo.toml": '[package]\nname = "o"\n',
        "other/src/lib.rs": "pub mod z;",
        "other/src/z.rs": "",
        "net/a/a.csproj": '<Project><ItemGroup><ProjectReference Include="..\\b\\b.csproj" /></ItemGroup></Project>',
        "net/b/b.csproj": "<Project />",
        "net/a/A.cs": "using B;\nclass A { C c; }",
        "net/b/C.cs": "namespace B;\npublic class C {}",
      },
      (root) => {
        const { stdout, stderr } = spawnSync(
          process.execPath,
          ["dist/cli.js", "graph", root, "--imports", "--no-cache"],
          {
            encoding: "utf8",
          },
        );
        assert.equal(stderr, "");
        const { edges } = JSON.parse(stdout) as { edges: { from: string; to: string }[] };
        assert.deepEqual(
          edges.map(({ from, to }) => `${from} -> ${to}`),
          [
            "dart/bin/y.dart -> dart/lib/x.dart",
            "net/a/A.cs -> net/b/C.cs",
            "other/src/lib.rs -> other/src/z.rs",
            "packages/b/b.js -> packages/a/a.js",
            "py/t/test.py -> py/code/m/__init__.py",
            "rust/src/main.rs -> other/src/z.rs",
          ],
        );
      },
    ));

  const sources = readdirSync("server/src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `server/src/${path}`);

  it("are taken by their default export where they have nothing else", () => {
    for (const path of sources)
      for (const [, names = "", library = ""] of readFileSync(path, "utf8").matchAll(
        /const (\{[^=]*\}) = await import\("([^."][^"]*)"\)/g,
      )) {
        const manifest = JSON.parse(readFileSync(`node_modules/${library}/package.json`, "utf8")) as {
          readonly type?: string;
          readonly module?: string;
        };
        const isModule = manifest.type === "module" || manifest.module !== undefined;
        assert.ok(isModule || /^\{\s*default\b/.test(names), `${path}: ${names} of ${library}`);
      }
  });
});
