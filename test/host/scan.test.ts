import assert from "node:assert/strict";
import { renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pack, unpack } from "../../server/src/host/packing.ts";
import { scan } from "../../server/src/host/scan.ts";
import type { ScanOutcome, ScanRequest } from "../../server/src/host/scanFile.ts";
import { removeTemporary, temporary, write } from "./temporary.ts";

const settings = { maxFileSize: 1000, languages: {} };

/** As many files as make threads worth it, some of them odd. */
function manyFiles(): { root: string; requests: ScanRequest[] } {
  const files: Record<string, string | Buffer> = {};
  for (let i = 0; i < 1000; i++) {
    files[`d${i % 7}/f${i}.ts`] =
      `${"x".repeat(i % 13)};\n${i % 5 ? "" : `// @customer-impact Shopper: gets number ${i}\n`}`;
  }
  files["large.ts"] = "x".repeat(1001);
  files["binary.ts"] = Buffer.from([0, 1, 2, 0]);
  const root = temporary(files);
  const requests: ScanRequest[] = [...Object.keys(files), "gone.ts"].map((path) => ({ path }));
  requests.push({ path: "shown.ts", rawPath: Buffer.from("d0/f0.ts") }, { path: "large.ts", headOnly: true });
  return { root, requests };
}

const statementsIn = (outcomes: readonly ScanOutcome[]): number =>
  outcomes.filter((outcome) => typeof outcome !== "string" && outcome.statements).length;

describe("scanning files", () => {
  afterEach(removeTemporary);

  it("says the same in one thread and in several, in the order of the requests", async () => {
    const { root, requests } = manyFiles();
    const one = await scan(root, requests, { ...settings, threads: 1 });
    assert.equal(one.length, requests.length);
    assert.equal(statementsIn(one), 201);
    assert.deepEqual(one[6], { language: "TypeScript", firstLine: 7 });
    assert.deepEqual(
      one.slice(1000).map((outcome) => (typeof outcome === "string" ? outcome : "facts")),
      ["too-large", "facts", "gone", "facts", "facts"],
    );
    assert.deepEqual(await scan(root, requests, { ...settings, threads: 3 }), one);
  });

  it("loses nothing when threads die", async () => {
    const { root, requests } = manyFiles();
    const expected = await scan(root, requests, { ...settings, threads: 1 });
    const deaths = {
      "at-once.mjs": "throw new Error('dead');",
      "exit.mjs": "process.exit(3);",
      "at-work.mjs":
        "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { throw new Error('dead'); });",
    };
    const folder = temporary(deaths);
    for (const name of [...Object.keys(deaths), "nowhere.mjs"]) {
      const workerEntry = pathToFileURL(join(folder, name));
      assert.deepEqual(await scan(root, requests, { ...settings, threads: 4, workerEntry }), expected, name);
    }
  });

  it("tells how far it is", async () => {
    const { root, requests } = manyFiles();
    const seen: number[] = [];
    await scan(root, requests, {
      ...settings,
      onProgress: (done, total) => {
        assert.equal(total, requests.length);
        seen.push(done);
      },
    });
    assert.deepEqual(
      seen,
      [...seen].sort((a, b) => a - b),
    );
    assert.equal(seen.at(-1), requests.length);
    assert.deepEqual(await scan(root, [], settings), []);
  });

  it("stops when it is told to", async () => {
    const { root, requests } = manyFiles();
    for (const threads of [1, 3]) {
      const stop = new AbortController();
      const options = { ...settings, threads, signal: stop.signal, onProgress: () => stop.abort() };
      await assert.rejects(scan(root, requests, options), { name: "AbortError" });
    }
  });

  it("does not leave the root through a directory that became a link", async () => {
    const outside = temporary({ "f.ts": "// @customer-impact Shopper: sees what lies elsewhere\n" });
    const root = temporary({ "d/e/f.ts": "1" });
    const requests = [{ path: "d/e/f.ts" }, { path: "x", rawPath: Buffer.from("d/e/f.ts") }];
    renameSync(join(root, "d/e"), join(root, "old"));
    symlinkSync(outside, join(root, "d/e"));
    assert.deepEqual(await scan(root, requests, settings), ["gone", "gone"]);
    symlinkSync(join(outside, "f.ts"), join(root, "f.ts"));
    assert.deepEqual(await scan(root, [{ path: "f.ts" }], settings), ["unreadable"]);
  });

  it("reads the head of a file only, where that is enough", async () => {
    const root = temporary({ "a.ts": `${"x".repeat(8192)}\n// @customer-impact Shopper: is far away\n` });
    write(root, { "b.ts": Buffer.alloc(100_000) });
    const [a, b] = await scan(
      root,
      [
        { path: "a.ts", headOnly: true },
        { path: "b.ts", headOnly: true },
      ],
      settings,
    );
    assert.deepEqual(a, { language: "TypeScript", firstLine: 8192 });
    assert.ok(typeof b === "object" && b.binary);
  });
});

describe("packing facts", () => {
  it("loses nothing", () => {
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } };
    const all = [
      { firstLine: 3 },
      { language: "A", firstLine: 4 },
      "gone" as const,
      { language: "B", firstLine: 0, generated: true as const },
      { firstLine: 0, binary: true as const },
      { language: "A", firstLine: 5, statements: [{ text: "x", range, anchors: [0, 1, 2] }] },
      { language: "B", firstLine: 6, malformedTags: [{ tag: "@customerImpact", range }] },
      { language: "B", firstLine: 7 },
    ];
    assert.deepEqual(unpack(JSON.parse(JSON.stringify(pack(all))) as ReturnType<typeof pack<"gone">>), all);
    assert.deepEqual(unpack(pack([])), []);
  });
});
