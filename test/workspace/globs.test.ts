import { deepEqual, equal } from "node:assert/strict";
import * as fc from "fast-check";
import ignore from "ignore";
import { compileExactGlobs, compileGlobs, globFault } from "../../server/src/workspace/globs.ts";

/** Pattern, paths that match, paths that do not. */
const table: readonly [string, readonly string[], readonly string[]][] = [
  ["*.ts", ["a.ts", "src/a.ts", "src/.a.ts", ".ts", "dir.ts/x.js"], ["a.tsx", "a.TS", "ts"]],
  ["/a.ts", ["a.ts"], ["src/a.ts"]],
  ["./src/a.ts", ["src/a.ts"], ["x/src/a.ts"]],
  ["src", ["src", "src/a", "x/src/a/b"], ["srcs/a", "asrc"]],
  ["src/", ["src/a", "x/src/a/b"], ["src", "x/src"]],
  ["/src/", ["src/a"], ["x/src/a", "src"]],
  ["src/lib", ["src/lib", "src/lib/a"], ["x/src/lib/a", "src/library"]],
  ["src/*", ["src/a", "src/a/b"], ["a", "x/src/a"]],
  ["src/*.css", ["src/a.css"], ["src/x/a.css", "a.css"]],
  ["src/**", ["src/a", "src/a/b", "src/.x/y"], ["src", "asrc/a"]],
  ["src/**/*.sql", ["src/a.sql", "src/x/a.sql", "src/x/y/a.sql"], ["a.sql", "src/a.sq", "x/src/a.sql"]],
  ["**", ["a", "a/b", ".a/.b"], []],
  ["**/*", ["a", "a/b"], []],
  ["**/x/**", ["x/a", "a/x/b", "a/b/x/c/d"], ["x", "a/xx/b"]],
  ["**/x", ["x", "a/x", "a/x/b"], ["ax"]],
  ["a/**/b", ["a/b", "a/x/b", "a/x/y/b", "a/b/c"], ["a/xb", "b"]],
  ["a/**/b/**/c", ["a/b/c", "a/b/x/b/y/c", "a/x/b/c"], ["a/c", "a/b"]],
  ["a/***/b", ["a/b", "a/x/y/b"], ["ab"]],
  ["a**b", ["ab", "axxb", "x/axb"], ["a/b"]],
  ["?.c", ["a.c", "𝒳.c"], ["ab.c", ".c"]],
  ["[ab].c", ["a.c", "b.c"], ["c.c"]],
  ["[!ab].c", ["c.c", "𝒳.c"], ["a.c", "x.d"]],
  ["[^a-c].c", ["d.c"], ["b.c"]],
  ["[a-c0-9].c", ["b.c", "7.c"], ["d.c", "-.c"]],
  ["[]x].c", ["].c", "x.c"], ["y.c"]],
  ["[a-].c", ["a.c", "-.c"], ["b.c"]],
  ["[\\]].c", ["].c"], ["\\.c"]],
  ["a[/]b", ["a[/]b"], ["a/b"]],
  ["a[!x]b", ["ayb"], ["a/b", "axb"]],
  ["*.{c,h}", ["a.c", "x/a.h"], ["a.cc", "a.{c,h}"]],
  ["{a,b/*}/x", ["a/x", "b/c/x"], ["b/x", "c/x"]],
  ["{src,lib/{a,b}}/**", ["src/x", "lib/a/x", "lib/b/x"], ["lib/c/x", "lib/x"]],
  ["a{,b}", ["a", "ab"], ["abb"]],
  ["{x}", ["{x}"], ["x"]],
  ["{1..3}", ["{1..3}"], ["2"]],
  ["a{b,[,}]}", ["ab", "a,", "a}"], ["a"]],
  ["\\{a,b\\}", ["{a,b}"], ["a", "b"]],
  ["a\\*b", ["a*b"], ["axb"]],
  ["app/(shop)/*.ts", ["app/(shop)/a.ts"], ["app/shop/a.ts"]],
  ["+(a|b)", ["+(a|b)"], ["a", "ab"]],
  ["@(a)", ["@(a)"], ["a"]],
  ["*a*b*", ["ab", "xaxbx", "bab"], ["ba", "a/b"]],
  ["*ab", ["aab", "ababab"], ["abx", "aba"]],
  ["*a/b", ["xa/b", "aa/b"], ["a/xb", "xab"]],
  ["**/*a*/b", ["xa/b", "q/xax/b"], ["xa/c/b"]],
  ["#x", ["#x"], []],
];

describe("globs", () => {
  for (const [pattern, matching, others] of table)
    it(pattern, () => {
      const matches = compileGlobs([pattern]);
      deepEqual(
        matching.filter((path) => !matches(path)),
        [],
        "should match",
      );
      deepEqual(others.filter(matches), [], "should not match");
    });

  it("match where any pattern does", () => {
    const matches = compileGlobs(["a", "b/*.ts"]);
    deepEqual(["a", "b/x.ts", "c/a"].map(matches), [true, true, true]);
    equal(matches("b/x.js"), false);
    equal(compileGlobs([])("a"), false);
  });

  it("match no more than the file itself, where that is asked for", () => {
    const matches = compileExactGlobs(["docs", "x/"]);
    deepEqual(["docs", "a/docs", "docs/a", "x/y"].map(matches), [true, true, false, false]);
  });

  it("agree with another reader of .gitignore", () => {
    const piece = fc.constantFrom("a", "b", "ab", ".", "*", "?", "[ab]", "[!a]", "[a-b]");
    const folder = fc.oneof(
      fc.constant("**"),
      fc.array(piece, { minLength: 1, maxLength: 4 }).map((all) => all.join("")),
    );
    const pattern = fc.tuple(
      fc.constantFrom("", "/"),
      fc.array(folder, { minLength: 1, maxLength: 4 }),
      fc.constantFrom("", "/"),
    );
    const name = fc.stringMatching(/^[ab.]{1,4}$/).filter((text) => !/^\.\.?$/.test(text));
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((all) => all.join("/"));
    fc.assert(
      fc.property(pattern, path, ([start, folders, end], path) => {
        const glob = start + folders.join("/") + end;
        fc.pre(!/(^|\/)\.{1,2}(\/|$)/.test(glob));
        const theirs = ignore({ ignorecase: false }).add(glob).ignores(path);
        equal(compileGlobs([glob])(path), theirs, `${glob} ${path}`);
      }),
      { numRuns: 5000 },
    );
  });

  it("never throw, and take no long time, whatever they say", () => {
    const glob = fc
      .array(fc.constantFrom("a", "*", "**", "/", "**/", "{", "}", ",", "[", "]", "!", "\\", "?", "a*", "(", "|"))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(fc.oneof(glob, fc.string({ unit: "binary" })), fc.stringMatching(/^[ab/]{0,30}$/), (glob, path) => {
        globFault(glob);
        compileGlobs([glob])(path);
        compileExactGlobs([glob])(path);
      }),
      { numRuns: 3000 },
    );
    const hostile: readonly [string, string][] = [
      [`${"*a".repeat(100)}b`, "a".repeat(4000)],
      [`${"*a*/".repeat(50)}b`, "aaaaaaaaaa/".repeat(400)],
      [`${"**/*a*/".repeat(50)}b`, "aaaaaaaaaa/".repeat(400)],
      [`${"**/a/".repeat(50)}b`, "a/".repeat(2000)],
      ["{a,b}".repeat(500), "a".repeat(4000)],
      ["{".repeat(4000), "a"],
      ["{a,".repeat(1500), "a"],
      [`${"{".repeat(1500)}a,b${"}".repeat(1500)}`, "a"],
      ["[".repeat(4000), "[".repeat(4000)],
      ["*(".repeat(500), "(".repeat(4000)],
      [`${"+(a|".repeat(100)}${")".repeat(100)}`, "a".repeat(4000)],
    ];
    // Any that took exponential or cubic time would not be done before the test runs out of time.
    for (const [pattern, path] of hostile) {
      compileGlobs([pattern])(path);
      globFault(pattern);
    }
  });

  const faults: Readonly<Record<string, string | undefined>> = {
    "": "must not be empty",
    "  ": "must not be empty",
    "/": `names nothing: use "**" for everything`,
    "./": `names nothing: use "**" for everything`,
    "!a": `cannot start with "!": globs are not negated here, use "include" and "exclude"`,
    "../a": `must not leave the workspace with ".."`,
    "a/../b": `must not leave the workspace with ".."`,
    "a..b/..c": undefined,
    "src\\app": `must separate folders with "/", not with "\\"`,
    "a\\*": undefined,
    "a[b": `has a "[" without its "]"`,
    "a{b": `has a "{" without its "}"`,
    "a}b": `has a "}" without its "{"`,
    "[{]}": `has a "}" without its "{"`,
    "a{b,c}[d]": undefined,
    ["a".repeat(5000)]: "must not be longer than 4096 characters",
    ["{a,b}".repeat(20)]: "stands for too many alternatives: write them as globs of their own",
  };
  for (const [pattern, fault] of Object.entries(faults))
    it(`${JSON.stringify(pattern.slice(0, 20))}: ${fault ?? "no fault"}`, () => equal(globFault(pattern), fault));
});
