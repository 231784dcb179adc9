import { deepEqual, equal } from "node:assert/strict";
import { assemble } from "../../server/src/workspace/assemble.ts";
import { type Configuration, defaultConfiguration } from "../../server/src/workspace/configuration.ts";
import { noAttributes } from "../../server/src/workspace/nameCauses.ts";
import { planner } from "../../server/src/workspace/plan.ts";
import { finish } from "../../server/src/text/steps.ts";
import { fakeLanguages } from "./fakeLanguages.ts";
import { factsOf, modulesOf, type Tree, workspaceOf } from "./tree.ts";

const line = "@customer-impact";
const empty = (...paths: readonly string[]): Tree => Object.fromEntries(paths.map((path) => [path, "x"]));

const cases: readonly {
  name: string;
  tree: Tree;
  configuration?: Partial<Configuration>;
  modules: readonly string[];
}[] = [
  { name: "a file is a module", tree: empty("b.ts", "a.py"), modules: ["a.py (Python)", "b.ts (TypeScript)"] },
  {
    name: "a Go package and a Terraform module are directories",
    tree: empty(
      "a.go",
      "x/b.go",
      "x/a.go",
      "x/a_test.go",
      "x/run.sh",
      "infra/main.tf",
      "infra/x.tfvars",
      "infra/other.hcl",
    ),
    modules: [
      "./ (Go): a.go",
      "infra/ (HCL): infra/main.tf infra/x.tfvars",
      "infra/other.hcl (HCL)",
      "x/ (Go): x/a.go x/b.go",
      "x/run.sh (Shell)",
    ],
  },
  {
    name: "a header belongs to the source beside it",
    tree: empty(
      "a.c",
      "a.h",
      "b.h",
      "c.cpp",
      "c.hpp",
      "c.h",
      "d.cu",
      "d.cuh",
      "e.m",
      "e.h",
      "x/a.h",
      "f.cpp",
      "f.c",
      "f.hh",
    ),
    modules: [
      "a.c (C): a.c a.h",
      "b.h (C)",
      "c.cpp (C++): c.cpp c.h c.hpp",
      "d.cu (Cuda): d.cu d.cuh",
      "e.m (Objective-C): e.h e.m",
      "f.c (C): f.c f.hh",
      "f.cpp (C++)",
      "x/a.h (C)",
    ],
  },
  {
    name: "a header whose source is left out is a module",
    tree: { "a.c": "// @generated", "a.h": "", "b.cpp": "too-large", "b.hpp": "" },
    modules: ["a.h (C)", "b.hpp (C++)"],
  },
  {
    name: "a header goes with its source into a directory or package",
    tree: empty("x/a.c", "x/a.h", "x/b.h"),
    configuration: { overrides: [{ files: ["*.c"], granularity: "directory", rules: {} }] },
    modules: ["x/ (C): x/a.c x/a.h", "x/b.h (C)"],
  },
  {
    name: "grain: file",
    tree: empty("x/a.go", "x/b.go", "a.c", "a.h", "x/README.md"),
    configuration: { granularity: "file" },
    modules: ["a.c (C)", "a.h (C)", "x/a.go (Go)", "x/b.go (Go)"],
  },
  {
    name: "grain: directory",
    tree: empty("a.ts", "x/a.ts", "x/b.py", "x/c.py", "x/y/a.ts", "x/y/a.py", "x/z/a.md"),
    configuration: { granularity: "directory" },
    modules: ["./ (TypeScript): a.ts", "x/ (Python): x/a.ts x/b.py x/c.py", "x/y/ (Python): x/y/a.py x/y/a.ts"],
  },
  {
    name: "grain: package",
    tree: empty(
      "a/package.json",
      "a/src/x.ts",
      "a/src/y.ts",
      "b/pyproject.toml",
      "b/b/z.py",
      "b/c/x.csproj",
      "b/c/d/x.cs",
      "c.ts",
      "b/vendor/v/package.json",
      "b/.x/go.mod",
      "b/y.py",
    ),
    configuration: { granularity: "package" },
    modules: [
      "./ (TypeScript): c.ts",
      "a/ (TypeScript): a/src/x.ts a/src/y.ts",
      "b/ (Python): b/b/z.py b/y.py",
      "b/c/ (C#): b/c/d/x.cs",
    ],
  },
  {
    name: "a manifest in a place that is left out makes no package",
    tree: empty(
      "a/package.json",
      "a/tests/package.json",
      "a/tests/x.ts",
      "a/ex/go.mod",
      "a/ex/x.ts",
      "a/vendor/v/package.json",
      "a/vendor/v/x.ts",
    ),
    configuration: { granularity: "package", include: ["tests/x.ts", "**/x.ts"], exclude: ["go.mod"] },
    modules: ["a/ (TypeScript): a/ex/x.ts a/tests/x.ts a/vendor/v/x.ts"],
  },
  {
    name: "a manifest in a place that is brought back does",
    tree: empty("package.json", "tests/package.json", "tests/x.ts"),
    configuration: { granularity: "package", include: ["tests/**"] },
    modules: ["tests/ (TypeScript): tests/x.ts"],
  },
  {
    name: "the grain of a glob, the last of several",
    tree: empty("old/a.ts", "old/b.ts", "old/x/c.ts", "new/a.ts", "old/x/y/z.ts"),
    configuration: {
      overrides: [
        { files: ["old/**"], granularity: "directory", rules: {} },
        { files: ["old/x/**"], granularity: "file", rules: {} },
        { files: ["old/x/**"], rules: {} },
      ],
    },
    modules: [
      "new/a.ts (TypeScript)",
      "old/ (TypeScript): old/a.ts old/b.ts",
      "old/x/c.ts (TypeScript)",
      "old/x/y/z.ts (TypeScript)",
    ],
  },
  {
    name: "two grains that give one path are one module",
    tree: empty("a/package.json", "a/x.ts", "a/y.py", "a/z.go"),
    configuration: {
      overrides: [
        { files: ["*.ts"], granularity: "package", rules: {} },
        { files: ["*.py"], granularity: "directory", rules: {} },
      ],
    },
    modules: ["a/ (Go): a/x.ts a/y.py a/z.go"],
  },
  {
    name: "a readme speaks for its Go package, behind the sources, and no other markup does",
    tree: {
      "x/z.go": "",
      "x/README.md": line,
      "x/a.css": line,
      "y/README.md": line,
      "README.md": line,
      "x/b.md": "nothing",
      "y/a.ts": "",
      "x/sub/README.md": line,
      "x/data.json": line,
    },
    modules: ["x/ (Go): x/z.go x/README.md x/a.css", "y/a.ts (TypeScript)"],
  },
  {
    name: "what is left out does not speak",
    tree: {
      "x/a.go": "",
      "x/.hidden.md": line,
      "x/tests/README.md": line,
      "x/no.md": line,
      "x/gen.md": `${line} @generated`,
    },
    configuration: { exclude: ["no.md"] },
    modules: ["x/ (Go): x/a.go"],
  },
  {
    name: "a readme speaks for the directory, or for the nearest package",
    tree: {
      "a/package.json": "",
      "a/src/x.ts": "",
      "a/docs/README.md": line,
      "README.md": line,
      "b/x.ts": "",
      "b/docs/README.md": line,
      "b/README.md": line,
    },
    configuration: { granularity: "package", overrides: [{ files: ["b/**"], granularity: "directory", rules: {} }] },
    modules: ["a/ (TypeScript): a/src/x.ts a/docs/README.md", "b/ (TypeScript): b/x.ts b/README.md"],
  },
  {
    name: "a readme speaks for no directory whose sources are all left out",
    tree: { "x/a.go": "// @generated", "x/README.md": line },
    modules: [],
  },
  {
    name: "markup that is a module of its own does not speak",
    tree: { "x/a.go": "", "x/a.css": line },
    configuration: { include: ["*.css"] },
    modules: ["x/ (Go): x/a.go", "x/a.css (CSS)"],
  },
  {
    name: "paths sort by code point",
    tree: empty("𐀀.ts", "\uFF5E.ts", "a-b.ts", "a/b.ts", "a.ts"),
    modules: [
      "a-b.ts (TypeScript)",
      "a.ts (TypeScript)",
      "a/b.ts (TypeScript)",
      "\uFF5E.ts (TypeScript)",
      "𐀀.ts (TypeScript)",
    ],
  },
];

describe("modules", () => {
  for (const { name, tree, configuration, modules } of cases)
    it(name, () => {
      deepEqual(modulesOf(workspaceOf(tree, configuration).workspace), modules);
      const backwards = Object.fromEntries(Object.entries(tree).toReversed());
      deepEqual(
        modulesOf(workspaceOf(backwards, configuration).workspace),
        modules,
        "in whatever order the paths come",
      );
    });

  it("know which files and directories there are", () => {
    const { has } = workspaceOf(empty("a/b/c.ts", "vendor/x.js", "d.png")).workspace;
    deepEqual(
      ["a/b/c.ts", "a/b", "a/b/", "a", "vendor/x.js", "d.png", "./"].filter((path) => !has(path)),
      [],
    );
    deepEqual(["", "c.ts", "a/b/c", "a/b/c.ts/", "/a", "__proto__"].filter(has), []);
  });

  it("pass over what has not been read yet", () => {
    const plan = finish(
      planner(defaultConfiguration, noAttributes, fakeLanguages)(["a.ts", "b.ts", "vendor/c.js", "x"]),
    );
    const workspace = assemble(plan, (path) => (path === "b.ts" ? factsOf(path, "x") : undefined));
    deepEqual(modulesOf(workspace), ["b.ts (TypeScript)"]);
    deepEqual(workspace.leftOut.vendored, ["vendor/c.js"]);
  });

  it("take time in proportion to the files", () => {
    const extensions = ["js", "py", "go", "md", "c", "h"];
    const paths = Array.from(
      { length: 100_000 },
      (_, i) => `p${i % 50}/src/folder${i % 700}/file-${i}.${extensions[i % 6]}`,
    );
    const plan = finish(planner({ ...defaultConfiguration, granularity: "file" }, noAttributes, fakeLanguages)(paths));
    // In quadratic time this would not end before the test runs out of time.
    equal(assemble(plan, (path) => factsOf(path, "x")).modules.length, 83_333);
  });
});
