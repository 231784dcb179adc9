import assert from "node:assert/strict";
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Listing, listFiles } from "../../server/src/host/listing/listing.ts";
import { git, removeTemporary, repository, temporary, write } from "./temporary.ts";

const paths = ({ files }: Listing): string[] => files.map(({ path }) => path);
const withHash = ({ files }: Listing): string[] => files.filter(({ hash }) => hash).map(({ path }) => path);

describe("listing files with git", () => {
  afterEach(removeTemporary);

  it("gives what is tracked with its hash, and what is untracked without", async () => {
    const root = repository({ "b.ts": "b", "a/c.ts": "c", ".gitignore": "*.log\n" });
    write(root, { "new.ts": "new", "x.log": "x" });
    const listing = await listFiles(root);
    assert.equal(listing.source, "git");
    assert.equal(listing.note, undefined);
    assert.deepEqual(paths(listing), [".gitignore", "a/c.ts", "b.ts", "new.ts"]);
    assert.deepEqual(withHash(listing), [".gitignore", "a/c.ts", "b.ts"]);
    const hash = git(root, "hash-object", "b.ts").trim();
    assert.equal(listing.files.find(({ path }) => path === "b.ts")?.hash, hash);
  });

  it("gives no hash of what differs from the index, and leaves out what was deleted", async () => {
    const root = repository({ "same.ts": "1", "edited.ts": "1", "deleted.ts": "1", "staged.ts": "1", "moved.ts": "1" });
    write(root, { "edited.ts": "22", "staged.ts": "22", "both.ts": "1", "added.ts": "1" });
    rmSync(join(root, "deleted.ts"));
    git(root, "add", "staged.ts", "both.ts");
    git(root, "add", "-N", "added.ts");
    write(root, { "both.ts": "22" });
    git(root, "mv", "moved.ts", "there.ts");
    const listing = await listFiles(root);
    assert.deepEqual(paths(listing), ["added.ts", "both.ts", "edited.ts", "same.ts", "staged.ts", "there.ts"]);
    assert.deepEqual(withHash(listing), ["same.ts", "staged.ts", "there.ts"]);
  });

  it("gives a file that a merge left open once, and without a hash", async () => {
    const root = repository({ "a.ts": "1\n" });
    git(root, "checkout", "-q", "-b", "other");
    write(root, { "a.ts": "2\n" });
    git(root, "commit", "-q", "-a", "-m", "Two");
    git(root, "checkout", "-q", "main");
    write(root, { "a.ts": "3\n" });
    git(root, "commit", "-q", "-a", "-m", "Three");
    assert.throws(() => git(root, "merge", "other"));
    const listing = await listFiles(root);
    assert.deepEqual(listing.files, [{ path: "a.ts" }]);
  });

  it("does not believe git about files that it was told not to look at", async () => {
    const root = repository({ "sparse.ts": "1", "kept.ts": "1", "assumed.ts": "1", "gone.ts": "1" });
    git(root, "update-index", "--skip-worktree", "sparse.ts", "kept.ts");
    git(root, "update-index", "--assume-unchanged", "assumed.ts", "gone.ts");
    rmSync(join(root, "sparse.ts"));
    rmSync(join(root, "gone.ts"));
    write(root, { "assumed.ts": "22" });
    const listing = await listFiles(root);
    assert.deepEqual(paths(listing), ["assumed.ts", "kept.ts"]);
    assert.deepEqual(withHash(listing), []);
  });

  it("follows no symbolic link, not even where a tracked directory became one", async () => {
    const outside = temporary({ "secret.ts": "1" });
    const root = repository({ "a.ts": "1", "dir/secret.ts": "1", "assumed/secret.ts": "1", "file.ts": "1" });
    symlinkSync("a.ts", join(root, "link.ts"));
    git(root, "add", "link.ts");
    git(root, "update-index", "--assume-unchanged", "assumed/secret.ts");
    for (const name of ["dir", "assumed", "file.ts"]) rmSync(join(root, name), { recursive: true });
    symlinkSync(outside, join(root, "dir"));
    symlinkSync(outside, join(root, "assumed"));
    symlinkSync("a.ts", join(root, "file.ts"));
    assert.deepEqual(paths(await listFiles(root)), ["a.ts"]);
  });

  it("lists a directory inside a repository relative to that directory", async () => {
    const root = repository({ "a.ts": "1", "sub/b.ts": "1", "sub/c.ts": "1", ".gitignore": "*.log\n" });
    write(root, { "sub/b.ts": "22", "sub/new.ts": "1", "sub/x.log": "1", "other.ts": "1" });
    rmSync(join(root, "sub/c.ts"));
    const listing = await listFiles(join(root, "sub"));
    assert.deepEqual(listing.files, [{ path: "b.ts" }, { path: "new.ts" }]);
  });

  it("walks a directory that git ignores", async () => {
    const root = repository({ ".gitignore": "node_modules\n" });
    write(root, { "node_modules/x/a.js": "1", "node_modules/x/lib/b.js": "1" });
    const listing = await listFiles(join(root, "node_modules/x"));
    assert.equal(listing.source, "walk");
    assert.deepEqual(paths(listing), ["a.js", "lib/b.js"]);
    assert.deepEqual(await listFiles(repository({})), { files: [], source: "git" });
  });

  it("lists submodules and repositories that lie in the repository", async () => {
    const library = repository({ "lib.ts": "1", ".gitignore": "*.log\n" });
    const root = repository({ "a.ts": "1" });
    git(root, "submodule", "add", "-q", library, "libs/one");
    git(root, "submodule", "add", "-q", library, "libs/two");
    git(root, "commit", "-q", "-m", "Submodules");
    git(root, "submodule", "deinit", "-q", "-f", "libs/two");
    git(root, "clone", "-q", library, "nested");
    write(root, { "libs/one/new.ts": "1", "libs/one/x.log": "1", "nested/lib.ts": "22", "nested/x.log": "1" });
    const listing = await listFiles(root);
    assert.deepEqual(paths(listing), [
      ".gitmodules",
      "a.ts",
      "libs/one/.gitignore",
      "libs/one/lib.ts",
      "libs/one/new.ts",
      "nested/.gitignore",
      "nested/lib.ts",
    ]);
    assert.deepEqual(withHash(listing).slice(2), ["libs/one/.gitignore", "libs/one/lib.ts", "nested/.gitignore"]);
  });

  it("lists a work tree of its own, a branch without a commit, and files in place of directories", async () => {
    const root = repository({ "a.ts": "1", d: "1" });
    const tree = join(temporary(), "tree");
    git(root, "worktree", "add", "-q", tree);
    rmSync(join(tree, "d"));
    write(tree, { "new.ts": "1", "d/e.ts": "1" });
    assert.deepEqual(paths(await listFiles(tree)), ["a.ts", "d/e.ts", "new.ts"]);
    const unborn = temporary({ "a.ts": "1", "b.ts": "1" });
    git(unborn, "init", "-q");
    git(unborn, "add", "a.ts");
    const listing = await listFiles(unborn);
    assert.equal(listing.source, "git");
    assert.deepEqual(paths(listing), ["a.ts", "b.ts"]);
    assert.deepEqual(withHash(listing), ["a.ts"]);
  });

  it("knows names of any kind", async () => {
    const names = [
      "new\nline.ts",
      'quote".ts',
      "tab\t.ts",
      "über.ts",
      "\u{1f600}.ts",
      "\uff5e.ts",
      " .ts",
      "-o.ts",
      "back\\slash.ts",
    ];
    const root = repository(Object.fromEntries(names.map((name) => [name, "1"])));
    write(root, { "un\ntracked.ts": "1" });
    const listing = await listFiles(root);
    assert.deepEqual(
      paths(listing),
      [...names, "un\ntracked.ts"].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    );
    assert.equal(withHash(listing).length, names.length);
  });

  it("gives no hash where a filter makes something else of what git keeps", async () => {
    const root = repository({ ".gitattributes": "*.bin filter=lfs\n", "a.bin": "1", "b.ts": "1" });
    assert.deepEqual(withHash(await listFiles(root)), [".gitattributes", "a.bin", "b.ts"]);
    git(root, "config", "filter.lfs.clean", "cat");
    assert.deepEqual(withHash(await listFiles(root)), [".gitattributes", "b.ts"]);
    assert.equal((await listFiles(root)).source, "git");
  });
});

describe("listing names that are no UTF-8", () => {
  afterEach(removeTemporary);
  const raw = (root: string, name: number[]): Buffer => Buffer.concat([Buffer.from(`${root}/`), Buffer.from(name)]);

  for (const source of ["git", "walk"] as const) {
    it(`shows their bytes and keeps them (${source})`, async function () {
      if (process.platform !== "linux") this.skip();
      const root = source === "git" ? repository({}) : temporary();
      // a, 0xFF, ü; and a directory named 0xE9.
      writeFileSync(raw(root, [0x61, 0xff, 0xc3, 0xbc]), "1");
      writeFileSync(join(root, "a\\xFFü"), "valid, but looks the same");
      mkdirSync(raw(root, [0xe9]));
      writeFileSync(raw(root, [0xe9, 0x2f, 0x62]), "1");
      if (source === "git") git(root, "add", "-A");
      const { files } = await listFiles(root);
      assert.deepEqual(
        new Map(files.map(({ path, rawPath }) => [path, rawPath && [...rawPath]])),
        new Map([
          ["\\xE9/b", [0xe9, 0x2f, 0x62]],
          ["a\\xFFü", undefined],
          ["a\\\\xFFü", [0x61, 0xff, 0xc3, 0xbc]],
        ]),
      );
    });
  }
});

describe("listing files without git", () => {
  afterEach(removeTemporary);
  const { PATH } = process.env;
  afterEach(() => {
    process.env["PATH"] = PATH;
  });

  it("says so where git is not installed", async () => {
    const root = repository({ "a.ts": "1", ".gitignore": "*.log\n", "x/b.ts": "1" });
    write(root, { "x.log": "1" });
    process.env["PATH"] = "";
    const listing = await listFiles(root);
    assert.equal(listing.source, "walk");
    assert.match(listing.note ?? "", /git is not installed/);
    assert.deepEqual(paths(listing), [".gitignore", "a.ts", "x/b.ts"]);
  });

  it("says why git refused, as inert text", async () => {
    const root = repository({ "a.ts": "1" });
    const bin = temporary({ git: "#!/bin/sh\nprintf 'fatal: detected dubious \\033[31mownership\\n' >&2\nexit 128\n" });
    chmodSync(join(bin, "git"), 0o755);
    process.env["PATH"] = bin;
    const listing = await listFiles(root);
    assert.match(listing.note ?? "", /git says "detected dubious \?\[31mownership"/);
    assert.deepEqual(paths(listing), ["a.ts"]);
  });

  it("runs no git that lies in the workspace", async () => {
    const root = repository({ "a.ts": "1" });
    const fake = `#!/bin/sh\ntouch '${root}/executed'\n`;
    write(root, { "bin/git": fake, "node_modules/.bin/git": fake, git: fake });
    for (const path of ["bin/git", "node_modules/.bin/git", "git"]) chmodSync(join(root, path), 0o755);
    process.env["PATH"] = [`${root}/bin`, `${root}/node_modules/.bin`, ".", "", root].join(":");
    const listing = await listFiles(root);
    assert.match(listing.note ?? "", /git is not installed/);
    assert.ok(!paths(listing).includes("executed"));
  });

  it("survives repositories that are broken or bare, and ones that keep their files elsewhere", async () => {
    const broken = repository({ "a.ts": "1" });
    writeFileSync(join(broken, ".git/index"), "nonsense");
    const headless = repository({ "a.ts": "1" });
    rmSync(join(headless, ".git/HEAD"));
    const badConfig = repository({ "a.ts": "1" });
    writeFileSync(join(badConfig, ".git/config"), "[core");
    const bare = repository({ "a.ts": "1" });
    git(bare, "config", "core.bare", "true");
    const elsewhere = repository({ "a.ts": "1" });
    git(elsewhere, "config", "core.worktree", temporary({ "other.ts": "1" }));
    const lost = temporary({ "a.ts": "1", ".git": "gitdir: /nowhere\n" });
    for (const root of [broken, headless, badConfig, bare, elsewhere, lost]) {
      const listing = await listFiles(root);
      assert.deepEqual([listing.source, paths(listing)], ["walk", ["a.ts"]]);
      assert.match(listing.note ?? "", /^The files were listed without git: .+\.$/);
    }
  });

  it("walks a nested repository that is broken", async () => {
    const root = repository({ "a.ts": "1" });
    git(root, "clone", "-q", repository({ "lib.ts": "1" }), "nested");
    git(root, "add", "nested");
    writeFileSync(join(root, "nested/.git/HEAD"), "nonsense");
    assert.deepEqual(paths(await listFiles(root)), ["a.ts", "nested/lib.ts"]);
  });

  it("minds no variable that names another repository", async () => {
    const root = repository({ "a.ts": "1" });
    const other = repository({ "other.ts": "1" });
    const variables = {
      GIT_DIR: `${other}/.git`,
      GIT_WORK_TREE: other,
      GIT_INDEX_FILE: `${other}/.git/index`,
      GIT_LITERAL_PATHSPECS: "1",
    };
    Object.assign(process.env, variables);
    try {
      assert.deepEqual(paths(await listFiles(root)), ["a.ts"]);
    } finally {
      for (const name of Object.keys(variables)) delete process.env[name];
    }
  });

  it("fails with the error of the file system where there is no such directory", async () => {
    const root = temporary({ "a.ts": "1" });
    await assert.rejects(listFiles(join(root, "nowhere")), { code: "ENOENT" });
    await assert.rejects(listFiles(join(root, "a.ts")), { code: "ENOTDIR" });
    renameSync(join(root, "a.ts"), join(root, "b.ts"));
  });
});
