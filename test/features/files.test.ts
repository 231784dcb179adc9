import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { draftFor } from "../../server/src/features/configurationDraft.ts";
import { reportFormats, writtenCoverage } from "../../server/src/features/coverageReport.ts";
import { fileExplanation } from "../../server/src/features/fileExplanation.ts";
import { fileStatus } from "../../server/src/features/fileStatus.ts";
import { gapStep } from "../../server/src/features/gapStep.ts";
import { today } from "../../server/src/host/clock.ts";
import { pageAssets } from "../../server/src/host/pageAssets.ts";
import { runCli } from "../support/runCli.ts";
import { snapshotOf } from "../support/snapshotOf.ts";
import { withTree } from "../support/tree.ts";

const files = {
  "a/gap.ts": "export {};\n",
  "b/pay.ts": "// @customer-impact Shopper: pays by card in one step\n",
  "c/todo.ts": "// @customer-impact todo: ask\n",
  "go/x/one.go": "package x\n",
  "go/x/two.go": "package x\n",
  "tests/x.test.ts": "export {};\n",
  "readme.md": "# Nothing\n",
};
const snapshot = snapshotOf(new Map(Object.entries(files)), { today: today() });

describe("the gap behind or in front of a file", () => {
  const step = (direction: "next" | "previous", from?: string, prefix?: string): string | undefined =>
    gapStep(snapshot, { direction, from, prefix })?.location.path;

  it("comes by path, from any file", () => {
    assert.equal(step("next"), "a/gap.ts");
    assert.equal(step("next", "a/gap.ts"), "c/todo.ts");
    assert.equal(step("next", "b/pay.ts"), "c/todo.ts");
    assert.equal(step("next", "readme.md"), undefined);
    assert.equal(step("previous"), "go/x/one.go");
    assert.equal(step("previous", "readme.md"), "go/x/one.go");
    assert.equal(step("previous", "a/gap.ts"), undefined);
  });

  it("is another one than the module of which the file is a part", () => {
    assert.equal(step("next", "go/x/two.go"), undefined);
    assert.equal(step("previous", "go/x/two.go"), "c/todo.ts");
  });

  it("lies in the folder that is asked for", () => {
    assert.equal(step("next", undefined, "c/"), "c/todo.ts");
    assert.equal(step("next", "c/todo.ts", "c/"), undefined);
  });
});

describe("a file explained", () => {
  it("in the words of the command line", () =>
    withTree(files, async (root) => {
      execFileSync("git", ["init", "-q"], { cwd: root });
      for (const path of ["a/gap.ts", "b/pay.ts", "c/todo.ts", "go/x/two.go", "tests/x.test.ts"]) {
        const { stdout } = await runCli(["explain", join(root, path)]);
        assert.equal(fileExplanation(snapshot, path)?.text, stdout, path);
      }
    }));

  it("is nothing where there is nothing to say", () => assert.equal(fileExplanation(snapshot, "readme.md"), undefined));
});

describe("the status of a file", () => {
  it("is that of its module", () => {
    assert.deepEqual(fileStatus(snapshot, "b/pay.ts"), { status: "direct" });
    assert.deepEqual(fileStatus(snapshot, "go/x/two.go"), {
      status: "uncovered",
      reason: "missing",
      title: "No statement",
    });
    assert.equal(fileStatus(snapshot, "tests/x.test.ts"), undefined);
  });
});

describe("a report for an editor", () => {
  const atTop = { prefix: "", directory: "", page: { name: "", assets: pageAssets } };

  for (const { name } of reportFormats())
    it(`is that of the command line: ${name}`, () =>
      withTree(files, async (root) => {
        const { stdout } = await runCli(["coverage", "--format", name, root]);
        // The snapshot has a day of its own, and the command line goes by the clock.
        const undated = (text = ""): string => text.replace(/timestamp="[\d-]+T/g, 'timestamp="T');
        assert.equal(
          undated(
            writtenCoverage(
              snapshot,
              { format: name },
              { ...atTop, page: { name: basename(root), assets: pageAssets } },
            ),
          ),
          undated(stdout),
        );
      }));

  it("is a picture where it is a badge and the file says so", () =>
    assert.match(
      writtenCoverage(snapshot, { format: "badge", file: "a/coverage.svg" }, atTop) ?? "",
      /^<\?xml [^]*<svg /,
    ));

  it("is none in a format that there is not", () =>
    assert.equal(writtenCoverage(snapshot, { format: "papyrus" }, atTop), undefined));

  it("lists problems by path, those of the configuration among them", () => {
    const files = {
      "a.ts": "",
      "customer-impact.json": `{ "customers": { "shopper": { "name": "Shopper" } } }`,
      "z.ts": "",
    };
    const text = writtenCoverage(snapshotOf(new Map(Object.entries(files))), { format: "json" }, atTop) ?? "";
    const { problems } = JSON.parse(text) as { readonly problems: readonly { readonly path: string }[] };
    assert.deepEqual(
      problems.map(({ path }) => path),
      ["a.ts", "customer-impact.json", "z.ts"],
    );
  });
});

describe("a draft of the configuration", () => {
  it("is the one that init writes", () =>
    withTree(files, async (root) => {
      await runCli(["init", root]);
      assert.equal(
        draftFor(snapshot.lines, { title: basename(root), schema: undefined }),
        readFileSync(join(root, "customer-impact.json"), "utf8"),
      );
    }));
});
