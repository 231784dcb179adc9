import { deepEqual, doesNotThrow } from "node:assert/strict";
import * as fc from "fast-check";
import { samplesOf } from "../../server/src/comments/samples.ts";

const table: readonly (readonly [string, readonly string[]])[] = [
  ["//", ["//"]],
  ["/\\*", ["/*"]],
  ["<!--", ["<!--"]],
  ["a|b|a", ["a", "b"]],
  ["(?:a|b)c", ["ac", "bc"]],
  ["(a)(?<n>b)", ["ab"]],
  ["[;#]x?", [";", "#"]],
  ["[\\]a-c]", ["]", "a"]],
  ["^[ \\t]*#(?!\\[|(?:x))", ["#"]],
  ["(?<![^\\s;&|()])#", ["#"]],
  ["--\\[(=*)\\[", ["--[["]],
  ["\\]$1\\]", ["]]"]],
  ["a+b{2}c{0,3}d{1,}", ["abbd"]],
  ["\\bREM\\b", ["REM"]],
  ["\\xc2\\xab", ["«"]],
  ["a.", []],
  ["[^a]", []],
  ["\\w+", []],
  ["a|.", ["a"]],
  ["a{999999999}", []],
];

describe("samples of a pattern", () => {
  for (const [source, samples] of table) it(source, () => deepEqual(samplesOf(source), samples));

  it("come to an end, whatever the pattern", () => {
    const part = fc.constantFrom("(", ")", "[", "]", "|", "\\", "?", "*", "{9}", "a", "[ab]", "(?:", "(?<!", "^", "$1");
    fc.assert(fc.property(fc.array(part, { maxLength: 30 }), (parts) => doesNotThrow(() => samplesOf(parts.join("")))));
  });
});
