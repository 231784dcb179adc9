import assert from "node:assert/strict";
import * as fc from "fast-check";
import { assertEdits } from "./editing.ts";
import type { Tree } from "./resolveTree.ts";

/** By language: paths of a small workspace, what their texts are made of, and manifests with what they may say. */
const workspaces: Readonly<
  Record<string, readonly [paths: readonly string[], lines: readonly string[], manifests?: Tree]>
> = {
  Rust: [
    ["src/lib.rs", "src/main.rs", "src/a.rs", "src/a/b.rs", "src/b/mod.rs", "tests/a.rs", "c/src/lib.rs"],
    [
      "mod a;",
      "pub mod b;",
      '#[path = "a/b.rs"] mod c;',
      "use crate::a::b::X;",
      "use super::b;",
      "use crate::Y;",
      "use super::super::Z;",
      "use self::b::X;",
      "use c::X;",
      "mod d { mod b; use super::a; }",
    ],
    {
      "Cargo.toml": '[package]\nname = "a"\n[dependencies]\nc = { path = "c" }',
      "c/Cargo.toml": '[package]\nname = "c"',
    },
  ],
  Go: [
    ["main.go", "a/a.go", "a/b.go", "a/a_test.go", "c/c.go", "c/d/d.go"],
    ['import "x/a"', 'import "x"', 'import "x/c/d"', 'import "y/d"', 'import "fmt"'],
    { "go.mod": "module x\nreplace y => ./c", "c/go.mod": "module x/c" },
  ],
  Java: [
    ["a/A.java", "a/B.java", "b/C.java", "b/A.java", "D.kt"],
    [
      "package a;",
      "package b;",
      "import a.A;",
      "import b.*;",
      "import a.B.Inner;",
      "class A {}",
      "class B { A a; C c; }",
      "class C extends D {}",
    ],
    { "b/pom.xml": "<project><artifactId>b</artifactId></project>" },
  ],
  "C#": [
    ["A.cs", "B.cs", "c/C.cs", "c/D.cs"],
    [
      "global using X.Y;",
      "using X;",
      "using E = X.B;",
      "namespace X;",
      "namespace X.Y;",
      "class A { B b; C c; }",
      "class B { A a; }",
      "enum C {}",
      "namespace X.Y { enum E {} }",
      "class F { E e; }",
    ],
    {
      "A.csproj": "<Project></Project>",
      "c/C.csproj": '<Project><ItemGroup><ProjectReference Include="../A.csproj"/></ItemGroup></Project>',
    },
  ],
  PHP: [
    ["a.php", "src/B.php", "src/C.php", "lib/B.php"],
    [
      "<?php namespace X;",
      "<?php",
      "use X\\B;",
      "use X\\{B, C as D};",
      "class B { use C; }",
      "class C extends B {}",
      "require __DIR__ . '/src/B.php';",
      "new \\X\\C();",
    ],
    { "composer.json": '{"autoload":{"psr-4":{"X\\\\":"src/"}}}' },
  ],
  Ruby: [
    ["lib/a.rb", "lib/a/b.rb", "c.rb", "g/lib/d.rb"],
    ["require 'a'", "require 'a/b'", "require 'd'", "require_relative 'a'", "require_relative '../c'", "load 'c.rb'"],
    { "g/g.gemspec": "" },
  ],
  Swift: [
    ["Sources/A/a.swift", "Sources/A/deep/b.swift", "Sources/B/c.swift"],
    ["import A", "import B", "struct X {}", "class Y { let x: X }", "protocol Z: Y {}"],
    { "Package.swift": 'let p = Package(targets: [.target(name: "A"), .target(name: "B", dependencies: ["A"])])' },
  ],
  Elixir: [
    ["lib/a.ex", "lib/b.ex", "x/c.ex"],
    [
      "defmodule A do",
      "defmodule A.B do",
      "defmodule C do",
      "alias A.{B, C}",
      "alias A, as: D",
      "  B.x()",
      "  A.B.y()",
    ],
  ],
  OCaml: [
    ["bin/a.ml", "bin/b.ml", "lib/c.ml", "lib/deep/b.ml"],
    ["open B", "let x = C.y", "let y = Lib.C.z", "module C = struct end"],
    {
      "bin/dune": "(executable (name a) (libraries lib))",
      "lib/dune": "(library (name lib))\n(include_subdirs unqualified)",
    },
  ],
  Shell: [
    ["a.sh", "b/c.sh", "b/a.sh"],
    [". ./a.sh", 'source "$(dirname "$0")/c.sh"', "source b/a.sh", 'D="${0%/*}"', '. "$D/a.sh"'],
  ],
  Lua: [
    ["a.lua", "lua/a/init.lua", "b/c.lua"],
    ['require "a"', 'require("b.c")', 'dofile("a.lua")'],
  ],
  Dart: [
    ["lib/a.dart", "lib/b.dart", "p/lib/c.dart"],
    ["import 'b.dart';", "import 'package:p/c.dart';", "part 'a.dart';"],
    { "pubspec.yaml": "name: a\ndependencies: { p: { path: p } }", "p/pubspec.yaml": "name: p" },
  ],
  "Protocol Buffer": [
    ["a.proto", "x/proto/b.proto", "y/b.proto"],
    ['import "a.proto";', 'import "b.proto";', 'import "proto/b.proto";'],
  ],
  HCL: [
    ["main.tf", "m/a.tf", "m/b.tf"],
    ['module "a" {\n  source = "./m"\n}', 'module "b" {\n  source = "../"\n}'],
  ],
};

const edits = 6;
const runs = 60;

describe("links of imports, by language", () => {
  for (const [name, [paths, lines, manifests = {}]] of Object.entries(workspaces))
    it(`are after each of ${edits * runs} changes those of a start from scratch: ${name}`, async () => {
      const text = fc.array(fc.constantFrom(...lines), { maxLength: 6 }).map((some) => some.join("\n"));
      const file = fc.tuple(fc.constantFrom(...paths), text);
      const path = fc.constantFrom(...paths);
      const source = fc.oneof(
        { weight: 5, arbitrary: fc.tuple(path, text, fc.boolean()) },
        fc.tuple(path, fc.constant(undefined)),
      );
      const known = Object.entries(manifests);
      const change =
        known.length > 0
          ? fc.oneof(
              { weight: 6, arbitrary: source },
              fc.constantFrom(...known, ...known.map(([one]) => [one, undefined] as const)),
            )
          : source;
      let inPlace = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(file, { minLength: 2, maxLength: 10 }),
          fc.array(change, { minLength: edits, maxLength: edits }),
          async (start, some) => {
            inPlace += await assertEdits({ ...manifests, ...Object.fromEntries(start) }, some);
          },
        ),
        { numRuns: runs },
      );
      assert.ok(inPlace > runs, `${inPlace} in place`);
    }).timeout(30_000);

  it("follow what all files of a project see without naming it", async () => {
    const start = { "A.cs": "global using X.Y;", "B.cs": "class F { E e; }", "D.cs": "namespace X.Y { enum E {} }" };
    assert.equal(
      await assertEdits(start, [
        ["A.cs", "class A {}"],
        ["A.cs", start["A.cs"]],
      ]),
      2,
    );
  });
});
