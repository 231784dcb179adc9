import assert from "node:assert/strict";
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OwnerNode } from "../../server/src/features/ownerNodes.ts";
import type { Page } from "../../server/src/features/paging.ts";
import type { DidChangeWatchedFilesRegistrationOptions, Diagnostic } from "vscode-languageserver";
import { git, removeTemporary, repository } from "../host/temporary.ts";
import { withTree } from "../support/tree.ts";
import { everything, everythingPushed } from "./capabilities.ts";
import { type Client, withClient } from "./client.ts";
import { uriOf } from "./place.ts";
import { assertSameProblems, briefly, checkedProblems, messageOf, toldProblems } from "./problems.ts";
import { until } from "./until.ts";

/** It imports what goes via it, so that nothing is told of that. */
const importing = 'import "./a";\n';
const direct = `// @customer-impact Shopper: knows the full price before paying\n${importing}`;
const viaB = "// @customer-impact via ./b: adds tax\n";

/** Runs over files with a client that is pushed diagnostics; `at` gives those of a file, in brief. */
const withPushed = (
  files: Readonly<Record<string, string>>,
  run: (world: { client: Client; root: string; at: (path: string) => string[] }) => Promise<void>,
  capabilities = everythingPushed,
): Promise<void> =>
  withTree(files, (root) =>
    withClient({ roots: [root], capabilities }, (client) =>
      run({ client, root, at: (path) => briefly(client.diagnostics.pushed.get(uriOf(join(root, path)))) }),
    ),
  );

/** What is pushed is, after a while, what the command line finds on the disk. */
const agrees = (client: Client, root: string): Promise<void> =>
  until(async () =>
    assertSameProblems(
      toldProblems(root, client.diagnostics.pushed),
      await checkedProblems(root),
      "server and command line",
    ),
  );

describe("lsp: the workspace", () => {
  describe("folders", () => {
    it("added are read, removed are forgotten with their diagnostics", () =>
      withTree({ "one/a.ts": viaB, "two/a.ts": viaB, "two/c.ts": viaB }, (root) =>
        withClient({ roots: [join(root, "one")], capabilities: everythingPushed }, async (client) => {
          const at = (path: string): string[] => briefly(client.diagnostics.pushed.get(uriOf(join(root, path))));
          await until(() => assert.deepEqual(at("one/a.ts"), ["unresolved-via@0:24"]));
          assert.deepEqual(at("two/a.ts"), []);
          client.setFolders([join(root, "one"), join(root, "two")]);
          await until(() => assert.deepEqual([at("two/a.ts"), at("two/c.ts")].flat().length, 2));
          client.setFolders([join(root, "two")]);
          await until(() => assert.deepEqual(at("one/a.ts"), []));
          client.setFolders([]);
          await until(() => assert.deepEqual([at("two/a.ts"), at("two/c.ts")].flat(), []));
          client.setFolders([join(root, "one")]);
          await until(() => assert.deepEqual(at("one/a.ts"), ["unresolved-via@0:24"]));
        }),
      ));

    it("are not mixed: a ref never leaves its folder", () =>
      withTree({ "one/a.ts": "// @customer-impact via ../two/b: leaves\n", "two/b.ts": direct }, (root) =>
        withClient({ roots: [join(root, "one"), join(root, "two")], capabilities: everythingPushed }, async (client) =>
          until(() =>
            assert.deepEqual(briefly(client.diagnostics.pushed.get(uriOf(join(root, "one/a.ts")))), [
              "unresolved-via@0:24",
            ]),
          ),
        ),
      ));
  });

  describe("views of a client", () => {
    const experimental = { customerImpact: { changed: true } };
    const changes = (client: Client): boolean[] => {
      const seen: boolean[] = [];
      client.connection.onNotification("customerImpact/changed", ({ indexing }: { indexing: boolean }) => {
        seen.push(indexing);
      });
      return seen;
    };

    it("are told when all is read, and when anything changes", () =>
      withTree({ "a.ts": direct }, (root) =>
        withClient({ roots: [root], capabilities: { ...everything, experimental } }, async (client) => {
          const seen = changes(client);
          await until(() => assert.equal(seen.at(-1), false));
          const before = seen.length;
          client.documents.open(join(root, "a.ts"), "typescript", viaB);
          await until(() => assert.ok(seen.length > before));
        }),
      ));

    it("are told nothing where the client does not ask for it", () =>
      withTree({ "a.ts": direct }, (root) =>
        withClient({ roots: [root], capabilities: everything }, async (client) => {
          const seen = changes(client);
          const pull = client.diagnostics.pullWorkspace();
          client.documents.open(join(root, "a.ts"), "typescript", viaB);
          await until(() => assert.ok(pull.found.size));
          await pull.close();
          assert.deepEqual(seen, []);
        }),
      ));
  });

  describe("documents that are no file of a folder", () => {
    it("untitled: what it says is checked, and it is forgotten when it is closed", () =>
      withPushed({ "b.ts": direct }, async ({ client }) => {
        const uri = "untitled:Untitled-1";
        client.documents.open(uri, "typescript", "// @customer-impact TBD\n");
        await until(() => assert.ok(briefly(client.diagnostics.pushed.get(uri)).includes("empty-statement@0:3")));
        client.documents.change(uri, direct);
        await until(() => assert.deepEqual(client.diagnostics.pushed.get(uri), []));
        client.documents.change(uri, "// @customer-impact TBD\n");
        await until(() => assert.equal(client.diagnostics.pushed.get(uri)?.length, 1));
        client.documents.close(uri);
        await until(() => assert.deepEqual(client.diagnostics.pushed.get(uri), []));
      }));

    it("cells of a notebook: none is told to lack a statement", () =>
      withPushed({ "b.ts": direct }, async ({ client, root }) => {
        const cells = ["W0", "W1"].map(
          (id) => `vscode-notebook-cell:${uriOf(join(root, "book.ipynb")).slice(5)}#${id}`,
        );
        const texts = ["x = 1\n", "# @customer-impact TBD\n"];
        cells.forEach((uri, index) => client.documents.open(uri, "python", texts[index] ?? ""));
        await until(() =>
          assert.deepEqual(briefly(client.diagnostics.pushed.get(cells[1] ?? "")), ["empty-statement@0:2"]),
        );
        assert.deepEqual(briefly(client.diagnostics.pushed.get(cells[0] ?? "")), []);
        for (const uri of cells) client.documents.close(uri);
      }));

    it("outside of every root: it is not part of the workspace", () =>
      withTree({ "in/b.ts": direct, "in/a.ts": viaB, "out/x.ts": "// @customer-impact TBD\n" }, (root) =>
        withClient({ roots: [join(root, "in")], capabilities: everythingPushed }, async (client) => {
          const outside = uriOf(join(root, "out/x.ts"));
          client.documents.open(join(root, "out/x.ts"), "typescript");
          client.documents.open(join(root, "in/b.ts"), "typescript", importing);
          await until(() =>
            assert.deepEqual(briefly(client.diagnostics.pushed.get(uriOf(join(root, "in/a.ts")))), [
              "dead-end-via@0:3",
            ]),
          );
          await client.request("textDocument/hover", {
            textDocument: { uri: outside },
            position: { line: 0, character: 5 },
          });
          client.documents.close(join(root, "out/x.ts"));
          await until(() => assert.deepEqual(client.diagnostics.pushed.get(outside) ?? [], []));
        }),
      ));

    it("a new file that is not saved yet is a module", () =>
      withPushed({ "customer-impact.json": "{}", "a.ts": viaB }, async ({ client, root, at }) => {
        await until(() => assert.deepEqual(at("a.ts"), ["unresolved-via@0:24"]));
        client.documents.open(join(root, "b.ts"), "typescript", direct);
        await until(() => assert.deepEqual(at("a.ts"), []));
        client.documents.close(join(root, "b.ts"));
        await until(() => assert.deepEqual(at("a.ts"), ["unresolved-via@0:24"]));
      }));

    it("a file that is ignored, vendored or a test is told nothing", () =>
      withPushed(
        {
          "customer-impact.json": '{ "exclude": ["old/**"] }',
          "old/a.ts": viaB,
          "vendor/a.ts": viaB,
          "a.test.ts": viaB,
          "z.ts": viaB,
        },
        async ({ client, root, at }) => {
          for (const path of ["old/a.ts", "vendor/a.ts", "a.test.ts"])
            client.documents.open(join(root, path), "typescript");
          await until(() => assert.deepEqual(at("z.ts"), ["unresolved-via@0:24"]));
          await agrees(client, root);
        },
      ));
  });

  describe("the configuration file", () => {
    const good = '{ "customers": { "shopper": { "name": "Shopper" } } }\n';
    const files = {
      "customer-impact.json": good,
      "a.ts": "// @customer-impact Courier: finds the door\n",
      "b.ts": direct,
    };

    it("edited in the editor, counts at once; broken, the last good one stays", () =>
      withPushed(files, async ({ client, root, at }) => {
        const file = join(root, "customer-impact.json");
        await until(() => assert.deepEqual(at("a.ts"), ["unknown-customer@0:20"]));
        client.documents.open(file, "jsonc");
        const both = '{ "customers": { "shopper": { "name": "Shopper" }, "courier": { "name": "Courier" } } }\n';
        client.documents.change(file, both);
        await until(() => assert.deepEqual(at("a.ts"), []));

        client.documents.change(file, both.replace("}", ""));
        await until(() => assert.ok(at("customer-impact.json").length > 0));
        assert.ok(client.diagnostics.pushed.get(uriOf(file))?.some(({ severity }) => severity === 1));
        assert.deepEqual(at("a.ts"), []);

        client.documents.change(file, both.replace('"customers"', '"customer"'));
        await until(() =>
          assert.match(client.diagnostics.pushed.get(uriOf(file))?.map(messageOf).join("\n") ?? "", /customers/),
        );
        assert.deepEqual(at("a.ts"), []);

        client.documents.change(file, good);
        await until(() => assert.deepEqual([at("a.ts"), at("customer-impact.json")], [["unknown-customer@0:20"], []]));
        client.documents.close(file);
        await agrees(client, root);
      }));

    it("broken from the start is told, and defaults hold until it is mended", () =>
      withPushed({ ...files, "customer-impact.json": "{ nonsense" }, async ({ client, root, at }) => {
        await until(() => assert.ok(at("customer-impact.json").length > 0));
        writeFileSync(join(root, "customer-impact.json"), good);
        client.filesChanged([{ path: join(root, "customer-impact.json"), type: 2 }]);
        await agrees(client, root);
      }));

    it("changed, made and removed on disk, told by a watcher", () =>
      withPushed(files, async ({ client, root, at }) => {
        const path = join(root, "customer-impact.json");
        await until(() => assert.deepEqual(at("a.ts"), ["unknown-customer@0:20"]));
        rmSync(path);
        client.filesChanged([{ path, type: 3 }]);
        await agrees(client, root);
        assert.deepEqual(at("a.ts"), []);
        writeFileSync(path, good.replace("Shopper", "Courier").replace("shopper", "courier"));
        client.filesChanged([{ path, type: 1 }]);
        await agrees(client, root);
        assert.deepEqual(at("b.ts"), ["unknown-customer@0:20"]);
      }));
  });

  describe("files on disk", () => {
    it("are watched where the client can watch", () =>
      withPushed({ "a.ts": viaB }, async ({ client, at }) => {
        await until(() => assert.deepEqual(at("a.ts"), ["unresolved-via@0:24"]));
        await until(() => {
          const watches = client.calls
            .registrations()
            .filter(({ method }) => method === "workspace/didChangeWatchedFiles")
            .map(({ registerOptions }) => registerOptions as DidChangeWatchedFilesRegistrationOptions);
          assert.ok(watches.some(({ watchers }) => watchers.length > 0));
        });
      }));

    it("made, changed, moved and removed", () =>
      withPushed(
        { "customer-impact.json": "{}", "a.ts": viaB, "src/old/x.ts": "export {};\n" },
        async ({ client, root, at }) => {
          const file = (path: string): string => join(root, path);
          await agrees(client, root);
          writeFileSync(file("b.ts"), direct);
          client.filesChanged([{ path: file("b.ts"), type: 1 }]);
          await agrees(client, root);
          assert.deepEqual(at("a.ts"), []);
          writeFileSync(file("b.ts"), importing);
          client.filesChanged([{ path: file("b.ts"), type: 2 }]);
          await agrees(client, root);
          assert.deepEqual(at("a.ts"), ["dead-end-via@0:3"]);
          rmSync(file("b.ts"));
          client.filesChanged([{ path: file("b.ts"), type: 3 }]);
          await agrees(client, root);
          // A watcher tells of a folder that moved, or went, by its own name alone.
          renameSync(file("src/old"), file("src/new"));
          client.filesChanged([
            { path: file("src/old"), type: 3 },
            { path: file("src/new"), type: 1 },
          ]);
          await agrees(client, root);
          assert.deepEqual([at("src/old/x.ts"), at("src/new/x.ts")], [[], ["missing-statement@0:0"]]);
          rmSync(file("src"), { recursive: true });
          client.filesChanged([{ path: file("src"), type: 3 }]);
          await agrees(client, root);
        },
      ));

    it("that are open change nothing until they are closed", () =>
      withPushed({ "a.ts": viaB, "b.ts": direct }, async ({ client, root, at }) => {
        client.documents.open(join(root, "b.ts"), "typescript");
        writeFileSync(join(root, "b.ts"), "export {};\n");
        client.filesChanged([{ path: join(root, "b.ts"), type: 2 }]);
        client.documents.open(join(root, "a.ts"), "typescript", viaB.replace("./b", "./c"));
        await until(() => assert.deepEqual(at("a.ts"), ["unresolved-via@0:24"]));
        assert.deepEqual(at("b.ts"), []);
        client.documents.close(join(root, "b.ts"));
        await until(() => assert.deepEqual(at("b.ts"), ["missing-statement@0:0"]));
      }));

    it("are read again when they are saved, of a client that cannot watch", () =>
      withPushed(
        { "customer-impact.json": "{}", "a.ts": viaB },
        async ({ client, root, at }) => {
          await until(() => assert.deepEqual(at("a.ts"), ["unresolved-via@0:24"]));
          const b = join(root, "b.ts");
          client.documents.open(b, "typescript", direct);
          client.documents.save(b);
          client.documents.close(b);
          await agrees(client, root);
          assert.deepEqual(at("a.ts"), []);

          const configuration = join(root, "customer-impact.json");
          client.documents.open(configuration, "jsonc", '{ "rules": { "missing-statement": "error" } }\n');
          client.documents.save(configuration);
          client.documents.close(configuration);
          writeFileSync(b, "export {};\n");
          client.documents.open(b, "typescript");
          client.documents.save(b);
          client.documents.close(b);
          await agrees(client, root);
          assert.equal(client.diagnostics.pushed.get(uriOf(b))?.[0]?.severity, 1);
        },
        {},
      ));

    it("of which CODEOWNERS is one are read again when it is saved", () =>
      withPushed(
        { "customer-impact.json": "{}", "a.ts": direct, CODEOWNERS: "* @ann\n" },
        async ({ client, root }) => {
          const ownedBy = (owner: string): Promise<void> =>
            until(async () => {
              const { items } = await client.request<Page<OwnerNode>>("customerImpact/tree", { by: "owner" });
              assert.deepEqual(
                items.map(({ label }) => label),
                [owner],
              );
            });
          await ownedBy("@ann");
          const file = join(root, "CODEOWNERS");
          client.documents.open(file, "plaintext", "* @bob\n");
          client.documents.save(file);
          await ownedBy("@bob");
        },
        {},
      ));

    it("change together with a branch", () => {
      const root = repository({ "customer-impact.json": "{}", "a.ts": viaB, "b.ts": direct });
      return withClient({ roots: [root], capabilities: everythingPushed }, async (client) => {
        await agrees(client, root);
        git(root, "checkout", "-q", "-b", "other");
        const paths: string[] = [];
        for (let i = 0; i < 300; i++) {
          const path = join(root, `more/m${i}.ts`);
          paths.push(path);
          mkdirSync(join(root, "more"), { recursive: true });
          writeFileSync(
            path,
            `${i % 3 ? `// @customer-impact via ./m${i - 1}: passes it on\n` : direct}import "./m${i + 1}";\n`,
          );
        }
        rmSync(join(root, "b.ts"));
        git(root, "add", "-A");
        git(root, "commit", "-q", "-m", "Other");
        client.filesChanged([
          ...paths.map((path) => ({ path, type: 1 as const })),
          { path: join(root, "b.ts"), type: 3 },
        ]);
        await agrees(client, root);
        assert.ok(client.diagnostics.pushed.has(uriOf(join(root, "a.ts"))));
        git(root, "checkout", "-q", "main");
        client.filesChanged([
          ...paths.map((path) => ({ path, type: 3 as const })),
          { path: join(root, "b.ts"), type: 1 },
        ]);
        await agrees(client, root);
        assert.equal([...client.diagnostics.pushed.values()].flat().length, 0);
      });
    });
    after(removeTemporary);
  });

  it("tells how far it has read, to a client that shows progress", () =>
    withTree({}, (root) => {
      cpSync("examples/storefront", root, { recursive: true });
      return withClient({ roots: [root], capabilities: everything }, async (client) => {
        const pull = client.diagnostics.pullWorkspace();
        await until(async () =>
          assertSameProblems(
            toldProblems(root, pull.found as Map<string, Diagnostic[]>),
            await checkedProblems(root),
            "server and command line",
          ),
        );
        await pull.close();
        for (const steps of [...client.calls.progress.values()].filter(([first]) => first?.kind === "begin")) {
          await until(() => assert.equal(steps.at(-1)?.kind, "end"));
          assert.ok(steps[0]?.title);
          const percentages = steps.flatMap(({ percentage }) => percentage ?? []);
          assert.deepEqual(
            percentages,
            percentages.toSorted((a, b) => a - b),
          );
          assert.ok(percentages.every((one) => Number.isInteger(one) && one >= 0 && one <= 100));
        }
      });
    }));
});
