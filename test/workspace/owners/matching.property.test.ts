import assert from "node:assert/strict";
import fc from "fast-check";
import ignore from "ignore";
import { matcher } from "../../../server/src/workspace/globMatcher.ts";
import { codeOwners } from "../../../server/src/workspace/owners/codeOwners.ts";
import { parseGitHub } from "../../../server/src/workspace/owners/github.ts";
import { parseGitLab } from "../../../server/src/workspace/owners/gitlab.ts";
import { ruleIndex } from "../../../server/src/workspace/owners/ruleIndex.ts";

const piece = fc.constantFrom("a", "b", "ab", "abc", ".", "*", "?", "c.ts", "*.ts");
const part = fc.oneof(
  fc.constant("**"),
  fc.array(piece, { minLength: 1, maxLength: 3 }).map((all) => all.join("")),
);
const pattern = fc
  .tuple(
    fc.constantFrom("", "/"),
    fc.array(part, { minLength: 1, maxLength: 4 }).map((all) => all.join("/")),
    fc.constantFrom("", "/"),
  )
  .map((all) => all.join(""))
  .filter((text) => !/(?:^|\/)\.{1,2}(?:\/|$)/.test(text));
const name = fc.oneof(
  fc.constantFrom("a", "b", "ab", "abc", "c.ts", "abc.ts"),
  fc.stringMatching(/^[abc.]{1,4}$/).filter((text) => !/^\.+$/.test(text)),
);
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((all) => all.join("/"));

describe("the patterns of CODEOWNERS", () => {
  it("agree with another reader of .gitignore, where GitHub does", () => {
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 8 }), path, (patterns, file) => {
        fc.pre(patterns.every((one) => !one.endsWith("/*")));
        const { ownersOf } = codeOwners({
          path: "CODEOWNERS",
          form: "github",
          text: patterns.map((one, at) => `${one} @o${at}`).join("\n"),
        });
        const last = patterns.findLastIndex((one) => ignore({ ignorecase: false }).add(one).ignores(file));
        assert.deepEqual(ownersOf(file), last < 0 ? [] : [`@o${last}`], `${patterns.join(" ")} ${file}`);
      }),
      { numRuns: 5000 },
    );
  });

  for (const [form, parse] of [
    ["github", parseGitHub],
    ["gitlab", parseGitLab],
  ] as const)
    it(`of ${form} are all tried that can match a file`, () => {
      const odd = fc.oneof(pattern, fc.stringMatching(/^[ab\\*?[\]/.]{1,8}$/));
      fc.assert(
        fc.property(fc.array(odd, { maxLength: 60 }), fc.array(path, { maxLength: 8 }), (patterns, files) => {
          const { rules } = parse(patterns.map((one) => `${one} @o`).join("\n"));
          const index = ruleIndex(rules);
          for (const file of files)
            assert.deepEqual(
              [...index.matching(file)].sort((a, b) => a - b),
              rules.flatMap(({ pattern, below }, at) => (matcher(pattern, below)(file) ? [at] : [])),
              file,
            );
        }),
        { numRuns: 1500, examples: [[["[a\\/]b"], ["ab"]]] },
      );
    });

  it("never throw, whatever they say", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom("[", "]", "^", "\\", " ", "\n", "@", "a", "#", "!", "*", "/", "\u202e"))
        .map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, fc.constantFrom("github", "gitlab"), path, (text, form, file) => {
        const { ownersOf, problems } = codeOwners({ path: "CODEOWNERS", form, text });
        assert.ok(Array.isArray(ownersOf(file)) && problems.every(({ line }) => line >= 0));
      }),
      { numRuns: 3000 },
    );
  });

  it("of which nothing tells thousands apart are passed over, and each is told", () => {
    const lines = Array.from({ length: 1500 }, (_, at) => `${"?".repeat(at + 1)} @o${at}`);
    const { ownersOf, problems } = codeOwners({ path: "CODEOWNERS", form: "github", text: lines.join("\n") });
    assert.equal(problems.length, 500);
    assert.match(problems[0]?.message ?? "", /too many patterns like this/);
    assert.deepEqual([ownersOf("abc"), ownersOf("a".repeat(1200))], [["@o2"], []]);
  });
});
