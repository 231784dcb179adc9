import assert from "node:assert/strict";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "vscode-languageserver";
import { withTree } from "../support/tree.ts";
import { everything, everythingPushed } from "./capabilities.ts";
import { type Client, type ClientOptions, withClient } from "./client.ts";
import { rangeOf, uriOf } from "./place.ts";
import { assertSameProblems, briefly, checkedProblems, toldProblems } from "./problems.ts";
import { randomTree } from "./randomTree.ts";
import { until } from "./until.ts";

const direct = "// @customer-impact Shopper: knows the full price before paying\n";

/** Runs over a copy of the example. */
const withStorefront = (run: (root: string) => Promise<void>): Promise<void> =>
  withTree({}, (root) => {
    cpSync("examples/storefront", root, { recursive: true });
    return run(root);
  });

/** Runs over files with a client that is pushed diagnostics, and one that pulls those of the workspace. */
function inBothWays(
  title: string,
  files: Readonly<Record<string, string>>,
  run: (client: Client, root: string, found: ReadonlyMap<string, readonly Diagnostic[]>) => Promise<void>,
): void {
  it(`${title} (pushed)`, () =>
    withTree(files, (root) =>
      withClient({ roots: [root], capabilities: everythingPushed }, (client) =>
        run(client, root, client.diagnostics.pushed),
      ),
    ));
  it(`${title} (pulled)`, () =>
    withTree(files, (root) =>
      withClient({ roots: [root], capabilities: everything }, async (client) => {
        const pull = client.diagnostics.pullWorkspace();
        await run(client, root, pull.found);
        await pull.close();
      }),
    ));
}

describe("lsp: diagnostics", () => {
  describe("are those of the command line, byte by byte", () => {
    const trees: Readonly<Record<string, (run: (root: string) => Promise<void>) => Promise<void>>> = {
      "of the example": withStorefront,
      "of a random tree": (run) => withTree(randomTree(3, 120), run),
      "of another random tree": (run) => withTree(randomTree(11, 60), run),
    };
    for (const [title, withRoot] of Object.entries(trees)) {
      it(`${title}, pushed`, () =>
        withRoot((root) =>
          withClient({ roots: [root], capabilities: everythingPushed }, async ({ diagnostics }) => {
            const expected = await checkedProblems(root);
            assert.ok(expected.split("\n").length > 8);
            await until(() =>
              assertSameProblems(toldProblems(root, diagnostics.pushed), expected, "server and command line"),
            );
          }),
        ));
      it(`${title}, pulled`, () =>
        withRoot((root) =>
          withClient({ roots: [root] }, async ({ diagnostics }) => {
            const expected = await checkedProblems(root);
            const pull = diagnostics.pullWorkspace();
            await until(() => assertSameProblems(toldProblems(root, pull.found), expected, "server and command line"));
            await pull.close();
          }),
        ));
    }
  });

  describe("come in one way", () => {
    it("never pushed to a client that pulls", () =>
      withStorefront((root) =>
        withClient({ roots: [root] }, async ({ diagnostics, documents, initialized }) => {
          assert.equal(initialized.capabilities.diagnosticProvider?.interFileDependencies, true);
          assert.equal(initialized.capabilities.diagnosticProvider?.workspaceDiagnostics, true);
          const file = join(root, "pricing/shop_pricing/currency.py");
          documents.open(file, "python");
          const pull = diagnostics.pullWorkspace();
          await until(() => assert.deepEqual(briefly(pull.found.get(uriOf(file))), ["unresolved-via@0:23"]));
          documents.change(file, "# nothing\n");
          await until(async () => {
            const report = await diagnostics.pull(file);
            assert.ok(report.kind === "full");
            assert.deepEqual(briefly(report.items), ["missing-statement@0:0"]);
          });
          assert.deepEqual(diagnostics.pushes, []);
          await pull.close();
        }),
      ));

    it("never offered for pulling to a client that cannot pull", () =>
      withStorefront((root) =>
        withClient({ roots: [root], capabilities: everythingPushed }, async ({ diagnostics, initialized, calls }) => {
          assert.equal(initialized.capabilities.diagnosticProvider, undefined);
          await until(() => assert.ok(diagnostics.pushed.size > 0));
          assert.ok(!calls.registrations().some(({ method }) => method === "textDocument/diagnostic"));
          assert.equal(calls.count("workspace/diagnostic/refresh"), 0);
        }),
      ));
  });

  it("hold the rule, the link to its page, the steps of a circle and what fixes need", () =>
    withStorefront((root) =>
      withClient({ roots: [root], capabilities: everythingPushed }, async ({ diagnostics }) => {
        const events = uriOf(join(root, "api/src/events.ts"));
        await until(() => assert.deepEqual(briefly(diagnostics.pushed.get(events)), ["via-cycle@0:3"]));
        const [cycle] = diagnostics.pushed.get(events) ?? [];
        assert.equal(cycle?.source, "customer-impact");
        assert.match(cycle?.codeDescription?.href ?? "", /^https:\/\/.*via-cycle/);
        assert.deepEqual(
          cycle?.relatedInformation?.map(({ location }) => location.uri),
          [uriOf(join(root, "api/src/metrics.ts"))],
        );
      }),
    ));

  it("hold nothing that the client did not say it reads", () =>
    withStorefront((root) =>
      withClient({ roots: [root], capabilities: {} }, async ({ diagnostics }) => {
        const expected = await checkedProblems(root);
        await until(() =>
          assertSameProblems(toldProblems(root, diagnostics.pushed), expected, "server and command line"),
        );
        for (const one of [...diagnostics.pushed.values()].flat()) {
          assert.equal(one.relatedInformation, undefined);
          assert.equal(one.codeDescription, undefined);
          assert.equal(one.tags, undefined);
          assert.equal(one.data, undefined);
        }
      }),
    ));

  const shop = {
    "customer-impact.json": "{}\n",
    "a.ts": "// @customer-impact via ./b: adds tax\n",
    "b.ts": `${direct}import "./a";\n`,
  };

  inBothWays("unsaved text wins over the disk, until it is closed", shop, async ({ documents }, root, found) => {
    const [a, b] = [join(root, "a.ts"), join(root, "b.ts")];
    documents.open(b, "typescript");
    documents.change(b, 'import "./a";\n');
    await until(() => assert.deepEqual(briefly(found.get(uriOf(a))), ["dead-end-via@0:3"]));
    assert.deepEqual(briefly(found.get(uriOf(b))), ["missing-statement@0:0"]);
    documents.close(b);
    await until(() => assert.deepEqual([...briefly(found.get(uriOf(a))), ...briefly(found.get(uriOf(b)))], []));
  });

  inBothWays("follow typing, change by change", shop, async ({ documents }, root, found) => {
    const a = join(root, "a.ts");
    documents.open(a, "typescript");
    let name = "./b";
    for (const letter of "eeh") {
      documents.change(a, name + letter, rangeOf(documents.text(a), name));
      name += letter;
    }
    assert.equal(documents.text(a), "// @customer-impact via ./beeh: adds tax\n");
    await until(() => assert.deepEqual(briefly(found.get(uriOf(a))), ["unresolved-via@0:24"]));
    documents.change(a, "./b", rangeOf(documents.text(a), name));
    await until(() => assert.deepEqual(briefly(found.get(uriOf(a))), []));
  });

  inBothWays(
    "go when the setting says so, and come back with it",
    { "a.ts": "// @customer-impact via ./b: adds tax\n" },
    async (client, root, found) => {
      const at = (): string[] => briefly(found.get(uriOf(join(root, "a.ts"))));
      await until(() => assert.deepEqual(at(), ["unresolved-via@0:24"]));
      client.configure({ diagnostics: false });
      await until(() => assert.deepEqual(at(), []));
      client.configure({ diagnostics: true });
      await until(() => assert.deepEqual(at(), ["unresolved-via@0:24"]));
    },
  );

  it("of pushes name the version that they are about", () =>
    withTree(shop, (root) =>
      withClient({ roots: [root], capabilities: everythingPushed }, async ({ documents, diagnostics }) => {
        const a = join(root, "a.ts");
        documents.open(a, "typescript");
        documents.change(a, "// @customer-impact via ./c: adds tax\n");
        await until(() => assert.deepEqual(briefly(diagnostics.pushed.get(uriOf(a))), ["unresolved-via@0:24"]));
        const last = diagnostics.pushes.findLast(({ uri }) => uri === uriOf(a));
        assert.equal(last?.version, 2);
      }),
    ));

  describe("of the workspace, pulled", () => {
    it("are one request that is held open, and come in parts", () =>
      withStorefront((root) =>
        withClient({ roots: [root] }, async ({ diagnostics, documents }) => {
          const expected = await checkedProblems(root);
          const pull = diagnostics.pullWorkspace();
          await until(() => assertSameProblems(toldProblems(root, pull.found), expected, "server and command line"));
          const { full } = pull.reports;
          const file = join(root, "api/src/rateLimit.ts");
          documents.open(file, "typescript");
          documents.change(file, direct);
          await until(() => assert.deepEqual(pull.found.get(uriOf(file)), []));
          assert.ok(pull.reports.full - full <= 3, "only what changed is told again");
          assert.ok(pull.answered() <= 2, `${pull.answered()} answers are more than an open request needs`);
          assert.ok(pull.parts() > 0);
          await pull.close();
        }),
      ));

    it("ask a client to pull open documents again when a file on disk changes them", () =>
      withTree(shop, (root) =>
        withClient({ roots: [root] }, async (client) => {
          const [a, b] = [join(root, "a.ts"), join(root, "b.ts")];
          client.documents.open(a, "typescript");
          await until(async () => {
            const report = await client.diagnostics.pull(a);
            assert.deepEqual(report.kind === "full" && report.items, []);
          });
          const before = client.calls.count("workspace/diagnostic/refresh");
          rmSync(b);
          client.filesChanged([{ path: b, type: 3 }]);
          await until(() => assert.ok(client.calls.count("workspace/diagnostic/refresh") > before));
          const report = await client.diagnostics.pull(a);
          assert.deepEqual(report.kind === "full" && briefly(report.items), ["unresolved-via@0:24"]);
        }),
      ));

    it("tell a client that asks again only what it does not know", () =>
      withStorefront((root) =>
        withClient({ roots: [root] }, async ({ diagnostics }) => {
          const expected = await checkedProblems(root);
          const file = join(root, "api/src/events.ts");
          const first = await until(async () => {
            const report = await diagnostics.pull(file);
            assert.deepEqual(report.kind === "full" && briefly(report.items), ["via-cycle@0:3"]);
            return report;
          });
          assert.ok(first.resultId);
          const again = await diagnostics.pull(file, first.resultId);
          assert.deepEqual([again.kind, again.resultId], ["unchanged", first.resultId]);

          const pull = diagnostics.pullWorkspace();
          await until(() => assertSameProblems(toldProblems(root, pull.found), expected, "server and command line"));
          await pull.close();
        }),
      ));
  });

  describe("are quiet until a folder has opted in", () => {
    const quiet = { "a.ts": "export {};\n", "b.ts": "export {};\n" };

    inBothWays("the open file alone, as information", quiet, async ({ documents }, root, found) => {
      documents.open(join(root, "a.ts"), "typescript");
      await until(() => assert.deepEqual(briefly(found.get(uriOf(join(root, "a.ts")))), ["missing-statement@0:0"]));
      assert.equal(found.get(uriOf(join(root, "a.ts")))?.[0]?.severity, 3);
      assert.deepEqual(briefly(found.get(uriOf(join(root, "b.ts")))), []);
      documents.close(join(root, "a.ts"));
      await until(() => assert.deepEqual(briefly(found.get(uriOf(join(root, "a.ts")))), []));
    });

    inBothWays("one statement opts in", quiet, async ({ documents }, root, found) => {
      const [a, b] = [join(root, "a.ts"), join(root, "b.ts")];
      documents.open(a, "typescript");
      documents.change(a, direct);
      await until(() => assert.deepEqual(briefly(found.get(uriOf(b))), ["missing-statement@0:0"]));
      assert.equal(found.get(uriOf(b))?.[0]?.severity, 2);
    });
  });

  it("come for each of several roots by its own configuration", () =>
    withTree(
      {
        "one/customer-impact.json": '{ "rules": { "missing-statement": "error" } }\n',
        "one/a.ts": "export {};\n",
        "two/customer-impact.json": '{ "rules": { "missing-statement": "off" } }\n',
        "two/a.ts": "export {};\n",
        "two/b.ts": "// @customer-impact via one/a: leaves its root\n",
      },
      async (root) => {
        const options: ClientOptions = {
          roots: [join(root, "one"), join(root, "two")],
          capabilities: everythingPushed,
        };
        await withClient(options, async ({ diagnostics: { pushed } }) => {
          await until(() => {
            assert.deepEqual(briefly(pushed.get(uriOf(join(root, "one/a.ts")))), ["missing-statement@0:0"]);
            assert.equal(pushed.get(uriOf(join(root, "one/a.ts")))?.[0]?.severity, 1);
            assert.deepEqual(briefly(pushed.get(uriOf(join(root, "two/b.ts")))), ["unresolved-via@0:24"]);
          });
          assert.deepEqual(briefly(pushed.get(uriOf(join(root, "two/a.ts")))), []);
        });
      },
    ));
});
