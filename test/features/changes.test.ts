import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type ChangeRequest, type Changes, changesFor } from "../../server/src/features/changes.ts";
import { mainStatement } from "../../server/src/coverage/moduleLocation.ts";
import { applyChanges } from "../support/applyEdits.ts";
import { documentOf, snapshotOf } from "../support/snapshotOf.ts";

type Files = ReadonlyMap<string, string>;

const root = "examples/storefront";
const storefront: Files = new Map(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(root, path).replaceAll("\\", "/"), readFileSync(path, "utf8")] as const),
);

const ask = (files: Files, request: ChangeRequest): Changes | undefined =>
  changesFor(snapshotOf(files), request, files.has(request.path) ? documentOf(files, request.path) : undefined);

function change(files: Files, request: ChangeRequest): Files {
  const answer = ask(files, request);
  assert.equal(answer?.kind, "changes", JSON.stringify(answer));
  return applyChanges(files, answer.changes);
}

const statuses = (files: Files): Map<string, string> =>
  new Map(snapshotOf(files).lines.modules.map(({ module, verdict }) => [module.path, verdict.status]));

describe("changes from a list of gaps", () => {
  const gaps = snapshotOf(storefront).lines.modules.filter(({ verdict }) => verdict.status === "uncovered");

  for (const module of gaps) {
    const path = mainStatement(module)?.statement.file ?? module.module.files[0]?.path ?? "";

    it(`exempt ${module.module.path}`, () => {
      const after = change(storefront, { change: "state", path, statement: "none: not ours" });
      assert.equal(statuses(after).get(module.module.path), "exempt");
    });

    it(`leave out ${module.module.path}, and nothing else`, () => {
      const before = statuses(storefront);
      const after = statuses(change(storefront, { change: "leaveOut", path: module.module.path }));
      before.delete(module.module.path);
      assert.deepEqual([...after.keys()], [...before.keys()]);
    });
  }

  it("leave out a folder with all that is below it", () => {
    const before = [...statuses(storefront).keys()];
    const after = statuses(change(storefront, { change: "leaveOut", path: "web/src/lib/" }));
    assert.deepEqual(
      [...after.keys()],
      before.filter((path) => !path.startsWith("web/src/lib/")),
    );
    assert.ok(after.size < before.length - 1);
  });

  it("leave out a directory that is a module, but not those below it", () => {
    const files = new Map([
      ["go/a/a.go", "package a\n"],
      ["go/a/b/b.go", "package b\n"],
    ]);
    const after = change(files, { change: "leaveOut", path: "go/a/" });
    assert.deepEqual([...statuses(after).keys()], ["go/a/b/"]);
    assert.equal(after.get("customer-impact.json"), '{\n  "exclude": [\n    "go/a/a.go"\n  ]\n}\n');
  });

  it("fill in words as they come", () => {
    const files = new Map([["a.py", "#!/usr/bin/python\nprint()\n"]]);
    const answer = ask(files, { change: "state", path: "a.py", statement: "via ./b$: …" });
    assert.ok(answer?.kind === "changes" && answer.changes[0]?.kind === "edit");
    const [edit] = answer.changes[0].edits;
    assert.deepEqual(
      [edit?.newText, edit?.snippet],
      ["# @customer-impact via ./b$: …\n", "# @customer-impact via ./b\\$: ${1:…}\n"],
    );
  });

  it("are refused where they would change more than they say, or cannot be made", () => {
    const twice = new Map([["a.ts", "// @customer-impact todo: a\n\n// @customer-impact todo: b\n"]]);
    assert.deepEqual(ask(twice, { change: "state", path: "a.ts", statement: "none: x" }), {
      kind: "refused",
      message: "a.ts says 2 things already: change them by hand.",
    });
    const faulty = new Map([
      ["a.ts", ""],
      ["customer-impact.json", '{ "exclude": ["x", "y"], "colour": 1 }'],
    ]);
    assert.deepEqual(ask(faulty, { change: "leaveOut", path: "a.ts" }), {
      kind: "refused",
      message: "customer-impact.json has faults: put them right first.",
    });
    assert.equal(ask(faulty, { change: "state", path: "closed.ts", statement: "none: x" }), undefined);
    assert.equal(ask(faulty, { change: "nothing", path: "a.ts" } as unknown as ChangeRequest), undefined);
  });
});
