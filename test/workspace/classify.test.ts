import { deepEqual } from "node:assert/strict";
import type { Configuration } from "../../server/src/workspace/configuration.ts";
import type { Attributes } from "../../server/src/workspace/nameCauses.ts";
import { leftOutOf, type Tree, workspaceOf } from "./tree.ts";

/** Which of some paths a report counts, and under what. */
function sorted(tree: Tree, configuration: Partial<Configuration> = {}, attributes?: Attributes) {
  const { workspace } = workspaceOf(tree, configuration, attributes);
  return { counted: workspace.modules.map(({ path }) => path), ...leftOutOf(workspace) };
}

const empty = (...paths: readonly string[]): Tree => Object.fromEntries(paths.map((path) => [path, "x"]));

describe("which files count", () => {
  it("source files do, by name or by their first line; markup, data and prose are of no interest", () => {
    deepEqual(
      sorted({
        ...empty("a.ts", "b/c.sql", "d.css", "e.json", "f.md", "g.html", "h.xml"),
        run: "#!Shell",
        "bin/x": "#!Python",
      }),
      { counted: ["a.ts", "b/c.sql", "bin/x", "run"] },
    );
  });

  const byName: Readonly<Record<string, readonly string[]>> = {
    vendored: ["node_modules/a.js", "x/vendor/b/c.php", "third_party/d.c", "a/bower_components/e.js"],
    generated: [
      "a.min.js",
      "a.d.ts",
      "a.pb.go",
      "a_pb2.py",
      "a_pb2_grpc.py",
      "a.g.dart",
      "x/a.generated.ts",
      "F.Designer.cs",
      "f.designer.cs",
    ],
    tests: [
      "x/test/y/a.ts",
      "x/tests/y/a.ts",
      "__tests__/a.ts",
      "x/spec/a.rb.py",
      "specs/a.ts",
      "e2e/x/a.ts",
      "testdata/a.go",
      "a/fixtures/a.ts",
      "__fixtures__/a.ts",
      "__mocks__/a.ts",
      "a.test.ts",
      "a.spec.js",
      "a_test.go",
      "test_a.py",
      "conftest.py",
      "ATest.java",
      "ATests.java",
      "ATest.kt",
      "ATests.cs",
    ],
    tooling: [
      ".x.js",
      ".x/a.ts",
      "a/.b/c/d.py",
      "a.config.js",
      "b.config.mts",
      "Gruntfile.js",
      "gulpfile.js",
      "gulpfile.babel.js",
      "x/setup.py",
    ],
  };
  for (const [cause, paths] of Object.entries(byName))
    it(`${cause} by name`, () => deepEqual(sorted(empty(...paths)), { counted: [], [cause]: paths.toSorted() }));

  it("names that are only alike count", () => {
    const paths = [
      "vendor.js",
      "vendors/a.js",
      "tests.ts",
      "latest.java",
      "contest.py",
      "Contest.kt",
      "attest/a.ts",
      "min.js",
      "a.d.tsx.js",
    ];
    paths.push(
      "config.js",
      "x.config.py",
      "my_setup.py",
      "pb.go",
      "protests/a.ts",
      "testing/a.ts",
      "a-test.ts",
      "Gruntfiles.js",
    );
    const { counted } = sorted(empty(...paths.filter((path) => path !== "pb.go")));
    deepEqual(counted, paths.filter((path) => path !== "pb.go").toSorted());
  });

  it("only what would be a module is left out, and text without a known language", () => {
    deepEqual(
      sorted({
        ...empty(
          "vendor/a.css",
          "vendor/b.md",
          "vendor/c.json",
          "vendor/d.ts",
          "vendor/LICENSE",
          "tests/data.txt",
          "notes.weird",
        ),
        "vendor/run": "#!Shell",
        "vendor/logo.png": "\0",
        "logo.png": "\0",
        "tests/logo.png": "\0",
      }),
      {
        counted: [],
        vendored: ["vendor/LICENSE", "vendor/d.ts", "vendor/run"],
        tests: ["tests/data.txt"],
        unclassified: ["notes.weird"],
      },
    );
  });

  it("a notice in the content comes before tests and tooling, and after the causes of the name before it", () => {
    const text = "// @generated";
    deepEqual(
      sorted(
        {
          "a.ts": text,
          "tests/a.ts": text,
          ".x/a.ts": text,
          "vendor/a.ts": text,
          "ex/a.ts": text,
          "a.md": text,
          "tests/b.ts": "",
        },
        { exclude: ["ex"] },
      ),
      {
        counted: [],
        ignored: ["ex/a.ts"],
        vendored: ["vendor/a.ts"],
        generated: [".x/a.ts", "a.ts", "tests/a.ts"],
        tests: ["tests/b.ts"],
      },
    );
  });

  it("the first cause of the list counts", () => {
    deepEqual(
      sorted({
        "vendor/.x/tests/a.pb.go": "",
        "tests/.x/a.pb.go": "",
        "tests/.x/a.go": "",
        ".x/a.go": "\0",
        "tests/b.go": "too-large",
        "tests/c.go": "unreadable",
      }),
      {
        counted: [],
        vendored: ["vendor/.x/tests/a.pb.go"],
        generated: ["tests/.x/a.pb.go"],
        tests: ["tests/.x/a.go", "tests/b.go", "tests/c.go"],
        tooling: [".x/a.go"],
      },
    );
  });

  it("what cannot be read is told, where it is of interest", () => {
    deepEqual(
      sorted({
        "a.ts": "\0",
        "b.ts": "too-large",
        "c.ts": "unreadable",
        "d.ts": "gone",
        "a.md": "\0",
        "b.md": "too-large",
        "c.md": "unreadable",
        "d.css": "unreadable",
        a: "\0",
        b: "too-large",
        c: "unreadable",
        d: "gone",
        run: "#!Shell \0",
      }),
      { counted: [], binary: ["a.ts", "run"], "too-large": ["b", "b.ts"], unreadable: ["c", "c.ts"] },
    );
  });

  it("include brings back what vendored, generated, tests and tooling leave out; exclude wins", () => {
    const tree = {
      ...empty("vendor/a.js", "a.min.js", "tests/a.ts", "tests/b.ts", "tests/note", "a.config.js", "tests/a.css"),
      "b.js": "// @generated",
      "c.js": "too-large",
    };
    deepEqual(sorted(tree, { include: ["**"], exclude: ["tests/b.*"] }), {
      counted: ["a.config.js", "a.min.js", "b.js", "tests/a.ts", "vendor/a.js"],
      ignored: ["tests/b.ts"],
      "too-large": ["c.js"],
      unclassified: ["tests/note"],
    });
  });

  for (const [glob, counted] of Object.entries({
    "src/*.css": ["src/a.css"],
    "**/*.{css,html}": ["docs/a.css", "src/a.css", "src/i.html", "src/sub/b.css"],
    "src/i.html": ["src/i.html"],
    "[ab].css": ["docs/a.css", "src/a.css", "src/sub/b.css"],
    "{docs/**,src/a.css}": ["src/a.css"],
    "src/**": [],
    "src/*": [],
    src: [],
    "src/": [],
    "src/i*": [],
    "**": [],
  }))
    it(`include ${glob} makes modules of ${counted.join(" ") || "no markup"}`, () =>
      deepEqual(sorted(empty("src/a.css", "src/i.html", "src/sub/b.css", "docs/a.css"), { include: [glob] }), {
        counted,
      }));

  it("exclude counts markup that include names", () => {
    deepEqual(sorted(empty("a.css", "b.css"), { include: ["*.css"], exclude: ["b.css"] }), {
      counted: ["a.css"],
      ignored: ["b.css"],
    });
  });

  it("attributes leave out and bring back", () => {
    const attributes: Attributes = {
      vendored: (path) => (path.startsWith("lib/") ? true : path.startsWith("vendor/ours/") ? false : undefined),
      generated: (path) => (path.startsWith("gen/") ? true : path.endsWith("hand.pb.go") ? false : undefined),
    };
    deepEqual(
      sorted(
        {
          ...empty("lib/a.ts", "vendor/ours/a.ts", "vendor/a.ts", "gen/a.ts", "b/hand.pb.go", "tests/a.ts"),
          "hand.pb.go": "// @generated",
        },
        {},
        attributes,
      ),
      {
        counted: ["./", "b/", "vendor/ours/a.ts"],
        vendored: ["lib/a.ts", "vendor/a.ts"],
        generated: ["gen/a.ts"],
        tests: ["tests/a.ts"],
      },
    );
  });
});

describe("what must be read", () => {
  it("is no more than is needed", () => {
    const { read } = workspaceOf(
      empty(
        "a.js",
        "tests/a.js",
        "a.config.js",
        "vendor/a.js",
        "ex/a.js",
        "a.min.js",
        "a.css",
        "LICENSE",
        "vendor/LICENSE",
        "tests/x",
        "a.ts",
        "vendor/a.ts",
        "a.md",
      ),
      { exclude: ["ex"] },
    );
    deepEqual(read, {
      "a.js": "facts",
      "tests/a.js": "facts",
      "a.config.js": "facts",
      LICENSE: "script",
      "vendor/LICENSE": "head",
      "tests/x": "head",
      "a.ts": "facts",
      "vendor/a.ts": "head",
      "a.md": "facts",
    });
  });

  it("does not hold what is brought back to be generated", () => {
    const attributes = { vendored: () => undefined, generated: () => false };
    deepEqual(workspaceOf(empty("tests/a.js", "a.js"), {}, attributes).read, { "a.js": "facts" });
  });
});
