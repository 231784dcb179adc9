import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Session } from "../../server/src/host/session.ts";
import { runCli } from "../support/runCli.ts";
import { withTree } from "../support/tree.ts";

interface Report {
  readonly owners?: readonly { readonly owner: string | null; readonly modules: number }[];
  readonly modules: readonly { readonly path: string; readonly owners?: readonly string[] }[];
  readonly codeOwners?: { readonly path: string; readonly form: string; readonly problems: readonly object[] } | null;
}

const files = { "src/a.ts": "// @customer-impact Pays in one step.\n", "src/b.ts": "export {};\n" };

async function json(root: string, command: string): Promise<Report> {
  const { status, stdout } = await runCli([command, root, "--format", "json"]);
  assert.equal(status, 0);
  return JSON.parse(stdout) as Report;
}

describe("owners", () => {
  it("are told of a workspace with a CODEOWNERS, in every report", () =>
    withTree({ ...files, ".github/CODEOWNERS": "a.ts @ann\nb.ts bob\n", CODEOWNERS: "* @other\n" }, async (root) => {
      for (const command of ["owners", "coverage", "check", "list"]) {
        const { owners, modules } = await json(root, command);
        assert.deepEqual(
          owners?.map(({ owner, modules: count }) => [owner, count]),
          [
            ["@ann", 1],
            [null, 1],
          ],
        );
        assert.deepEqual(
          modules.map((module) => module.owners),
          [["@ann"], []],
        );
      }
      const { codeOwners } = await json(root, "owners");
      assert.equal(codeOwners?.path, ".github/CODEOWNERS");
      assert.equal(codeOwners.form, "github");
      assert.deepEqual(Object.keys(codeOwners.problems[0] ?? {}), ["line", "message"]);
      const { stdout } = await runCli(["owners", root]);
      assert.match(stdout, /Modules without an owner \(1\)\n {2}src\/b\.ts\n\nNot understood in \.github\/CODEOWNERS/);
    }));

  it("are told of no other", () =>
    withTree(files, async (root) => {
      const { owners, modules } = await json(root, "coverage");
      assert.deepEqual([owners, modules[0]?.owners], [undefined, undefined]);
      assert.equal((await json(root, "owners")).codeOwners, null);
      assert.match((await runCli(["owners", root])).stdout, /There is no CODEOWNERS/);
    }));

  it("of a file that cannot be read are nobody, and it is told", () =>
    withTree({ ...files, CODEOWNERS: `${" ".repeat(17 * 1024 * 1024)}* @all` }, async (root) => {
      const { owners, codeOwners } = await json(root, "owners");
      assert.deepEqual(
        owners?.map(({ owner }) => owner),
        [null],
      );
      assert.deepEqual(codeOwners?.problems, [
        { line: 0, message: "The file is larger than 16 MiB, so it is not read." },
      ]);
    }));

  it("in an editor are those of the last reading, whatever is typed", () =>
    withTree({ ...files, CODEOWNERS: "* @ann\n" }, async (root) => {
      const session = new Session(root);
      await session.refresh();
      const ownerOf = (): readonly string[] | undefined =>
        session.snapshot.lines.workspace.codeOwners?.ownersOf("src/a.ts");
      assert.deepEqual(ownerOf(), ["@ann"]);
      session.setText("src/b.ts", "// @customer-impact via ./a: helps\n", "typescript");
      session.setText("CODEOWNERS", "* @bob\n", "plaintext");
      assert.deepEqual(ownerOf(), ["@ann"]);
      writeFileSync(join(root, "CODEOWNERS"), "* @bob\n");
      await session.refresh();
      assert.deepEqual(ownerOf(), ["@bob"]);
    }));
});
