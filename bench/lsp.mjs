// @customer-impact #quick-answer: measures how long an engineer waits for the editor in a workspace of 100,000 modules

// Measures the language server on a large workspace. Usage: node bench/lsp.mjs [--cli dist/cli.js] [--modules 100000] [--edits 200] [--keep]
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { cpuOf, memoryOf, startServer, uriOf } from "./lspClient.mjs";
import { makeModules } from "./modules.mjs";
import { row } from "./table.mjs";

const { values } = parseArgs({
  options: {
    cli: { type: "string", default: "dist/cli.js" },
    modules: { type: "string", default: "100000" },
    edits: { type: "string", default: "200" },
    keep: { type: "boolean", default: false },
  },
});
const cli = resolve(values.cli);
const folder = mkdtempSync(join(tmpdir(), "customer-impact-bench-"));
const root = join(folder, "workspace");
const env = { CUSTOMER_IMPACT_CACHE: join(folder, "cache") };

/** Once nothing has happened for a while V8 tidies its heap, one time; in milliseconds. */
const tidying = 12_000;

const since = (start) => performance.now() - start;
const percentile = (numbers, share) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? NaN;

/** How many problems the command line finds now. */
function problemsNow() {
  const { stdout } = spawnSync(process.execPath, [cli, "check", root, "--format", "json", "--no-cache"], {
    maxBuffer: 2 ** 30,
    encoding: "utf8",
  });
  return JSON.parse(stdout).problems.length;
}

/** Waits until a pull has come to as many problems, and gives how long that took in milliseconds. */
async function settled(pull, wanted, start) {
  while (pull.total() !== wanted) {
    if (since(start) > 300_000) throw new Error(`${pull.total()} problems, and ${wanted} were to come.`);
    await sleep(5);
  }
  return since(start);
}

/** Milliseconds from each of many changes of a document to the diagnostics of it, or another, which must show the change. */
async function editTimes(server, uri, edits, textOf, shows, asked = uri) {
  const times = [];
  for (let i = 0; i < edits; i++) {
    const start = performance.now();
    server.notify("textDocument/didChange", {
      textDocument: { uri, version: i + 2 },
      contentChanges: [textOf(i)],
    });
    const report = await server.request("textDocument/diagnostic", { textDocument: { uri: asked } });
    times.push(since(start));
    if (!shows(report.items ?? [], i)) throw new Error(`Change ${i} was not told: ${JSON.stringify(report)}`);
    // Nobody types without a pause, and what the server does in it is not what is waited for.
    await sleep(15);
  }
  return times;
}

/** Opens a document as it is on disk, and gives its URI and its text. */
function open(server, path) {
  const uri = uriOf(path);
  const text = readFileSync(path, "utf8");
  server.notify("textDocument/didOpen", { textDocument: { uri, languageId: "typescript", version: 1, text } });
  return { uri, text };
}

const line = (number) => ({ start: { line: number, character: 0 }, end: { line: number + 1, character: 0 } });

try {
  console.log(`Writing ${values.modules} modules …`);
  const { edited, head, importer, changed } = makeModules(root, Number(values.modules));
  const before = problemsNow();

  const server = await startServer(cli, root, env);
  const start = performance.now();
  server.notify("initialized", {});
  const { uri } = open(server, join(root, edited));
  const textDocument = { uri };
  await server.request("textDocument/diagnostic", { textDocument });
  const first = since(start);
  const pull = server.pullWorkspace();
  const hovers = [];
  const indexing = { isOn: true };
  const hovering = (async () => {
    while (indexing.isOn) {
      const asked = performance.now();
      await server.request("textDocument/hover", { textDocument, position: { line: 1, character: 8 } });
      hovers.push(since(asked));
      await sleep(20);
    }
  })();
  const cold = await settled(pull, before, start);
  indexing.isOn = false;
  await hovering;
  await sleep(tidying);
  const memory = memoryOf(server.pid);

  const isAltering = await editTimes(
    server,
    uri,
    Number(values.edits),
    (i) => ({
      range: line(1),
      text:
        i % 2 ? "// @customer-impact via ./m68: knows what it is for\n" : `// @customer-impact via ./gone${i}: goes\n`,
    }),
    (items, i) => items.length === (i % 2 ? 0 : 1),
  );
  const isPlain = await editTimes(
    server,
    uri,
    Number(values.edits),
    (i) => ({ range: line(4), text: `export const value = ${i};\n` }),
    (items) => items.length === 0,
  );

  const { uri: headUri, text: headText } = open(server, join(root, head));
  const isFar = await editTimes(
    server,
    headUri,
    Number(values.edits),
    (i) => ({ range: line(1), text: i % 2 ? `${headText.split("\n")[1]}\n` : "// @customer-impact todo: find out\n" }),
    (items, i) => items.some(({ code }) => code === (i % 2 ? "duplicate-outcome" : "todo-statement")),
  );

  const isImport = await editTimes(
    server,
    open(server, join(root, importer.path)).uri,
    Number(values.edits),
    (i) => ({ range: line(importer.line), text: `import "./${i % 2 ? "m69" : "m99"}";\n` }),
    (items, i) => items.some(({ code }) => code === "unsupported-via") === (i % 2 === 0),
    uri,
  );

  await settled(pull, before, performance.now());
  await sleep(tidying);
  const idleStart = cpuOf(server.pid);
  await sleep(10_000);
  const idle = cpuOf(server.pid) - idleStart;

  execFileSync("git", ["checkout", "-q", "other"], { cwd: root });
  const after = problemsNow();
  const switched = performance.now();
  server.notify("workspace/didChangeWatchedFiles", {
    changes: changed.map((path) => ({ uri: uriOf(join(root, path)), type: 2 })),
  });
  const settledAfter = await settled(pull, after, switched);
  const peak = memoryOf(server.pid).peak;
  await server.stop();

  console.log(`${values.modules} modules, ${before} problems; ${values.edits} changes of each kind.\n`);
  row("a change of a statement to its diagnostics, p95", percentile(isAltering, 0.95), 16, " ms");
  row("  median", percentile(isAltering, 0.5), undefined, " ms");
  row("a change that takes 69 modules their line, p95", percentile(isFar, 0.95), undefined, " ms");
  row("  median", percentile(isFar, 0.5), undefined, " ms");
  row("a change of no statement to its diagnostics, p95", percentile(isPlain, 0.95), 5, " ms");
  row("  median", percentile(isPlain, 0.5), undefined, " ms");
  row(
    "a change of an import to the diagnostics of who counts on it, p95",
    percentile(isImport, 0.95),
    undefined,
    " ms",
  );
  row("  median", percentile(isImport, 0.5), undefined, " ms");
  row(`hover while the index is built, p95 of ${hovers.length}`, percentile(hovers, 0.95), 50, " ms");
  row("  longest", percentile(hovers, 1), undefined, " ms");
  row("first diagnostics of the open document", first, 300, " ms");
  row("the whole workspace, cold", cold, undefined, " ms");
  row(`a branch switch of ${changed.length} files / cold`, settledAfter / cold, 1.5, "");
  row("  in time", settledAfter, undefined, " ms");
  row("memory, settled", memory.now, 400, " MB");
  row("  at most until then", memory.peak, 400, " MB");
  row("  at most, with the branch switch", peak, undefined, " MB");
  row("computing in 10 s in which nothing happens", idle, 10, " ms");
} finally {
  if (values.keep) console.log(`The workspace is in ${folder}.`);
  else rmSync(folder, { recursive: true, force: true });
}
