import { deepEqual, equal } from "node:assert/strict";
import * as fc from "fast-check";
import { parseAttributes } from "../../server/src/workspace/attributes.ts";

/** Whether paths are generated, by a `.gitattributes` at the root. */
const generated = (text: string, ...paths: readonly string[]): readonly unknown[] =>
  paths.map(parseAttributes([{ path: ".gitattributes", text }]).generated);

describe("attributes", () => {
  it("are set, unset, or taken back", () => {
    const text = `a linguist-generated
b linguist-generated=true
c -linguist-generated
d linguist-generated=false
e linguist-generated
* !linguist-generated text
e text=auto  linguist-generated  eol=lf
f linguist-generated=yes`;
    deepEqual(generated(text.replace("* !", "x !"), "a", "b", "c", "d", "e", "f", "g"), [
      true,
      true,
      false,
      false,
      true,
      true,
      undefined,
    ]);
    deepEqual(generated(text, "a", "c", "e", "f"), [undefined, undefined, true, true]);
  });

  it("of two kinds are told apart", () => {
    const { vendored, generated } = parseAttributes([
      { path: ".gitattributes", text: "* linguist-vendored\nx/* linguist-generated=true -linguist-vendored" },
    ]);
    deepEqual(["a", "x/b"].map(vendored), [true, false]);
    deepEqual(["a", "x/b"].map(generated), [undefined, true]);
  });

  it("follow patterns as Git does", () => {
    const on = (pattern: string, ...paths: readonly string[]) => generated(`${pattern} linguist-generated`, ...paths);
    deepEqual(on("*.pb.go", "a.pb.go", "x/y/a.pb.go", "a.go"), [true, true, undefined]);
    deepEqual(on("/a.go", "a.go", "x/a.go"), [true, undefined]);
    deepEqual(on("gen/**", "gen/a", "gen/b/c", "x/gen/a"), [true, true, undefined]);
    deepEqual(on("gen/*", "gen/a", "gen/b/c"), [true, undefined]);
    deepEqual(on("gen", "gen", "gen/a"), [true, undefined]);
    deepEqual(on("gen/", "gen", "gen/a"), [undefined, undefined]);
    deepEqual(on("a.{b,c}", "a.b", "a.{b,c}"), [undefined, true]);
    deepEqual(on("!a", "a", "!a"), [undefined, undefined]);
    deepEqual(on("[attr]a", "a", "[attr]a"), [undefined, undefined]);
    deepEqual(on("#a", "#a"), [undefined]);
    deepEqual(on('"a b/*.ts"', "a b/x.ts", "a b/x.js"), [true, undefined]);
    deepEqual(on('"\\303\\244\\t\\"x\\""', 'ä\t"x"'), [true]);
  });

  it("of a file deeper down win, and speak for its directory alone", () => {
    const { generated } = parseAttributes([
      { path: "x/y/.gitattributes", text: "keep.ts -linguist-generated\nother.ts !linguist-generated" },
      { path: ".gitattributes", text: "*.ts linguist-generated\nx/y/keep.ts linguist-generated" },
      { path: "x/.gitattributes", text: "/z.js linguist-generated" },
    ]);
    deepEqual(["keep.ts", "x/y/keep.ts", "x/y/z/keep.ts", "x/y/other.ts", "x/y/a.ts", "xy/keep.ts"].map(generated), [
      true,
      false,
      false,
      undefined,
      true,
      true,
    ]);
    deepEqual(["z.js", "x/z.js", "x/y/z.js"].map(generated), [undefined, true, undefined]);
  });

  it("are read whatever ends the lines, and with a byte order mark", () => {
    deepEqual(generated("\uFEFFa linguist-generated\r\nb linguist-generated\rc\tlinguist-generated  ", "a", "b", "c"), [
      true,
      true,
      true,
    ]);
  });

  it("never throw", () => {
    const word = fc.constantFrom(
      "a",
      "*",
      "**",
      "[",
      "]",
      '"',
      "\\",
      "!",
      " ",
      "\n",
      "linguist-generated",
      "=true",
      "-",
      "/",
      "[attr]",
      "\\303",
    );
    const text = fc.oneof(
      fc.array(word).map((words) => words.join("")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(text, (text) => void generated(text, "a/b")),
      { numRuns: 2000 },
    );
    equal(generated(`${"*a".repeat(10_000)} linguist-generated`, "a".repeat(4000))[0], undefined);
  });
});
