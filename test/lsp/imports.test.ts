import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FileImpact } from "../../server/src/features/fileImpact.ts";
import { withTree } from "../support/tree.ts";
import { everything, everythingPushed } from "./capabilities.ts";
import { type Client, withClient } from "./client.ts";
import { uriOf } from "./place.ts";
import { briefly } from "./problems.ts";
import { until } from "./until.ts";

const direct = "// @customer-impact Shopper: knows the full price before paying\n";
const viaB = "// @customer-impact via ./b: adds tax\n";
const unsupported = ["unsupported-via@0:24"];

interface World {
  readonly client: Client;
  readonly file: (path: string) => string;
  /** Waits until this, in brief, is all that is told of a file. */
  readonly tells: (path: string, expected: readonly string[]) => Promise<void>;
}

const withFiles = (files: Readonly<Record<string, string>>, run: (world: World) => Promise<void>): Promise<void> =>
  withTree(files, (root) =>
    withClient({ roots: [root], capabilities: everythingPushed }, (client) => {
      const file = (path: string): string => join(root, path);
      return run({
        client,
        file,
        tells: (path, expected) =>
          until(() => assert.deepEqual(briefly(client.diagnostics.pushed.get(uriOf(file(path)))), expected)),
      });
    }),
  );

describe("lsp: imports", () => {
  it("bear a claim out, or not, as they are typed", () =>
    withFiles({ "a.ts": viaB, "b.ts": direct }, async ({ client, file, tells }) => {
      await tells("a.ts", unsupported);
      client.documents.open(file("b.ts"), "typescript");
      client.documents.change(file("b.ts"), `${direct}import "./a";\n`);
      await tells("a.ts", []);
      client.documents.change(file("b.ts"), `${direct}import "./c";\n`);
      await tells("a.ts", unsupported);
      client.documents.change(file("b.ts"), `${direct}import "./a";\n`);
      await tells("a.ts", []);
      client.documents.close(file("b.ts"));
      await tells("a.ts", unsupported);
    }));

  it("are followed through other files, saved on disk or not", () =>
    withFiles(
      { "a.ts": viaB, "b.ts": `${direct}import "./c";\n`, "c.ts": `${direct}import "./d";\n`, "d.ts": direct },
      async ({ client, file, tells }) => {
        await tells("a.ts", unsupported);
        writeFileSync(file("d.ts"), `import "./a";\n${direct}`);
        client.filesChanged([{ path: file("d.ts"), type: 2 }]);
        await tells("a.ts", []);
        client.documents.open(file("c.ts"), "typescript", direct);
        await tells("a.ts", unsupported);
      },
    ));

  it("mean what a tsconfig says, by the time it says so", () =>
    withFiles(
      { "a.ts": viaB, "b.ts": `${direct}import "@/a";\n`, "tsconfig.json": "{}" },
      async ({ client, file, tells }) => {
        await tells("a.ts", unsupported);
        writeFileSync(file("tsconfig.json"), '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }');
        client.filesChanged([{ path: file("tsconfig.json"), type: 2 }]);
        await tells("a.ts", []);
        writeFileSync(file("tsconfig.json"), "{}");
        client.filesChanged([{ path: file("tsconfig.json"), type: 2 }]);
        await tells("a.ts", unsupported);
      },
    ));

  it("are those of files that come and go", () =>
    withFiles({ "a.ts": viaB, "b.ts": `${direct}import "./lib";\n` }, async ({ client, file, tells }) => {
      await tells("a.ts", unsupported);
      writeFileSync(file("lib.ts"), `${direct}import "./a";\n`);
      client.filesChanged([{ path: file("lib.ts"), type: 1 }]);
      await tells("a.ts", []);
      client.documents.open(file("new.ts"), "typescript", viaB);
      await tells("new.ts", unsupported);
      await tells("a.ts", []);
    }));

  it("are not read where nothing is stated, whatever another folder states", () =>
    withTree({ "b.ts": 'import "c";\n', "a.ts": "export {};\n", "package.json": "[]" }, (silent) =>
      withTree({ "a.ts": viaB, "b.ts": `${direct}import "./a";\n` }, (stated) =>
        withClient({ roots: [silent, stated] }, async ({ request, documents, calls }) => {
          const hasImports = async (root: string): Promise<boolean | undefined> =>
            (await request<FileImpact | null>("customerImpact/impact", { uri: uriOf(join(root, "a.ts")) }))?.hasImports;
          const complaints = (): number =>
            calls.messages.filter(({ message }) => message.includes("package.json")).length;
          await until(async () => assert.equal(await hasImports(stated), true));
          assert.equal(await hasImports(silent), false);
          assert.equal(complaints(), 0);
          documents.open(join(silent, "b.ts"), "typescript", `${direct}import "c";\n`);
          await until(async () => assert.equal(await hasImports(silent), true));
          await until(() => assert.equal(complaints(), 1));
        }),
      ),
    ));

  it("are read when the first statement is written", () =>
    withFiles({ "a.ts": "export {};\n", "b.ts": 'import "./c";\n' }, async ({ client, file, tells }) => {
      client.documents.open(file("b.ts"), "typescript", `import "./c";\n${direct}`);
      client.documents.open(file("a.ts"), "typescript", viaB);
      await tells("a.ts", unsupported);
      client.documents.change(file("b.ts"), `import "./a";\n${direct}`);
      await tells("a.ts", []);
    }));

  it("say once, in the log, what is wrong with a file that they hang on", () =>
    withFiles(
      { "a.ts": viaB, "b.ts": `${direct}import "c";\n`, "package.json": "[]" },
      async ({ client, file, tells }) => {
        await tells("a.ts", unsupported);
        const warnings = (): number =>
          client.calls.messages.filter(({ message }) => message.includes("package.json")).length;
        await until(() => assert.equal(warnings(), 1));
        writeFileSync(file("d.ts"), viaB);
        client.filesChanged([{ path: file("d.ts"), type: 1 }]);
        // By then the manifest has been read once more.
        await tells("d.ts", unsupported);
        assert.equal(warnings(), 1);
      },
    ));

  it("are told to a client that asks for diagnostics too", () =>
    withTree({ "a.ts": viaB, "b.ts": direct }, (root) =>
      withClient({ roots: [root], capabilities: everything }, async ({ documents, diagnostics }) => {
        const a = join(root, "a.ts");
        const told = async (): Promise<string[]> => {
          const report = await diagnostics.pull(a);
          return briefly(report.kind === "full" ? report.items : []);
        };
        documents.open(a, "typescript");
        await until(async () => assert.deepEqual(await told(), unsupported));
        documents.open(join(root, "b.ts"), "typescript", `${direct}import "./a";\n`);
        await until(async () => assert.deepEqual(await told(), []));
      }),
    ));
});
