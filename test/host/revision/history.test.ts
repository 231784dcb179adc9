import assert from "node:assert/strict";
import { renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { HistoryPoint } from "../../../server/src/coverage/history.ts";
import { createReport } from "../../../server/src/coverage/report.ts";
import { ChangesFailure } from "../../../server/src/host/changes/workTree.ts";
import { type HistoryOptions, type HistoryReading, readHistory } from "../../../server/src/host/revision/history.ts";
import { linesAt } from "../../../server/src/host/revision/linesAt.ts";
import { git, removeTemporary, repository, temporary } from "../temporary.ts";
import { commit, empty } from "./commits.ts";

const today = "2026-01-31";
const read = (root: string, options: Partial<HistoryOptions> = {}): Promise<HistoryReading> =>
  readHistory(root, { most: 100, scope: "", cache: false, today, ...options });

const brief = ({ history }: HistoryReading): string[] =>
  history.points.map(
    ({ commit, summary: { direct, indirect, counted } }) => `${commit.subject}: ${direct}+${indirect} of ${counted}`,
  );

const marks = ({ history: { customers, points } }: HistoryReading): string[] =>
  customers.flatMap(({ name, marks }) => marks.map(({ kind, at }) => `${name} ${kind} ${points[at]?.commit.subject}`));

/** What every commit of a history comes to by itself. */
async function assertSameAsAlone(root: string, { history }: HistoryReading): Promise<void> {
  for (const { commit, summary, customers } of history.points) {
    const { lines } = await linesAt(root, commit.hash, { cache: false, today: commit.date.slice(0, 10) });
    const alone: Pick<HistoryPoint, "summary" | "customers"> = createReport(lines, () => []);
    assert.deepEqual({ summary, customers }, { summary: alone.summary, customers: alone.customers }, commit.subject);
  }
}

describe("the history of a workspace", () => {
  afterEach(removeTemporary);

  it("counts at each commit, and marks where a customer gained the first module and lost the last", async () => {
    const root = empty();
    commit(root, "Start", { "a.ts": "// @customer-impact Shopper: pays\n", "b.ts": "1" });
    commit(root, "Serve", {
      "b.ts": "// @customer-impact Clerk: sees it\n",
      "c.ts": "// @customer-impact via ./b: x\n",
    });
    commit(root, "Same", { "README.md": "# Words" });
    commit(root, "Drop", { "b.ts": "1" });
    rmSync(join(root, "a.ts"));
    commit(root, "Remove");
    const found = await read(root);
    assert.deepEqual(brief(found), [
      "Start: 1+0 of 2",
      "Serve: 2+1 of 3",
      "Same: 2+1 of 3",
      "Drop: 1+0 of 3",
      "Remove: 0+0 of 2",
    ]);
    assert.deepEqual(marks(found), ["Clerk gained-first Serve", "Clerk lost-last Drop", "Shopper lost-last Remove"]);
    assert.deepEqual(found.notes, []);
    await assertSameAsAlone(root, found);
  });

  it("is at every commit what that commit is by itself", async () => {
    const root = empty();
    const registry = '"customers": {"shopper": {"name": "Shopper"}, "clerk": {"name": "Clerk"}}';
    commit(root, "Files", {
      "customer-impact.json": `{${registry}}`,
      ".gitattributes": "# none\n",
      "src/a.ts": "// @customer-impact Shopper: pays\n",
      "src/b.py": "# @customer-impact via ./a: adds up\n",
      "src/c.ts": "1",
      "packages/pay/package.json": '{"name": "@shop/pay"}',
      "packages/pay/index.ts": "1",
      tool: "#!/bin/sh\n",
    });
    commit(root, "Name a package", { "src/c.ts": "// @customer-impact via @shop/pay: pays\n" });
    commit(root, "Fill it", { "packages/pay/index.ts": "// @customer-impact Clerk: is paid\n" });
    commit(root, "Rename the package", { "packages/pay/package.json": '{"name": "@shop/money"}' });
    commit(root, "Generate", { ".gitattributes": "src/b.py linguist-generated\n" });
    commit(root, "Fill and empty", { "src/a.ts": "1", "src/b.py": "# @customer-impact Clerk: adds up\n" });
    commit(root, "Generate no more", { ".gitattributes": "\n" });
    renameSync(join(root, "src/a.ts"), join(root, "src/z.ts"));
    commit(root, "Rename");
    symlinkSync("z.ts", join(root, "src/y.ts"));
    rmSync(join(root, "src/c.ts"));
    symlinkSync("z.ts", join(root, "src/c.ts"));
    commit(root, "Link");
    commit(root, "Script", { tool: "#!/usr/bin/env python3\n# @customer-impact Clerk: runs it\n" });
    commit(root, "Plain", { tool: "words\n" });
    commit(root, "Speak", {
      "customer-impact.json": `{${registry}, "statements": [{"files": ["src/z.ts"], "statement": "Shopper: reads"}]}`,
    });
    commit(root, "Leave out", { "customer-impact.json": '{"exclude": ["packages/**"]}' });
    commit(root, "Odd", { 'odd "name"\n.ts': "// @customer-impact Clerk: opens it\n", "\u00fc.ts": "1" });
    commit(root, "Turn", { 'odd "name"\n.ts': "1", "\u00fc.ts": "// @customer-impact Clerk: opens it\n" });
    const found = await read(root);
    assert.equal(found.history.points.length, 15);
    await assertSameAsAlone(root, found);
  });

  it("takes an exemption for what it was on the day", async () => {
    const root = empty();
    commit(root, "Before", { "a.ts": "1", "b.ts": "1" }, 1);
    commit(root, "Expired", { "a.ts": "// @customer-impact none: soon [until: 2026-01-02]\n" }, 3);
    commit(root, "Exempt", { "a.ts": "1", "b.ts": "// @customer-impact none: soon [until: 2026-01-08]\n" }, 6);
    commit(root, "In time", { "a.ts": "2" }, 8);
    commit(root, "Late", { "a.ts": "3" }, 9);
    commit(root, "Later", { "a.ts": "// @customer-impact none: soon [until: 2026-01-18]\n" }, 10);
    commit(root, "Too late", { "b.ts": "2" }, 20);
    const found = await read(root);
    assert.deepEqual(
      found.history.points.map(({ summary }) => summary.exempt),
      [0, 0, 1, 1, 0, 1, 0],
    );
  });

  it("goes by the configuration of each commit, and tells where that has faults", async () => {
    const root = empty();
    const first = commit(root, "Broken", { "customer-impact.json": "{", "a.ts": "1", "b.ts": "1" });
    commit(root, "Mended", { "customer-impact.json": '{"exclude": ["a.ts"]}' });
    const third = commit(root, "Broken again", { "customer-impact.json": '{"exclude": 1}', "c.ts": "1" });
    commit(root, "More", { "d.ts": "1" });
    commit(root, "None", { "e.ts": "1" });
    rmSync(join(root, "customer-impact.json"));
    commit(root, "Gone");
    const found = await read(root);
    assert.deepEqual(brief(found), [
      "Broken: 0+0 of 1",
      "Mended: 0+0 of 1",
      "Broken again: 0+0 of 2",
      "More: 0+0 of 3",
      "None: 0+0 of 4",
      "Gone: 0+0 of 5",
    ]);
    assert.equal(found.notes.length, 2);
    assert.ok(
      found.notes[0]?.startsWith(
        `customer-impact.json has faults from ${first.slice(0, 10)} on: the next one without is used. Line 1: `,
      ),
    );
    assert.ok(
      found.notes[1]?.startsWith(
        `customer-impact.json has faults from ${third.slice(0, 10)} on: the one before it is used. Line 1: `,
      ),
    );
  });

  it("takes a merge as one step, and begins where it is told", async () => {
    const root = empty();
    commit(root, "One", { "a.ts": "1" });
    git(root, "tag", "v1");
    git(root, "checkout", "-q", "-b", "side");
    commit(root, "Side one", { "b.ts": "// @customer-impact Clerk: sees it\n" });
    commit(root, "Side two", { "c.ts": "1" });
    git(root, "checkout", "-q", "main");
    commit(root, "Two", { "d.ts": "1" });
    git(root, "merge", "-q", "--no-ff", "-m", "Merge", "side");
    assert.deepEqual(brief(await read(root)), ["One: 0+0 of 1", "Two: 0+0 of 2", "Merge: 1+0 of 4"]);
    assert.deepEqual(brief(await read(root, { most: 2 })), ["Two: 0+0 of 2", "Merge: 1+0 of 4"]);
    assert.deepEqual(brief(await read(root, { since: "v1" })), ["One: 0+0 of 1", "Two: 0+0 of 2", "Merge: 1+0 of 4"]);
    assert.deepEqual(brief(await read(root, { since: "side" })), ["One: 0+0 of 1", "Two: 0+0 of 2", "Merge: 1+0 of 4"]);
    assert.deepEqual(brief(await read(root, { since: "HEAD" })), ["Merge: 1+0 of 4"]);
  });

  it("passes evenly over commits where there are many, but not over the one that cost a customer the last module", async () => {
    const root = empty();
    for (let i = 0; i < 20; i++)
      commit(root, `No ${i}`, { "a.ts": `${i < 13 ? "// @customer-impact Clerk: sees it\n" : ""}${i}` });
    const found = await read(root, { since: "HEAD~19", most: 4 });
    assert.deepEqual(
      found.history.points.map(({ commit: { subject }, step }) => `${subject} ${step}`),
      ["No 0 0", "No 6 6", "No 13 7", "No 19 6"],
    );
    const other = await read(root, { since: "HEAD~19", most: 3 });
    assert.deepEqual(
      other.history.points.map(({ commit: { subject }, step }) => `${subject} ${step}`),
      ["No 0 0", "No 10 10", "No 13 3", "No 19 6"],
    );
    assert.deepEqual(marks(other), ["Clerk lost-last No 13"]);
  });

  it("is of a directory, also where that comes and goes", async () => {
    const root = empty();
    commit(root, "Before", { "a.ts": "1" });
    commit(root, "There", { "sub/b.ts": "// @customer-impact Clerk: sees it\n", "sub/more/c.ts": "1" });
    const sub = join(root, "sub");
    assert.deepEqual(brief(await read(sub)), ["Before: 0+0 of 0", "There: 1+0 of 2"]);
    assert.deepEqual(brief(await read(root, { scope: "sub/more/" })), ["Before: 0+0 of 0", "There: 0+0 of 1"]);
  });

  it("reads no blob twice: not at the next commit, not under another name, not in the next run", async () => {
    const root = empty();
    commit(root, "One", {
      "a.ts": "// @customer-impact Clerk: sees it\n",
      "b.ts": "1",
      "big.ts": "x".repeat(3_000_000),
    });
    renameSync(join(root, "a.ts"), join(root, "moved.ts"));
    commit(root, "Two", { "copy.ts": "1" });
    commit(root, "Three", { "b.ts": "2" });
    process.env["CUSTOMER_IMPACT_CACHE"] = temporary();
    try {
      const first = await read(root, { cache: true });
      assert.equal(first.blobs, 3);
      const second = await read(root, { cache: true });
      assert.equal(second.blobs, 0);
      assert.deepEqual(second.history, first.history);
      assert.deepEqual(brief(second), ["One: 1+0 of 2", "Two: 1+0 of 3", "Three: 1+0 of 3"]);
    } finally {
      delete process.env["CUSTOMER_IMPACT_CACHE"];
    }
  });

  it("follows a submodule from commit to commit", async () => {
    const inner = empty();
    commit(inner, "Inner", { "a.ts": "// @customer-impact Clerk: sees it\n" });
    const root = repository({ "main.ts": "1" });
    git(root, "submodule", "--quiet", "add", inner, "ext");
    commit(root, "Add");
    commit(inner, "Change", { "a.ts": "1" });
    git(join(root, "ext"), "pull", "-q");
    commit(root, "Raise");
    assert.deepEqual(brief(await read(root)), ["All: 0+0 of 1", "Add: 1+0 of 2", "Raise: 0+0 of 2"]);
  });

  it("goes as far as a shallow clone, and says so", async () => {
    const root = empty();
    for (const name of ["One", "Two", "Three"]) commit(root, name, { "a.ts": name });
    const clone = join(temporary(), "clone");
    git(root, "clone", "-q", "--depth=2", `file://${root}`, clone);
    const found = await read(clone);
    assert.deepEqual(brief(found), ["Two: 0+0 of 1", "Three: 0+0 of 1"]);
    assert.match(found.notes.join(), /^The clone is shallow, so the history ends after 2 commits/);
    assert.deepEqual((await read(clone, { most: 2 })).notes, []);
    await assert.rejects(
      read(clone, { since: "HEAD~2" }),
      /There is no commit "HEAD~2" here, and this clone is shallow/,
    );
  });

  it("says why there is none", async () => {
    const fails = (root: string, message: RegExp, options: Partial<HistoryOptions> = {}): Promise<void> =>
      assert.rejects(read(root, options), (error) => {
        assert.ok(error instanceof ChangesFailure, String(error));
        assert.match(error.message, message);
        return true;
      });
    await fails(temporary(), / is in no git repository, so there is no history there\.$/);
    await fails(empty(), /^There is no commit here yet, so there is no history\.$/);
    const root = repository({ "a.ts": "1" });
    await fails(root, /^There is no commit "nothing" here\./, { since: "nothing" });
    await fails(root, /^"--output=x" is no commit: /, { since: "--output=x" });
    await fails(root, /^"HEAD:a.ts" is no commit here\.$/, { since: "HEAD:a.ts" });
    const { PATH } = process.env;
    process.env["PATH"] = temporary();
    try {
      await fails(root, /^There is no history: git is not installed\.$/);
    } finally {
      process.env["PATH"] = PATH;
    }
  });
});
