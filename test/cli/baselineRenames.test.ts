import { deepEqual, equal, match } from "node:assert/strict";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { runCli } from "../support/runCli.ts";
import { withTree } from "../support/tree.ts";

const name = "customer-impact.baseline.json";
const code = (word: string): string => Array.from({ length: 30 }, (_, line) => `${word}(${line});\n`).join("");

const git = (root: string, ...args: string[]): void =>
  void execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.c", ...args], { cwd: root, stdio: "pipe" });
const commit = (root: string): void => {
  git(root, "add", "-A");
  git(root, "commit", "-q", "-m", "x");
};
const move = (root: string, from: string, to: string): void => {
  mkdirSync(join(root, to, ".."), { recursive: true });
  renameSync(join(root, from), join(root, to));
};
const keysIn = (root: string): string[] =>
  Object.keys(JSON.parse(readFileSync(join(root, name), "utf8")) as object).filter((key) => key !== "version");

/** A repository with three gaps, all of which are recorded and committed. */
const withRepository = (run: (root: string) => Promise<void>, files: Record<string, string> = {}): Promise<void> =>
  withTree({ "a.ts": code("a"), "b.ts": code("b"), "src/c.ts": code("c"), ...files }, async (root) => {
    git(root, "init", "-q", "-b", "main");
    await runCli(["baseline", root]);
    commit(root);
    await run(root);
  });

/** What `check` says of the baseline: new problems, and how many entries are stale. */
async function said(root: string): Promise<{ readonly fresh: string[]; readonly stale: number }> {
  const { stdout } = await runCli(["check", "--format", "json", root]);
  const { problems, baseline } = JSON.parse(stdout) as {
    problems: { path: string; known?: true }[];
    baseline: { stale: unknown[] };
  };
  return { fresh: problems.flatMap(({ path, known }) => (known ? [] : [path])), stale: baseline.stale.length };
}

const quiet = { fresh: [], stale: 0 };

describe("a known gap whose file is renamed", () => {
  const ways: Readonly<Record<string, (root: string) => void>> = {
    "in a commit": (root) => {
      move(root, "a.ts", "lib/z.ts");
      commit(root);
    },
    "and staged": (root) => {
      move(root, "a.ts", "lib/z.ts");
      git(root, "add", "-A");
    },
    "and git is told nothing": (root) => move(root, "a.ts", "lib/z.ts"),
    "and changed a little, in a commit with much else": (root) => {
      move(root, "a.ts", "lib/z.ts");
      writeFileSync(join(root, "lib/z.ts"), `${code("a")}more();\n`);
      writeFileSync(join(root, "new.ts"), "// @customer-impact Shopper: pays by card in one step\n");
      commit(root);
    },
    "on a branch that is merged": (root) => {
      git(root, "checkout", "-q", "-b", "side");
      move(root, "a.ts", "lib/z.ts");
      commit(root);
      git(root, "checkout", "-q", "main");
      writeFileSync(join(root, "b.ts"), `${code("b")}more();\n`);
      commit(root);
      git(root, "merge", "-q", "side", "-m", "x");
    },
    twice: (root) => {
      move(root, "a.ts", "y.ts");
      commit(root);
      move(root, "y.ts", "lib/z.ts");
    },
  };
  for (const [title, way] of Object.entries(ways))
    it(`stays known: ${title}; and --prune writes its new path`, () =>
      withRepository(async (root) => {
        way(root);
        deepEqual(await said(root), quiet);
        const { stdout } = await runCli(["baseline", "--prune", root]);
        match(stdout, /has 3 entries: 1 taken over to a new path\./);
        deepEqual(
          keysIn(root),
          ["b.ts", "lib/z.ts", "src/c.ts"].map((path) => `${path}: missing-statement`),
        );
        deepEqual(await said(root), quiet);
      }));

  it("stays known where it is a directory that is a module", () =>
    withRepository(
      async (root) => {
        move(root, "pkg/one", "pkg/two");
        commit(root);
        deepEqual(await said(root), quiet);
        await runCli(["baseline", root]);
        equal(keysIn(root)[2], "pkg/two/: missing-statement");
      },
      { "pkg/one/x.go": `package one\n${code("x")}`, "pkg/one/y.go": `package one\n${code("y")}` },
    ));

  it("is new where its reason is another one, where it is a copy, and where it is another file", () =>
    withRepository(async (root) => {
      move(root, "a.ts", "z.ts");
      writeFileSync(join(root, "z.ts"), `// @customer-impact via ./nope: x y z\n${code("a")}`);
      writeFileSync(join(root, "copy.ts"), code("b"));
      move(root, "src/c.ts", "src/d.ts");
      writeFileSync(join(root, "src/d.ts"), code("quite-another"));
      commit(root);
      deepEqual(await said(root), { fresh: ["copy.ts", "src/d.ts", "z.ts"], stale: 2 });
    }));

  it("is known among what changed alone", () =>
    withRepository(async (root) => {
      move(root, "a.ts", "z.ts");
      writeFileSync(join(root, "new.ts"), "x;\n");
      git(root, "add", "-A");
      const { stdout, status } = await runCli(["coverage", "--since", "HEAD", "--min-changed", "100", root]);
      equal(status, 1);
      match(stdout, /1 known gap is hidden[^]*it is 0%, and 0% without known gaps/);
    }));

  it("is stale and new where git cannot tell: in a shallow clone, and without a repository", () =>
    withRepository(async (root) => {
      move(root, "a.ts", "z.ts");
      commit(root);
      await withTree({}, async (elsewhere) => {
        git(elsewhere, "clone", "-q", "--depth", "1", `file://${root}`, "clone");
        deepEqual(await said(join(elsewhere, "clone")), { fresh: ["z.ts"], stale: 1 });
      });
      await withTree({ "z.ts": "x;\n", [name]: readFileSync(join(root, name)) }, async (bare) =>
        deepEqual(await said(bare), { fresh: ["z.ts"], stale: 3 }),
      );
    }));
});
