import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, chmodSync, existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { changesSince } from "../../server/src/host/changes/changesSince.ts";
import { listFiles } from "../../server/src/host/listing/listing.ts";
import { git, removeTemporary, repository, temporary, write } from "./temporary.ts";

/**
 * A repository whose every setting that can name a program names one that leaves a mark.
 *
 * @param prepare is called while it is still harmless
 */
function hostile(prepare: (root: string) => void = () => {}): { root: string; mark: string } {
  const folder = temporary();
  const mark = join(folder, "executed");
  write(folder, { "evil.sh": `#!/bin/sh\necho "$0 $*" >> '${mark}'\nexit 1\n` });
  const evil = join(folder, "evil.sh");
  chmodSync(evil, 0o755);
  const hooks = ["post-index-change", "fsmonitor-watchman", "pre-auto-gc", "reference-transaction"];
  const root = repository({
    ".gitattributes": "* filter=evil diff=evil\nx.ts filter=two\n",
    "a.ts": "1",
    "x.ts": "1",
    "sub/c.ts": "1",
  });
  prepare(root);
  for (const hook of hooks) {
    write(root, { [`.git/hooks/${hook}`]: `#!/bin/sh\n${evil}\n` });
    chmodSync(join(root, ".git/hooks", hook), 0o755);
  }
  appendFileSync(
    join(root, ".git/config"),
    `
[core]
  fsmonitor = ${evil}
  sshCommand = ${evil}
  pager = ${evil}
  editor = ${evil}
  askPass = ${evil}
  gitProxy = ${evil}
  alternateRefsCommand = ${evil}
  untrackedCache = true
[filter "evil"]
  clean = ${evil} clean
  smudge = ${evil} smudge
  required = true
[filter "two"]
  process = ${evil} process
[diff "evil"]
  command = ${evil}
  textconv = ${evil}
[diff]
  external = ${evil}
[alias]
  ls-files = !${evil}
  diff-files = !${evil}
[pager]
  ls-files = ${evil}
[credential]
  helper = ${evil}
[remote "origin"]
  url = ${evil}
  uploadpack = ${evil}
  promisor = true
  partialclonefilter = blob:none
[protocol]
  allow = always
[extensions]
  partialClone = origin
[include]
  path = more
`,
  );
  write(root, { ".git/more": `[filter "three"]\n  clean = ${evil} three\n` });
  return { root, mark };
}

/** Files of the same size and time as the index has it: git has to look into them, through their filter. */
function makeRacy(root: string): void {
  const index = statSync(join(root, ".git/index"));
  for (const name of ["a.ts", "x.ts", "sub/c.ts"]) {
    write(root, { [name]: "2" });
    utimesSync(join(root, name), index.mtime, index.mtime);
  }
}

describe("a hostile repository", function () {
  before(function () {
    if (process.platform === "win32") this.skip();
  });
  afterEach(removeTemporary);

  it("gets none of the programs run that it names", async () => {
    const { root, mark } = hostile();
    makeRacy(root);
    const listing = await listFiles(root);
    assert.equal(listing.source, "git");
    assert.deepEqual(
      listing.files.map(({ path }) => path),
      [".gitattributes", "a.ts", "sub/c.ts", "x.ts"],
    );
    assert.ok(!existsSync(mark));
    // The same without care, to see that the trap works.
    spawnSync("git", ["status"], { cwd: root, stdio: "ignore" });
    assert.ok(existsSync(mark));
  });

  it("gets none of them run either when it is asked what changed", async () => {
    const inside = hostile();
    const { root, mark } = hostile((root) => {
      write(root, { "long.ts": "line\n".repeat(50) });
      git(root, "add", "long.ts");
      git(root, "commit", "-q", "-m", "More");
      renameSync(inside.root, join(root, "nested"));
      const head = git(join(root, "nested"), "rev-parse", "HEAD").trim();
      git(root, "update-index", "--add", "--cacheinfo", `160000,${head},nested`);
      git(root, "commit", "-q", "-m", "Nested");
      git(root, "mv", "long.ts", "moved.ts");
      write(root, { "moved.ts": "line\n".repeat(49) });
    });
    makeRacy(root);
    makeRacy(join(root, "nested"));
    rmSync(mark, { force: true });
    rmSync(inside.mark, { force: true });
    const { changes } = await changesSince(root, "HEAD");
    assert.deepEqual(
      changes.files.map(({ path, status }) => `${status} ${path}`),
      ["a.ts", "moved.ts", "nested/a.ts", "nested/sub/c.ts", "nested/x.ts", "sub/c.ts", "x.ts"].map(
        (path) => `${path === "moved.ts" ? "renamed" : "modified"} ${path}`,
      ),
    );
    assert.deepEqual([existsSync(mark), existsSync(inside.mark)], [false, false]);
    spawnSync("git", ["diff", "HEAD"], { cwd: root, stdio: "ignore" });
    assert.ok(existsSync(mark));
  });

  it("gets nothing fetched that a partial clone lacks", async () => {
    const { root, mark } = hostile((root) => {
      // Git reads a .gitignore that is not checked out from what it keeps.
      write(root, { "lacking/.gitignore": "*.log\n", "lacking/a.log": "1" });
      git(root, "add", "lacking/.gitignore");
      git(root, "update-index", "--skip-worktree", "lacking/.gitignore");
      const hash = git(root, "rev-parse", ":lacking/.gitignore").trim();
      rmSync(join(root, ".git/objects", hash.slice(0, 2), hash.slice(2)));
      rmSync(join(root, "lacking/.gitignore"));
    });
    const listing = await listFiles(root);
    assert.ok(listing.files.some(({ path }) => path === "a.ts"));
    assert.ok(!existsSync(mark));
  });

  it("is not asked through git where the name of a filter cannot be overridden", async () => {
    const { root, mark } = hostile();
    write(root, {
      ".git/more": `[filter "a=b"]\n  clean = ${mark.replace("executed", "evil.sh")}\n`,
      ".gitattributes": "* filter=a=b\n",
    });
    makeRacy(root);
    const listing = await listFiles(root);
    assert.equal(listing.source, "walk");
    assert.match(listing.note ?? "", /filter/);
    assert.ok(!existsSync(mark));
  });

  it("gets nothing run in a submodule either", async () => {
    const { root: inner, mark } = hostile();
    makeRacy(inner);
    const root = repository({ "a.ts": "1" });
    renameSync(inner, join(root, "nested"));
    const listing = await listFiles(root);
    assert.ok(listing.files.some(({ path }) => path === "nested/sub/c.ts"));
    const head = git(root, "rev-parse", "HEAD").trim();
    git(root, "update-index", "--add", "--cacheinfo", `160000,${head},nested`);
    rmSync(mark, { force: true });
    assert.ok((await listFiles(root)).files.some(({ path }) => path === "nested/sub/c.ts"));
    assert.ok(!existsSync(mark));
  });

  it("leads to no file outside, whatever its index says", async () => {
    const root = repository({ "a.ts": "1" });
    const hash = git(root, "hash-object", "-w", "a.ts").trim();
    // Git itself refuses to write such an index, so one name is put in the place of another.
    git(root, "update-index", "--add", "--cacheinfo", `100644,${hash},XXXetc/passwd`);
    const index = readFileSync(join(root, ".git/index"));
    index.write("../", index.indexOf("XXXetc"));
    const body = index.subarray(0, -20);
    write(root, { ".git/index": Buffer.concat([body, createHash("sha1").update(body).digest()]) });
    assert.ok((await listFiles(root)).files.every(({ path }) => !path.includes("..")));
  });
});
