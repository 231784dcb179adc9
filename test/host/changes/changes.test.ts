import { deepEqual, equal, ok } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { changesSince } from "../../../server/src/host/changes/changesSince.ts";
import { git, removeTemporary, repository, temporary, write } from "../temporary.ts";
import { changesIn, commit, lines } from "./repositories.ts";

describe("what changed since a commit", () => {
  afterEach(removeTemporary);

  it("is what is committed, staged, on disk and new, and not what is ignored", async () => {
    const root = repository({ "a.ts": "1", "b.ts": "1", "c.ts": "1", "d.ts": "1", ".gitignore": "*.log\n" });
    git(root, "checkout", "-q", "-b", "topic");
    write(root, { "a.ts": "2" });
    commit(root);
    write(root, { "b.ts": "2", "sub/e.ts": "new", "x.log": "ignored" });
    git(root, "add", "b.ts");
    write(root, { "c.ts": "2" });
    deepEqual(await changesIn(root), ["modified a.ts", "modified b.ts", "modified c.ts", "added sub/e.ts"]);
  });

  it("is nothing where a file was only touched, or has other line ends, and the index stays as it was", async () => {
    const root = repository({ "a.ts": "1\n2\n", "b.ts": "1\n" });
    utimesSync(join(root, "a.ts"), 1, 1);
    write(root, { "b.ts": "1\r\n" });
    const before = readFileSync(join(root, ".git/index"));
    deepEqual(await changesIn(root), []);
    ok(before.equals(readFileSync(join(root, ".git/index"))));
  });

  it("is counted from the merge base, not from where the other branch is now", async () => {
    const root = repository({ "a.ts": "1", "b.ts": "1" });
    git(root, "checkout", "-q", "-b", "topic");
    write(root, { "a.ts": "2" });
    commit(root);
    git(root, "checkout", "-q", "main");
    write(root, { "b.ts": "2" });
    commit(root);
    git(root, "checkout", "-q", "topic");
    deepEqual(await changesIn(root), ["modified a.ts"]);
    // What was merged is no change of this branch.
    git(root, "merge", "-q", "--no-edit", "main");
    deepEqual(await changesIn(root), ["modified a.ts"]);
  });

  it("knows a renamed file and a copy, whatever the settings say", async () => {
    const root = repository({ "a.ts": lines(0, 40), "b.ts": lines(100, 140), "c.ts": "1", "d.ts": lines(200, 240) });
    for (const setting of [
      "renames false",
      "renameLimit 1",
      "ignoreSubmodules all",
      "orderFile nowhere",
      "noprefix true",
    ])
      git(root, "config", ...`diff.${setting}`.split(" "));
    git(root, "mv", "a.ts", "moved.ts");
    write(root, { "moved.ts": lines(0, 42), "copy.ts": lines(100, 140), "b.ts": lines(100, 141) });
    git(root, "rm", "-q", "c.ts");
    git(root, "add", "-A");
    deepEqual(await changesIn(root), [
      "modified b.ts",
      "deleted c.ts",
      "copied b.ts > copy.ts",
      "renamed a.ts > moved.ts",
    ]);
    // Half of a file has to be the same.
    write(root, { "moved.ts": lines(0, 15) + lines(300, 330) });
    ok((await changesIn(root)).includes("added moved.ts"));
  });

  it("knows a file that was moved without a word to git", async () => {
    const root = repository({ "a.ts": lines(0, 40), "b.ts": "1" });
    renameSync(join(root, "a.ts"), join(root, "Moved.ts"));
    rmSync(join(root, "b.ts"));
    deepEqual(await changesIn(root), ["renamed a.ts > Moved.ts", "deleted b.ts"]);
  });

  it("knows a name that differs in case alone", async () => {
    const root = repository({ "src/price.ts": lines(0, 9) });
    git(root, "mv", "src/price.ts", "src/Price.ts");
    deepEqual(await changesIn(root), ["renamed src/price.ts > src/Price.ts"]);
  });

  it("is told below a directory alone, with paths from there", async () => {
    const root = repository({ "a.ts": "1", "sub/b.ts": "1", "sub/c.ts": lines(0, 30) });
    write(root, { "a.ts": "2", "sub/b.ts": "2", "sub/deep/new.ts": "1", "other/new.ts": "1" });
    git(root, "mv", "sub/c.ts", "c.ts");
    deepEqual(await changesIn(join(root, "sub")), ["modified b.ts", "deleted c.ts", "added deep/new.ts"]);
  });

  it("is known by names of any bytes", async function () {
    if (process.platform !== "linux") return this.skip();
    const names = ['a"b.ts', "line\nbreak.ts", "tab\t.ts", "ünï.ts", " space .ts", "-option.ts", "\\x41.ts"];
    const root = repository(Object.fromEntries(names.map((name) => [name, "1"])));
    writeFileSync(Buffer.concat([Buffer.from(`${root}/raw`), Buffer.from([0xff]), Buffer.from(".ts")]), "1");
    for (const name of names) write(root, { [name]: "2" });
    const expected = names.map((name) => `modified ${name}`).concat("added raw\\xFF.ts");
    deepEqual((await changesIn(root)).toSorted(), expected.toSorted());
  });

  it("tells a file that became a link, and a link that became a file", async function () {
    if (process.platform === "win32") return this.skip();
    const root = temporary({ "a.ts": "1", "b.ts": "1", "d.ts": "1" });
    symlinkSync("d.ts", join(root, "c.ts"));
    git(root, "init", "-q");
    commit(root);
    for (const name of ["b.ts", "c.ts"]) rmSync(join(root, name));
    symlinkSync("/etc/passwd", join(root, "b.ts"));
    write(root, { "c.ts": "1" });
    deepEqual(await changesIn(root), ["deleted b.ts", "typeChanged c.ts"]);
  });

  it("sees what git was told not to look at, and files that are only meant to be added", async () => {
    const root = repository({ "a.ts": "1", "b.ts": "1", "c.ts": "1" });
    git(root, "update-index", "--assume-unchanged", "a.ts", "c.ts");
    git(root, "update-index", "--skip-worktree", "b.ts");
    write(root, { "a.ts": "2", "b.ts": "2", "new.ts": "1" });
    git(root, "add", "-N", "new.ts");
    const found = await changesIn(root);
    deepEqual(
      found.filter((line) => !line.includes("b.ts")),
      ["modified a.ts", "added new.ts"],
    );
    ok(found.includes("modified b.ts"));
  });

  it("sees files in conflict", async () => {
    const root = repository({ "a.ts": "1\n", "b.ts": "1\n" });
    git(root, "checkout", "-q", "-b", "topic");
    write(root, { "a.ts": "2\n" });
    commit(root);
    git(root, "checkout", "-q", "main");
    write(root, { "a.ts": "3\n" });
    commit(root);
    git(root, "checkout", "-q", "topic");
    try {
      git(root, "merge", "-q", "main");
    } catch {
      // It has to fail.
    }
    deepEqual(await changesIn(root), ["modified a.ts"]);
  });

  it("is found in a work tree of its own, and with no branch checked out", async () => {
    const root = repository({ "a.ts": "1", "b.ts": "1" });
    const other = join(temporary(), "other");
    git(root, "worktree", "add", "-q", "--detach", other);
    write(root, { "b.ts": "2" });
    write(other, { "a.ts": "2" });
    deepEqual(await changesIn(other), ["modified a.ts"]);
    commit(other);
    deepEqual(await changesIn(other), ["modified a.ts"]);
    deepEqual(await changesIn(other, "HEAD"), []);
  });

  it("is found where hashes are longer", async () => {
    const root = temporary({ "a.ts": "1", "b.ts": lines(0, 30) });
    git(root, "init", "-q", "--object-format=sha256");
    commit(root);
    utimesSync(join(root, "a.ts"), 1, 1);
    renameSync(join(root, "b.ts"), join(root, "c.ts"));
    deepEqual(await changesIn(root), ["renamed b.ts > c.ts"]);
    equal((await changesSince(root, "main")).changes.origin.kind, "since");
  });

  it("takes one of several merge bases", async () => {
    const root = repository({ "a.ts": "1", "b.ts": "1", "c.ts": "1" });
    git(root, "checkout", "-q", "-b", "topic");
    write(root, { "b.ts": "2" });
    const ours = commit(root);
    git(root, "checkout", "-q", "main");
    write(root, { "a.ts": "2" });
    const theirs = commit(root);
    git(root, "merge", "-q", "--no-edit", ours);
    git(root, "checkout", "-q", "topic");
    git(root, "merge", "-q", "--no-edit", theirs);
    equal(git(root, "merge-base", "--all", "main", "topic").trim().split("\n").length, 2);
    write(root, { "c.ts": "2" });
    const found = await changesIn(root);
    ok(found.includes("modified c.ts"));
    deepEqual(found.length, 2);
    deepEqual(await changesIn(root), found);
  });

  it("needs no branch of that name: a tag, a hash, what was checked out before, words of a message", async () => {
    const root = repository({ "a.ts": "1" });
    git(root, "tag", "-a", "v1", "-m", "One");
    const first = git(root, "rev-parse", "HEAD").trim();
    git(root, "checkout", "-q", "-b", "topic");
    write(root, { "a.ts": "2" });
    commit(root, "Second; with words");
    for (const ref of ["v1", first, first.slice(0, 8), "@{-1}", "HEAD~1", ":/All", "main^{commit}", "HEAD^0^"])
      deepEqual(await changesIn(root, ref), ["modified a.ts"], ref);
    deepEqual(await changesIn(root, ":/Second; with"), []);
  });
});

describe("what changed in repositories inside of others", () => {
  afterEach(removeTemporary);

  function withSubmodule(): { root: string; inner: string } {
    const library = repository({ "x.ts": "1", "y.ts": "1" });
    const root = repository({ "a.ts": "1" });
    git(root, "submodule", "--quiet", "add", library, "lib");
    commit(root);
    git(root, "tag", "base");
    return { root, inner: join(root, "lib") };
  }

  it("is found on disk, where the commit is the same", async () => {
    const { root, inner } = withSubmodule();
    deepEqual(await changesIn(root, "base"), []);
    write(inner, { "x.ts": "2", "new.ts": "1" });
    deepEqual(await changesIn(root, "base"), ["added lib/new.ts", "modified lib/x.ts"]);
  });

  it("is found from the commit that the outer one named", async () => {
    const { root, inner } = withSubmodule();
    write(inner, { "x.ts": "2" });
    commit(inner);
    deepEqual(await changesIn(root, "base"), ["modified lib/x.ts"]);
    commit(root);
    write(inner, { "y.ts": "2" });
    deepEqual(await changesIn(root, "base"), ["modified lib/x.ts", "modified lib/y.ts"]);
  });

  it("is everything where it is new, or where its former commit is not there", async () => {
    const { root, inner } = withSubmodule();
    deepEqual(await changesIn(root, "base~1"), ["added .gitmodules", "added lib/x.ts", "added lib/y.ts"]);
    git(inner, "checkout", "-q", "--orphan", "other");
    commit(inner, "Other");
    git(inner, "branch", "-q", "-D", "main");
    for (const ref of git(inner, "for-each-ref", "--format=%(refname)", "refs/remotes").trim().split("\n"))
      git(inner, "update-ref", "-d", ref);
    git(inner, "reflog", "expire", "--expire=now", "--all");
    git(inner, "gc", "-q", "--prune=now");
    const [first = "", second = "", note = ""] = await changesIn(root, "base");
    deepEqual([first, second], ["added lib/x.ts", "added lib/y.ts"]);
    ok(note.startsWith("All files of the submodule lib count as changed: git says"), note);
  });

  it("is everything in one that git does not know, and nothing in one that is not checked out", async () => {
    const { root, inner } = withSubmodule();
    git(root, "submodule", "--quiet", "deinit", "-f", "lib");
    deepEqual(await changesIn(root, "base"), []);
    ok(statSync(inner).isDirectory());
    const unknown = repository({ "z.ts": "1" });
    renameSync(unknown, join(root, "unknown"));
    deepEqual(await changesIn(root, "base"), ["added unknown/z.ts"]);
  });

  it("is found in a clone that lacks contents, without what was renamed", async () => {
    const origin = repository({ "a.ts": lines(0, 40), "b.ts": "1" });
    write(origin, { "a.ts": lines(0, 41) });
    commit(origin);
    git(origin, "config", "uploadpack.allowFilter", "true");
    const root = join(temporary(), "clone");
    execFileSync("git", ["clone", "-q", "--filter=blob:none", `file://${origin}`, root], {
      env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
      stdio: "ignore",
    });
    git(root, "mv", "a.ts", "c.ts");
    write(root, { "c.ts": lines(0, 42) });
    git(root, "add", "-A");
    const found = await changesIn(root, "HEAD~1");
    deepEqual(found.slice(0, 2), ["deleted a.ts", "added c.ts"]);
    ok(found[2]?.startsWith("Renamed files count as new ones here: git says"), found[2]);
  });
});
