import { deepEqual, equal, match, ok } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chownSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { git, removeTemporary, repository, temporary, write } from "../temporary.ts";
import { changesIn, commit, refusal } from "./repositories.ts";

const clone = (from: string, ...options: string[]): string => {
  const root = join(temporary(), "clone");
  execFileSync("git", ["clone", "-q", ...options, `file://${from}`, root], {
    env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
    stdio: "ignore",
  });
  return root;
};

describe("a name that is no commit", () => {
  afterEach(removeTemporary);

  for (const [ref, sentence] of [
    ["--output=out", '"--output=out" is no commit: no name of one starts with "-".'],
    ["-x", '"-x" is no commit: no name of one starts with "-".'],
    ["--", '"--" is no commit: no name of one starts with "-".'],
    ["", "Name a branch, a tag or a commit to compare with."],
    ["main..HEAD", '"main..HEAD" is a range: name one commit, with which the files are compared.'],
    ["main...HEAD", '"main...HEAD" is a range: name one commit, with which the files are compared.'],
    ["HEAD;rm", 'There is no commit "HEAD;rm" here.'],
    ["$(touch out)", 'There is no commit "$(touch out)" here.'],
    ["^HEAD", 'There is no commit "^HEAD" here.'],
    ["HEAD^@", 'There is no commit "HEAD^@" here.'],
    ["HEAD\n--output=out", 'There is no commit "HEAD\n--output=out" here.'],
    [":/no such words", 'There is no commit ":/no such words" here.'],
    ["@{-1}", 'There is no commit "@{-1}" here.'],
    ["HEAD~7", 'There is no commit "HEAD~7" here.'],
    ["HEAD:a.ts", '"HEAD:a.ts" is no commit here.'],
    ["HEAD^{tree}", '"HEAD^{tree}" is no commit here.'],
    ["nope", 'There is no commit "nope" here. Fetch it first: git fetch origin nope'],
    ["upstream/x/y", 'There is no commit "upstream/x/y" here. Fetch it first: git fetch upstream x/y'],
    ["0123456789012345678901234567890123456789", /^There is no commit "0123456789/],
  ] as const)
    it(JSON.stringify(ref), async () => {
      const root = repository({ "a.ts": "1" });
      const said = await refusal(root, ref);
      if (typeof sentence === "string") equal(said, sentence);
      else match(said, sentence);
      deepEqual(readdirSync(root).toSorted(), [".git", "a.ts"]);
    });

  it("may be one on the server", async () => {
    const origin = repository({ "a.ts": "1" });
    git(origin, "branch", "release/2");
    const root = clone(origin);
    equal(await refusal(root, "release/2"), 'There is no commit "release/2" here. Did you mean "origin/release/2"?');
    deepEqual(await changesIn(root, "origin/release/2"), []);
  });
});

describe("where it cannot be told what changed", () => {
  afterEach(removeTemporary);

  it("there is no repository", async () =>
    equal(await refusal(temporary()), "ROOT is in no git repository, so it cannot be told what changed there."));

  it("there is no commit yet", async () => {
    const root = temporary({ "a.ts": "1" });
    git(root, "init", "-q");
    for (const ref of ["HEAD", "main"])
      equal(await refusal(root, ref), "There is no commit here yet, so nothing can be compared with one.");
    const other = repository({ "a.ts": "1" });
    git(other, "checkout", "-q", "--orphan", "unborn");
    equal(await refusal(other), "There is no commit here yet, so nothing can be compared with one.");
  });

  it("the repository is bare", async () => {
    const root = temporary();
    git(root, "init", "-q", "--bare");
    equal(await refusal(root), "The repository at ROOT is bare: it has no files that could be compared.");
  });

  it("git ignores the directory", async () => {
    const root = repository({ ".gitignore": "out/\n" });
    write(root, { "out/a.ts": "1" });
    equal(await refusal(join(root, "out")), "Git ignores ROOT, so it cannot be told what changed there.");
  });

  it("the histories have nothing in common", async () => {
    const root = repository({ "a.ts": "1" });
    git(root, "checkout", "-q", "--orphan", "other");
    commit(root);
    equal(await refusal(root), '"main" and "HEAD" have no commit in common, so it cannot be told what changed since.');
  });

  it("the clone is shallow, and lacks where they part", async () => {
    const origin = repository({ "a.ts": "1" });
    git(origin, "checkout", "-q", "-b", "topic");
    write(origin, { "a.ts": "2" });
    commit(origin);
    git(origin, "checkout", "-q", "main");
    write(origin, { "b.ts": "1" });
    commit(origin);
    const root = clone(origin, "--depth=1", "--no-single-branch");
    match(
      await refusal(root, "origin/topic"),
      /^This clone is shallow and lacks the commit where "origin\/topic" and "HEAD" part\. Fetch .*"fetch-depth: 0"/,
    );
    match(await refusal(root, "v1"), /^There is no commit "v1" here, and this clone is shallow\. Fetch the whole/);
    git(root, "fetch", "-q", "--unshallow");
    deepEqual(await changesIn(root, "origin/topic"), ["added b.ts"]);
  });

  it("the repository belongs to somebody else", async function () {
    // Only root can give a directory away.
    if (process.platform === "win32" || process.getuid?.() !== 0) return this.skip();
    const root = repository({ "a.ts": "1" });
    for (const path of [root, join(root, ".git")]) chownSync(path, 12345, 12345);
    const settings = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
    const kept = Object.keys(settings).map((name) => [name, process.env[name]] as const);
    Object.assign(process.env, settings);
    try {
      equal(
        await refusal(root),
        "The repository at ROOT belongs to somebody else, so git does not read it. If you trust it, run: git config --global --add safe.directory ROOT",
      );
    } finally {
      // One by one: another object in its place would be no environment any more.
      for (const [name, value] of kept)
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
    }
  });

  it("git is not installed", async () => {
    const root = repository({ "a.ts": "1" });
    const { PATH } = process.env;
    process.env["PATH"] = temporary();
    try {
      equal(await refusal(root), "It cannot be told what changed: git is not installed.");
    } finally {
      process.env["PATH"] = PATH;
    }
  });

  it("the configuration of git is broken", async () => {
    const root = repository({ "a.ts": "1" });
    write(root, { ".git/config": "[core\n" });
    match(await refusal(root), /^It cannot be told what changed: git says "bad config line 1 in file /);
    ok(existsSync(root));
  });
});
