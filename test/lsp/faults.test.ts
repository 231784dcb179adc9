import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CancellationTokenSource, ResponseError } from "vscode-jsonrpc/node";
import { LSPErrorCodes } from "vscode-languageserver";
import { withTree } from "../support/tree.ts";
import { everything, everythingPushed } from "./capabilities.ts";
import { type Client, startClient, withClient } from "./client.ts";
import { uriOf } from "./place.ts";
import { assertSameProblems, briefly, checkedProblems, toldProblems } from "./problems.ts";
import { seeded } from "./random.ts";
import { randomTree } from "./randomTree.ts";
import { requestsAt } from "./requests.ts";
import { shop, withShop } from "./shop.ts";
import { until } from "./until.ts";

const direct = "// @customer-impact Shopper: knows the full price before paying\n";

const agrees = (client: Client, root: string): Promise<void> =>
  until(
    async () =>
      assertSameProblems(
        toldProblems(root, client.diagnostics.pushed),
        await checkedProblems(root),
        "server and command line",
      ),
    12_000,
  );

/** Has Node run some code before the server's own. */
const preloaded = (code: string): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}`,
});

/** Waits for the end of a server, and fails where it goes on for longer than that. */
async function endsWithin(client: Client, milliseconds: number): Promise<void> {
  const waiting = new AbortController();
  const late = sleep(milliseconds, "late" as const, { signal: waiting.signal }).catch(() => "late" as const);
  const how = await Promise.race([client.ended, late]);
  waiting.abort();
  if (how === "late") client.process.kill("SIGKILL");
  await client.ended;
  client.connection.dispose();
  assert.notEqual(how, "late", `the server went on for ${milliseconds} ms`);
}

describe("lsp: faults", function () {
  this.timeout(40_000);

  describe("a server that is killed and started again", () => {
    it("tells the same", () =>
      withTree(randomTree(5, 80), async (root) => {
        for (let i = 0; i < 2; i++) {
          const client = await startClient({ roots: [root], capabilities: everythingPushed });
          await agrees(client, root);
          await client.kill();
        }
      }));

    it("tells the same, wherever in its work it was killed", () =>
      withTree(randomTree(6, 400), async (folder) => {
        const cache = join(folder, ".cache-of-test");
        const environment = { CUSTOMER_IMPACT_CACHE: cache, XDG_CACHE_HOME: cache };
        const options = { roots: [folder], capabilities: everythingPushed, environment };
        for (const wait of [0, 5, 20, 50, 100, 200]) {
          const client = await startClient(options);
          await sleep(wait);
          await client.kill();
        }
        await withClient(options, (client) => agrees(client, folder));
      }));
  });

  it("a thread that dies is made up for by others", () => {
    const dying = `
      import threads from "node:worker_threads";
      import { syncBuiltinESMExports } from "node:module";
      let count = 0;
      threads.Worker = class extends threads.Worker {
        constructor(...options) { super(...options); setTimeout(() => this.terminate(), 1 + (count++ * 17) % 60); }
      };
      syncBuiltinESMExports();`;
    const many = Object.fromEntries(
      Array.from({ length: 6000 }, (_, i) => [
        `src/p${i % 60}/m${i}.ts`,
        i % 10 ? direct : `// @customer-impact via ./gone${i}: passes it on\n`,
      ]),
    );
    return withTree(many, (root) =>
      withClient(
        {
          roots: [root],
          capabilities: everythingPushed,
          environment: { ...preloaded(dying), CUSTOMER_IMPACT_CACHE: join(root, ".cache-of-test") },
        },
        (client) => agrees(client, root),
      ),
    );
  });

  it("a disk that answers EMFILE is read again when it no longer does", () => {
    const flag = "too-many-files-are-open";
    const failing = `
      import fs from "node:fs";
      import { syncBuiltinESMExports } from "node:module";
      const { openSync, open, readFileSync, existsSync } = fs;
      const fails = (path) => String(path).includes("customer-impact-") && existsSync(process.env.FAULT_FLAG);
      const fault = () => Object.assign(new Error("EMFILE: too many open files"), { code: "EMFILE", errno: -24, syscall: "open" });
      fs.openSync = (path, ...rest) => { if (fails(path)) throw fault(); return openSync(path, ...rest); };
      fs.readFileSync = (path, ...rest) => { if (fails(path)) throw fault(); return readFileSync(path, ...rest); };
      fs.open = (path, ...rest) => fails(path) ? process.nextTick(rest.at(-1), fault()) : open(path, ...rest);
      syncBuiltinESMExports();`;
    return withTree({ ...shop, [flag]: "" }, (root) =>
      withClient(
        {
          roots: [root],
          capabilities: everythingPushed,
          environment: { ...preloaded(failing), FAULT_FLAG: join(root, flag) },
        },
        async (client) => {
          const file = join(root, "src/log.ts");
          client.documents.open(file, "typescript", "// @customer-impact TBD\n");
          await until(() => assert.ok(client.diagnostics.pushed.has(uriOf(file))));
          client.documents.close(file);
          rmSync(join(root, flag));
          const command = client.initialized.capabilities.executeCommandProvider?.commands.find((one) =>
            /rescan$/i.test(one),
          );
          await client.request("workspace/executeCommand", { command, arguments: [] });
          await agrees(client, root);
        },
      ),
    );
  });

  it("a root that goes away, and comes back", () =>
    withTree({}, (folder) => {
      const root = join(folder, "root");
      const fill = (): void => {
        for (const [path, text] of Object.entries(shop)) {
          mkdirSync(join(root, path, ".."), { recursive: true });
          writeFileSync(join(root, path), text);
        }
      };
      fill();
      return withClient({ roots: [root], capabilities: everythingPushed }, async (client) => {
        await agrees(client, root);
        rmSync(root, { recursive: true });
        client.filesChanged([
          { path: root, type: 3 },
          ...Object.keys(shop).map((path) => ({ path: join(root, path), type: 3 as const })),
        ]);
        await until(() => assert.deepEqual([...client.diagnostics.pushed.values()].flat(), []));
        fill();
        client.filesChanged(Object.keys(shop).map((path) => ({ path: join(root, path), type: 1 as const })));
        await agrees(client, root);
      });
    }));

  describe("a storm of watched files", () => {
    const storm = (root: string): { path: string; type: 1 | 2 | 3 }[] =>
      Array.from({ length: 5000 }, (_, i) => ({
        path: join(root, i % 2 ? `node_modules/p${i}/index.js` : `src/deep/none${i}.ts`),
        type: ((i % 3) + 1) as 1 | 2 | 3,
      }));

    for (const [title, send] of [
      ["in one message", (client: Client, root: string) => client.filesChanged(storm(root))],
      ["in 5,000 messages", (client: Client, root: string) => storm(root).forEach((one) => client.filesChanged([one]))],
    ] as const)
      it(`${title} is weathered, and a change within it is seen`, () =>
        withTree(randomTree(8, 60), (root) =>
          withClient({ roots: [root], capabilities: everythingPushed }, async (client) => {
            await agrees(client, root);
            writeFileSync(join(root, "src/new.ts"), "// @customer-impact via ./gone: is new\n");
            send(client, root);
            client.filesChanged([{ path: join(root, "src/new.ts"), type: 1 }]);
            send(client, root);
            await until(() =>
              assert.deepEqual(briefly(client.diagnostics.pushed.get(uriOf(join(root, "src/new.ts")))), [
                "unresolved-via@0:24",
              ]),
            );
            await agrees(client, root);
          }),
        ));
  });

  it("a storm of changes while somebody types", () =>
    withTree({ ...shop }, (root) =>
      withClient({ roots: [root], capabilities: everythingPushed }, async (client) => {
        const file = join(root, "src/log.ts");
        client.documents.open(file, "typescript");
        for (let i = 0; i < 2000; i++) {
          client.documents.change(file, `// @customer-impact via ./gone${i}: is new\n`);
          if (i % 7 === 0) client.filesChanged([{ path: join(root, "src/tax.ts"), type: 2 }]);
        }
        await until(() =>
          assert.match(JSON.stringify(client.diagnostics.pushed.get(uriOf(file))), /"No module \\"\.\/gone1999\\"/),
        );
      }),
    ));

  describe("a client that dies without exit", () => {
    it("closes stdin: the server ends", () =>
      withTree(shop, async (root) => {
        const client = await startClient({ roots: [root] });
        client.process.stdin.end();
        await endsWithin(client, 10_000);
      }));

    it("closes everything in the midst of indexing: the server ends", () =>
      withTree(randomTree(9, 300), async (root) => {
        const client = await startClient({ roots: [root], capabilities: everythingPushed });
        client.process.stdout.destroy();
        client.process.stdin.destroy();
        await endsWithin(client, 10_000);
      }));

    it("leaves its pipes open to others: the server sees that the process is gone", () =>
      withTree(shop, async (root) => {
        const parent: ChildProcess = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], {
          stdio: "ignore",
        });
        const client = await startClient({ roots: [root], initialize: { processId: parent.pid } });
        parent.kill("SIGKILL");
        await endsWithin(client, 15_000);
      }));

    it("is gone before it says hello: the server ends", async () => {
      const child = spawn(process.execPath, ["dist/cli.js", "lsp", "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
      const ended = new Promise((settle) => child.once("close", settle));
      child.stdin.end();
      const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(late);
      assert.equal(child.signalCode, null);
    });
  });

  it("requests that are cancelled at random points are all answered", () =>
    withShop(async ({ client, at }) => {
      const random = seeded(12);
      const file = at("src/duty.py");
      client.documents.open(file, "python");
      const outcomes = { answered: 0, cancelled: 0 };
      const faults: string[] = [];
      const { RequestCancelled, ServerCancelled, ContentModified } = LSPErrorCodes;
      const codes: readonly number[] = [RequestCancelled, ServerCancelled, ContentModified];
      const asked: Promise<unknown>[] = [];
      for (let i = 0; i < 60; i++) {
        if (i % 10 === 0) client.documents.change(file, `# @customer-impact via ./gone${i}: is new\n`);
        for (const { method, params } of requestsAt(uriOf(file), { line: 0, character: random.below(30) })) {
          const source = new CancellationTokenSource();
          const answer = client.request(method, params, source.token).then(
            () => outcomes.answered++,
            (error: unknown) => {
              const code = error instanceof ResponseError ? error.code : 0;
              // A rename of what is no name is refused, cancelled or not.
              if (!codes.includes(code) && !method.endsWith("ename")) faults.push(`${method}: ${String(error)}`);
              return outcomes.cancelled++;
            },
          );
          asked.push(answer);
          if (random.chance(0.3)) source.cancel();
          else setTimeout(() => source.cancel(), random.below(30));
        }
        await sleep(random.below(5));
      }
      await Promise.all(asked);
      assert.deepEqual(faults, []);
      assert.ok(outcomes.answered > 0 && outcomes.cancelled > 0, JSON.stringify(outcomes));
      await until(async () => {
        const report = await client.diagnostics.pull(file);
        assert.match(JSON.stringify(report), /gone50/);
      });
    }));

  it("the held request for the workspace's diagnostics is let go of when it is cancelled", () =>
    withShop(async ({ client }) => {
      for (let i = 0; i < 20; i++) {
        const pull = client.diagnostics.pullWorkspace();
        await sleep(i);
        await pull.close();
      }
      const pull = client.diagnostics.pullWorkspace();
      await until(() => assert.ok([...pull.found.values()].flat().length > 0));
      await pull.close();
    }));

  it("logs go to stderr and to the client, never to stdout", () =>
    withTree({ ...shop, "customer-impact.json": "{ broken" }, (root) =>
      withClient(
        {
          roots: [root, join(root, "no/such/root")],
          capabilities: everything,
          environment: {
            CUSTOMER_IMPACT_DEBUG: "1",
            DEBUG: "*",
            NODE_DEBUG: "worker,module,net",
            NODE_OPTIONS: "--trace-warnings",
          },
          initialize: { trace: "verbose" },
        },
        async (client) => {
          client.notify("$/setTrace", { value: "verbose" });
          const file = join(root, "src/log.ts");
          client.documents.open(file, "typescript");
          for (const { method, params } of requestsAt(uriOf(file), { line: 0, character: 0 }))
            await client.request(method, params).catch(() => {});
          // `withClient` looks at each byte of stdout when it stops.
        },
      ),
    ));
});
