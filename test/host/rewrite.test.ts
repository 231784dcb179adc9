import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRewrite } from "../../server/src/host/rewrite.ts";
import { withTree } from "../support/tree.ts";

const append =
  (text: string) =>
  (bytes: Buffer): Buffer =>
    Buffer.concat([bytes, Buffer.from(text)]);

describe("rewriting a file", () => {
  it("writes what is made of it, with its permissions, and leaves nothing beside it", () =>
    withTree({ "src/a.sh": "a" }, (root) => {
      chmodSync(join(root, "src/a.sh"), 0o751);
      assert.equal(createRewrite(root, { limit: 99, isDryRun: false })("src/a.sh", append("b")), undefined);
      assert.equal(readFileSync(join(root, "src/a.sh"), "utf8"), "ab");
      assert.equal(statSync(join(root, "src/a.sh")).mode & 0o777, 0o751);
      assert.deepEqual(readdirSync(join(root, "src")), ["a.sh"]);
    }));

  it("writes nothing in a dry run, nor where nothing changes", () =>
    withTree({ a: "a" }, (root) => {
      assert.equal(createRewrite(root, { limit: 99, isDryRun: true })("a", append("b")), undefined);
      assert.equal(
        createRewrite(root, { limit: 99, isDryRun: false })("a", () => undefined),
        undefined,
      );
      assert.equal(readFileSync(join(root, "a"), "utf8"), "a");
    }));

  it("loses nothing that is written between reading and writing", () =>
    withTree({ a: "a" }, (root) => {
      let times = 0;
      const failure = createRewrite(root, { limit: 99, isDryRun: false })("a", (bytes) => {
        if (times++ === 0) writeFileSync(join(root, "a"), "theirs");
        return append(" and ours")(bytes);
      });
      assert.deepEqual([failure, times, readFileSync(join(root, "a"), "utf8")], [undefined, 2, "theirs and ours"]);
      assert.deepEqual(readdirSync(root), ["a"]);
    }));

  it("gives up on what changes all the time, and on what goes", () =>
    withTree({ a: "a", b: "b" }, (root) => {
      const rewrite = createRewrite(root, { limit: 99, isDryRun: false });
      let times = 0;
      const changing = rewrite("a", (bytes) => {
        writeFileSync(join(root, "a"), `theirs ${times++}`);
        return append("b")(bytes);
      });
      assert.deepEqual(
        [changing, readFileSync(join(root, "a"), "utf8")],
        ["is changed by somebody else all the time", `theirs ${times - 1}`],
      );
      const going = rewrite("b", (bytes) => {
        rmSync(join(root, "b"));
        return append("b")(bytes);
      });
      assert.equal(going, "is no regular file of the workspace any more");
      assert.deepEqual(readdirSync(root), ["a"]);
    }));

  it("touches no link, no directory, nothing behind one, and nothing read-only or large", () =>
    withTree({ "out/a": "a", "in/large": "large", "in/fixed": "a" }, (root) => {
      symlinkSync("../out/a", join(root, "in/file"));
      symlinkSync("../out", join(root, "in/folder"));
      mkdirSync(join(root, "in/directory"));
      chmodSync(join(root, "in/fixed"), 0o444);
      const rewrite = createRewrite(join(root, "in"), { limit: 4, isDryRun: false });
      const failures = ["file", "folder/a", "directory", "gone", "large", "fixed"].map((path) =>
        rewrite(path, append("b")),
      );
      const isNone = "is no regular file of the workspace any more";
      assert.deepEqual(failures, [isNone, isNone, isNone, isNone, "is too large", "is read-only"]);
      assert.equal(readFileSync(join(root, "out/a"), "utf8"), "a");
    }));
});
