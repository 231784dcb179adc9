import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import * as fc from "fast-check";
import { listFiles } from "../../server/src/host/listing/listing.ts";
import { walk } from "../../server/src/host/listing/walk.ts";
import { git, removeTemporary, temporary, write } from "./temporary.ts";

const walked = async (root: string): Promise<string[]> => (await walk(root)).sort();

describe("walking a directory", () => {
  afterEach(removeTemporary);

  it("finds all files but git's own, node_modules among them", async () => {
    const root = temporary({
      "a.ts": "1",
      ".hidden/b.ts": "1",
      "node_modules/x/c.js": "1",
      ".git/config": "1",
      "d/.git": "1",
      "e.git/f": "1",
    });
    assert.deepEqual(await walked(root), [".hidden/b.ts", "a.ts", "e.git/f", "node_modules/x/c.js"]);
    assert.equal((await listFiles(root)).source, "walk");
  });

  it("works where the path of the directory has odd characters", async () => {
    const root = join(temporary(), "back\\slash [x] \u{1f600}");
    write(root, { "a/b.ts": "1", ".gitignore": "c.ts", "a/c.ts": "1" });
    assert.deepEqual(await walked(root), [".gitignore", "a/b.ts"]);
  });

  it("passes by loops, links, FIFOs and sockets", async function () {
    if (process.platform === "win32") this.skip();
    const root = temporary({ "a.ts": "1", "d/b.ts": "1" });
    symlinkSync("..", join(root, "d/up"));
    symlinkSync(".", join(root, "self"));
    symlinkSync("a.ts", join(root, "link.ts"));
    symlinkSync("nowhere", join(root, "dangling"));
    execFileSync("mkfifo", [join(root, "fifo"), join(root, "d/.gitignore")]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(root, "socket"), resolve));
    try {
      assert.deepEqual(await walked(root), ["a.ts", "d/b.ts"]);
    } finally {
      server.close();
    }
  });

  it("leaves out a directory that may not be read, and goes on", async function () {
    if (process.platform === "win32") this.skip();
    const root = temporary({ "a.ts": "1", "closed/b.ts": "1", "open/c.ts": "1" });
    chmodSync(root, 0o755);
    chmodSync(join(root, "closed"), 0);
    // Root may read everything.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65534);
    try {
      assert.deepEqual(await walked(root), ["a.ts", "open/c.ts"]);
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(join(root, "closed"), 0o755);
    }
  });

  it("goes a thousand directories deep", async () => {
    const root = temporary();
    const deep = "d/".repeat(1000);
    mkdirSync(join(root, deep), { recursive: true });
    write(root, { [`${deep}a.ts`]: "1" });
    assert.deepEqual(await walked(root), [`${deep}a.ts`]);
  });

  it("ignores what git ignores", async () => {
    const name = fc.constantFrom("a", "b", "c.log", "d.ts", "e f", "[x]", "ü");
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    const pattern = fc
      .tuple(
        fc.constantFrom("", "!", "/", "!/", "**/", "# ", "\\"),
        fc.constantFrom("a", "b", "*.log", "*", "?", "a/b", "a/**", "**/b", "e f", "\\[x\\]", "[a-c]", "ü", "d.*"),
        fc.constantFrom("", "/", " ", "\\ ", "/*"),
      )
      .map((parts) => parts.join(""));
    const rules = fc.array(pattern, { maxLength: 4 }).map((lines) => lines.join("\n"));
    const folder = fc.constantFrom("", "a/", "b/", "a/b/", "e f/");
    const trees = fc.record({
      files: fc.uniqueArray(path, { maxLength: 8 }),
      ignores: fc.dictionary(folder, rules, { maxKeys: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(trees, async ({ files, ignores }) => {
        const root = temporary();
        for (const file of files) {
          try {
            write(root, { [file]: "1" });
          } catch {
            // One path is a directory of another.
          }
        }
        for (const [folder, text] of Object.entries(ignores)) {
          try {
            write(root, { [`${folder}.gitignore`]: text });
          } catch {
            // The folder is a file.
          }
        }
        git(root, "init", "-q");
        const expected = git(root, "-c", "core.quotePath=false", "ls-files", "-z", "-o", "--exclude-standard")
          .split("\0")
          .slice(0, -1);
        const found = (await walk(root)).map((path) => Buffer.from(path, "latin1").toString());
        assert.deepEqual(found.sort(), expected.sort(), JSON.stringify({ files, ignores }));
        removeTemporary();
      }),
      { numRuns: 60 },
    );
  });
});
