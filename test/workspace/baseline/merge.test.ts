import { deepEqual, equal } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { gapRules } from "../../../server/src/rules/gapRules.ts";
import { readBaseline } from "../../../server/src/workspace/baseline/readBaseline.ts";
import { baselineText } from "../../../server/src/workspace/baseline/writeBaseline.ts";
import { withTree } from "../../support/tree.ts";

const name = "customer-impact.baseline.json";
const letters = (text: string): string[] => text.split("").map((letter) => `src/${letter}.ts: missing-statement`);
const git = (root: string, ...args: string[]): void =>
  void execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.c", ...args], { cwd: root, stdio: "pipe" });

interface Merge {
  readonly title: string;
  /** Letters stand for entries. Undefined where there is no file yet. */
  readonly base?: string;
  readonly ours: string;
  readonly theirs: string;
  /** What the merged file has; entries that both sides kept apart may come back, and are stale then. */
  readonly merged: string;
  readonly union?: true;
}

const merges: readonly Merge[] = [
  { title: "both remove", base: "abcdefgh", ours: "acdefgh", theirs: "abcdeg", merged: "acdeg" },
  {
    title: "one removes the first, one the last",
    base: "abcdefgh",
    ours: "bcdefgh",
    theirs: "abcdefg",
    merged: "bcdefg",
  },
  { title: "both add", base: "bdfhj", ours: "bcdfhj", theirs: "bdfhij", merged: "bcdfhij" },
  {
    title: "one adds behind the last, one in front of the first",
    base: "dfh",
    ours: "dfhz",
    theirs: "adfh",
    merged: "adfhz",
  },
  { title: "one adds and one removes", base: "abcdefgh", ours: "abcdefghz", theirs: "bcdefgh", merged: "bcdefghz" },
  { title: "one removes all but the last, one adds behind it", base: "abcd", ours: "d", theirs: "abcdz", merged: "dz" },
  { title: "both remove the same", base: "abcd", ours: "abd", theirs: "abd", merged: "abd" },
  { title: "both add neighbours", base: "amz", ours: "abmz", theirs: "acmz", merged: "abcmz", union: true },
  { title: "both add behind the last", base: "a", ours: "ay", theirs: "az", merged: "ayz", union: true },
  { title: "both remove neighbours", base: "abcd", ours: "acd", theirs: "abd", merged: "abcd", union: true },
  { title: "both remove all", base: "ab", ours: "", theirs: "", merged: "", union: true },
  { title: "both write the first", ours: "abd", theirs: "acd", merged: "abcd", union: true },
];

describe("a baseline that git merges", () => {
  for (const { title, base, ours, theirs, merged, union } of merges)
    it(`can be read where ${title}${union ? ", with merge=union" : ""}`, () =>
      withTree({ "a.txt": "", ...(union && { ".gitattributes": `${name} merge=union\n` }) }, (root) => {
        const commit = (entries: string | undefined): void => {
          if (entries !== undefined) writeFileSync(join(root, name), baselineText(letters(entries)));
          git(root, "add", "-A");
          git(root, "commit", "-q", "--allow-empty", "-m", "x");
        };
        git(root, "init", "-q", "-b", "main");
        commit(base);
        git(root, "checkout", "-q", "-b", "theirs");
        commit(theirs);
        git(root, "checkout", "-q", "main");
        commit(ours);
        git(root, "merge", "-q", "theirs", "-m", "merge");
        const text = readFileSync(join(root, name), "utf8");
        const reading = readBaseline(text, gapRules);
        equal(reading.kind, "baseline");
        deepEqual(reading.kind === "baseline" && [[...reading.baseline.keys].sort(), reading.odd], [
          letters(merged),
          [],
        ]);
        JSON.parse(text);
      }));

  it("is as prettier writes it, however long and odd its paths are", async () => {
    const keys = [
      ...letters("abc"),
      `${"very/long/".repeat(30)}path.ts: missing-statement`,
      'quo"te\\back: slash.ts: todo-statement',
      "ünïcödé/日本/\u202e\u200b\n\t.ts: todo-statement",
      "__proto__: todo-statement",
      "./: missing-statement",
    ];
    for (const some of [keys, keys.slice(0, 1), []]) {
      const text = baselineText(some, "./customer-impact.baseline.schema.json");
      for (const printWidth of [40, 80, 1000]) equal(await format(text, { filepath: name, printWidth }), text);
      const reading = readBaseline(text, gapRules);
      deepEqual(reading.kind === "baseline" && new Set(reading.baseline.keys), new Set(some));
    }
  });
});
