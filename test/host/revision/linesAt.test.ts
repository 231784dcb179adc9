import assert from "node:assert/strict";
import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { analyse, type Analysis } from "../../../server/src/host/analyse.ts";
import { ChangesFailure } from "../../../server/src/host/changes/workTree.ts";
import { GitFailure } from "../../../server/src/host/listing/git.ts";
import { linesAt, type LinesAtOptions } from "../../../server/src/host/revision/linesAt.ts";
import type { ConfigurationUse } from "../../../server/src/host/configurationUse.ts";
import { ruleIds } from "../../../server/src/rules/index.ts";
import { defaultConfiguration } from "../../../server/src/workspace/configuration.ts";
import { readConfiguration } from "../../../server/src/workspace/readConfiguration.ts";
import { git, removeTemporary, repository, temporary, write } from "../temporary.ts";

const today = "2026-01-31";
const at = (root: string, commit = "HEAD", options: Partial<LinesAtOptions> = {}): Promise<Analysis> =>
  linesAt(root, git(root, "rev-parse", commit).trim(), { cache: false, today, ...options });

const useOf = (text: string): ConfigurationUse => {
  const { configuration, locate } = readConfiguration(text, ruleIds);
  assert.ok(configuration);
  return { configuration, configurationFile: { path: "customer-impact.json", locate } };
};

const onDisk = (root: string, text?: string): Promise<Analysis> =>
  analyse(root, {
    ...(text === undefined
      ? {
          configuration: defaultConfiguration,
          configurationFile: { path: "customer-impact.json", locate: () => undefined },
        }
      : useOf(text)),
    cache: false,
    today,
  });

/** All that a report can tell, as data. */
const told = ({ lines, problems }: Analysis): unknown => ({
  modules: lines.modules,
  customers: lines.customers,
  leftOut: lines.workspace.leftOut,
  packages: lines.workspace.packages,
  codeOwners: lines.workspace.codeOwners?.text,
  problems,
});

const verdicts = ({ lines }: Analysis): string[] =>
  lines.modules.map(({ module, verdict }) => `${module.path} ${verdict.status}`);

const configuration = JSON.stringify({
  customers: { shopper: { name: "Shopper" }, clerk: { name: "Clerk", priority: 1 } },
  exclude: ["old/**"],
  maxFileSize: 20_000,
  statements: [{ files: ["lib/**"], statement: "Clerk: sees what is in stock" }],
});

/** Files of every kind that is treated in a way of its own. */
const kinds: Readonly<Record<string, string | Buffer>> = {
  "customer-impact.json": configuration,
  ".gitattributes": "made/* linguist-generated\n*.crlf.ts text eol=crlf\n",
  CODEOWNERS: "* @all\n",
  "package.json": '{"name": "shop"}',
  "packages/pay/package.json": '{"name": "@shop/pay"}',
  "packages/pay/index.ts": "// @customer-impact Shopper: pays in one step\n",
  "src/basket.ts": "// @customer-impact via @shop/pay: fills the basket\n",
  "src/header.h": "/* @customer-impact via ./nobody: */\n#include <vector>\nclass A {};\n",
  "src/header.cpp": "// @customer-impact Shopper: sees the sum\n",
  "src/line.crlf.ts": "// @customer-impact Clerk: reads\r\nconst a = 1;\r\n",
  "src/gap.py": "print('gap')\n",
  "lib/stock.rb": "puts 1\n",
  "old/gone.ts": "1",
  "made/by.ts": "1",
  "test/a.test.ts": "1",
  "bin/run": "#!/usr/bin/env python3\n# @customer-impact Clerk: runs it\n",
  "bin/large": `#!/bin/sh\n${"# long\n".repeat(4000)}`,
  "src/large.ts": "// long\n".repeat(4000),
  "data/blob": Buffer.concat([Buffer.alloc(50_000), Buffer.from("x")]),
  "data/notes": "plain words\n".repeat(3000),
  "src/pointer.ts": "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
  "src/sixteen.ts": Buffer.from("\ufeff// @customer-impact Shopper: reads UTF-16\n", "utf16le"),
  'odd/"quoted"\n\tname.ts': "// @customer-impact Shopper: opens it\n",
  "odd/\u00fcml\u00e4ut.ts": "// @customer-impact Shopper: opens it too\n",
};

describe("a workspace as it was at a commit", () => {
  afterEach(removeTemporary);

  it("is what it would be on disk", async () => {
    const root = repository(kinds);
    const expected = await onDisk(root, configuration);
    assert.ok(expected.lines.modules.length >= 10);
    assert.ok(expected.lines.workspace.leftOut["too-large"].length >= 2);
    assert.deepEqual(told(await at(root)), told(expected));
  });

  it("is not what is on disk now", async () => {
    const root = repository({ "a.ts": "// @customer-impact Shopper: finds it\n" });
    git(root, "mv", "a.ts", "b.ts");
    write(root, { "c.ts": "1", "customer-impact.json": "not even JSON" });
    git(root, "commit", "-q", "-a", "-m", "Move");
    assert.deepEqual(verdicts(await at(root, "HEAD~1")), ["a.ts direct"]);
    assert.deepEqual(verdicts(await at(root)), ["b.ts direct"]);
  });

  it("is below the root alone, with paths from there", async () => {
    const root = repository({
      "a.ts": "1",
      "sub/b.ts": "1",
      "sub/customer-impact.json": '{"exclude": ["c.ts"]}',
      "sub/c.ts": "",
    });
    write(root, { "sub/d/e.ts": "1" });
    git(root, "add", "-A");
    git(root, "commit", "-q", "-m", "More");
    const found = await at(join(root, "sub"));
    assert.deepEqual(verdicts(found), ["b.ts uncovered", "d/e.ts uncovered"]);
    assert.deepEqual(found.lines.workspace.leftOut.ignored, ["c.ts"]);
    assert.deepEqual(verdicts(await at(join(root, "sub/d"), "HEAD~1")), []);
  });

  it("is the same in another work tree, and in a repository with longer hashes", async () => {
    const root = repository(kinds);
    const tree = join(temporary(), "tree");
    git(root, "worktree", "add", "-q", "--detach", tree);
    assert.deepEqual(told(await at(tree)), told(await at(root)));
    const longer = temporary(kinds);
    git(longer, "init", "-q", "--object-format=sha256");
    git(longer, "add", "-A");
    git(longer, "commit", "-q", "-m", "All");
    assert.deepEqual(told(await at(longer)), told(await at(root)));
  });

  it("has no symbolic links, and the submodules whose objects are there", async () => {
    const inner = repository({ "a.ts": "// @customer-impact Shopper: gets it from elsewhere\n", "deep/b.ts": "1" });
    const root = repository({ "src/main.ts": "1" });
    symlinkSync("src/main.ts", join(root, "link.ts"));
    git(root, "submodule", "--quiet", "add", inner, "ext/inner");
    git(root, "add", "-A");
    git(root, "commit", "-q", "-m", "Link");
    const found = await at(root);
    assert.deepEqual(told(found), told(await onDisk(root)));
    assert.deepEqual(verdicts(found), [
      "ext/inner/a.ts direct",
      "ext/inner/deep/b.ts uncovered",
      "src/main.ts uncovered",
    ]);

    const clone = join(temporary(), "clone");
    git(root, "clone", "-q", root, clone);
    const without = await at(clone);
    assert.deepEqual(verdicts(without), ["src/main.ts uncovered"]);
    assert.equal(without.note, "The submodule ext/inner is left out: its commit is not there.");
  });

  it("is judged by the configuration that it holds, or the one given", async () => {
    const root = repository({ "a.ts": "1", "b.ts": "1" });
    write(root, { "customer-impact.json": '{"exclude": ["a.ts"]}' });
    git(root, "add", "-A");
    git(root, "commit", "-q", "-m", "Configure");
    write(root, { "customer-impact.json": '{\n  "exclude": "a.ts"\n}' });
    git(root, "commit", "-q", "-a", "-m", "Break");
    assert.deepEqual(verdicts(await at(root, "HEAD~2")), ["a.ts uncovered", "b.ts uncovered"]);
    assert.deepEqual(verdicts(await at(root, "HEAD~1")), ["b.ts uncovered"]);
    const other = useOf('{"exclude": ["b.ts"]}');
    assert.deepEqual(verdicts(await at(root, "HEAD~1", { configuration: other })), ["a.ts uncovered"]);

    const broken = await at(root);
    assert.deepEqual(verdicts(broken), ["a.ts uncovered", "b.ts uncovered"]);
    const id = git(root, "rev-parse", "HEAD").slice(0, 10);
    assert.match(
      broken.note ?? "",
      new RegExp(
        `^customer-impact\\.json has faults at ${id}, so the default configuration is used for it\\. Line 2: `,
      ),
    );
    assert.deepEqual(verdicts(await at(root, "HEAD", { fallback: other })), ["a.ts uncovered"]);
  });

  it("tells of what a partial clone lacks, and fetches nothing", async () => {
    const root = repository({ "a.ts": "// @customer-impact Shopper: finds it\n", "b.ts": "1" });
    git(root, "config", "uploadpack.allowFilter", "true");
    const clone = join(temporary(), "clone");
    git(root, "clone", "-q", "--no-checkout", "--filter=blob:none", `file://${root}`, clone);
    const found = await at(clone);
    assert.deepEqual(found.lines.workspace.leftOut.unreadable, ["a.ts", "b.ts"]);
    assert.match(found.note ?? "", /^2 files are not in this clone/);
  });

  it("reads nothing twice that a run before has read, under whatever name", async () => {
    const root = repository({ "a.ts": "// @customer-impact Shopper: finds it\n" });
    process.env["CUSTOMER_IMPACT_CACHE"] = temporary();
    try {
      await at(root, "HEAD", { cache: true });
      git(root, "mv", "a.ts", "b.ts");
      git(root, "commit", "-q", "-m", "Move");
      // The object is gone, so that who asks for it hears nothing.
      const hash = git(root, "rev-parse", "HEAD:b.ts").trim();
      rmSync(join(root, ".git/objects", hash.slice(0, 2), hash.slice(2)), { force: true });
      assert.deepEqual(verdicts(await at(root, "HEAD", { cache: true })), ["b.ts direct"]);
      assert.deepEqual(verdicts(await at(root, "HEAD", { cache: false })), []);
    } finally {
      delete process.env["CUSTOMER_IMPACT_CACHE"];
    }
  });

  it("says why there is none", async () => {
    const root = repository({ "a.ts": "1" });
    const fails = (folder: string, commit: string, message: RegExp): Promise<void> =>
      assert.rejects(linesAt(folder, commit, { cache: false, today }), (error) => {
        assert.ok(error instanceof GitFailure || error instanceof ChangesFailure);
        assert.match(error.message, message);
        return true;
      });
    await fails(temporary(), "0".repeat(40), / is in no git repository, so it cannot be told what changed there\.$/);
    await fails(root, "1".repeat(40), /^git says "/);
    await fails(root, "--output=x", /^that is no hash of a commit$/);
  });
});
