import assert from "node:assert/strict";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import * as fc from "fast-check";
import type { FileFacts } from "../../server/src/facts/facts.ts";
import { type FactsCache, openFactsCache } from "../../server/src/host/cache/factsCache.ts";
import { cacheLocation } from "../../server/src/host/cache/location.ts";
import { isFacts } from "../../server/src/host/cache/isFacts.ts";
import { listFiles } from "../../server/src/host/listing/listing.ts";
import { scan } from "../../server/src/host/scan.ts";
import type { ScanOutcome } from "../../server/src/host/scanFile.ts";
import { git, removeTemporary, repository, temporary, write } from "./temporary.ts";

const key = { maxFileSize: 1000, languages: {} };
const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 20 } };
const facts: Record<string, FileFacts> = {
  "a.ts": { language: "TypeScript", firstLine: 10 },
  "b.py": { language: "Python", firstLine: 12, statements: [{ text: "Shopper: sees it", range, anchors: [0, 0, 20] }] },
  "c.bin": { binary: true, firstLine: 0 },
  "d\n.ts": { language: "TypeScript", firstLine: 3, malformedTags: [{ tag: "@customerImpact", range }] },
};
const files = Object.keys(facts).map((path) => ({ path }));

async function saved(root: string, directory: string): Promise<string> {
  const cache = await openFactsCache(root, key, directory);
  for (const { path } of files) cache.set({ path }, { state: `state of ${path}`, facts: facts[path]! });
  await cache.save(files);
  return (await cacheLocation(root, "facts", directory))!;
}

const contents = (cache: FactsCache): unknown =>
  Object.fromEntries(files.map(({ path }) => [path, cache.get({ path })]).filter(([, kept]) => kept));

const everything = Object.fromEntries(
  files.map(({ path }) => [path, { state: `state of ${path}`, facts: facts[path] }]),
);

describe("the cache", () => {
  afterEach(removeTemporary);

  it("gives back what was kept, and only for the same settings", async () => {
    const [root, directory] = [temporary(), temporary()];
    await saved(root, directory);
    assert.deepEqual(contents(await openFactsCache(root, key, directory)), everything);
    const others = [
      { ...key, maxFileSize: 999 },
      { ...key, languages: { Acme: { extensions: [".acme"] } } },
    ];
    for (const other of others) assert.deepEqual(contents(await openFactsCache(root, other, directory)), {});
    assert.deepEqual(contents(await openFactsCache(temporary(), key, directory)), {});
  });

  it("keeps what the head of a file says apart from what all of it says", async () => {
    const [root, directory] = [temporary(), temporary()];
    const cache = await openFactsCache(root, key, directory);
    for (const headOnly of [true, false]) {
      cache.set({ path: "a", headOnly }, { state: "same", facts: { firstLine: headOnly ? 1 : 2 } });
    }
    await cache.save([{ path: "a" }]);
    const again = await openFactsCache(root, key, directory);
    assert.deepEqual(
      [true, false].map((headOnly) => again.get({ path: "a", headOnly })?.facts.firstLine),
      [1, 2],
    );
  });

  it("forgets files that are gone, and writes only what is new", async () => {
    const [root, directory] = [temporary(), temporary()];
    const file = await saved(root, directory);
    utimesSync(file, 1, 1);
    await (await openFactsCache(root, key, directory)).save(files);
    assert.equal(statSync(file).mtimeMs, 1000);
    const cache = await openFactsCache(root, key, directory);
    await cache.save([{ path: "a.ts" }]);
    assert.deepEqual(Object.keys(contents(await openFactsCache(root, key, directory)) as object), ["a.ts"]);
  });

  it("is the user's alone, and leaves nothing else behind", async function () {
    if (process.platform === "win32") this.skip();
    const directory = join(temporary(), "new/folder");
    const file = await saved(temporary(), directory);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(statSync(directory).mode & 0o777, 0o700);
    assert.equal(readdirSync(directory).length, 1);
    const old = join(directory, "0123.facts");
    writeFileSync(old, "");
    utimesSync(old, 1, 1);
    await saved(temporary(), directory);
    assert.equal(readdirSync(directory).length, 2);
  });

  it("lies where the platform wants it, outside of the workspace", async () => {
    const root = temporary();
    const { CUSTOMER_IMPACT_CACHE, XDG_CACHE_HOME } = process.env;
    try {
      delete process.env["CUSTOMER_IMPACT_CACHE"];
      process.env["XDG_CACHE_HOME"] = "/caches";
      const place = await cacheLocation(root, "facts");
      if (process.platform === "linux") assert.match(place!, /^\/caches\/customer-impact\/[0-9a-f]{32}\.facts$/);
      process.env["XDG_CACHE_HOME"] = "caches";
      if (process.platform === "linux") assert.equal(await cacheLocation(root, "facts"), undefined);
      process.env["CUSTOMER_IMPACT_CACHE"] = "/mine";
      assert.ok((await cacheLocation(root, "facts"))?.includes("mine"));
    } finally {
      Object.assign(process.env, { CUSTOMER_IMPACT_CACHE, XDG_CACHE_HOME });
      for (const name of ["CUSTOMER_IMPACT_CACHE", "XDG_CACHE_HOME"])
        if (process.env[name] === "undefined") delete process.env[name];
    }
  });

  it("is empty when it is damaged in any way", async () => {
    const [root, directory] = [temporary(), temporary()];
    const file = await saved(root, directory);
    const whole = readFileSync(file);
    const check = async (damaged: Buffer): Promise<void> => {
      writeFileSync(file, damaged);
      assert.deepEqual(contents(await openFactsCache(root, key, directory)), {});
    };
    for (let length = 0; length < whole.length; length++) await check(whole.subarray(0, length));
    for (let at = 0; at < whole.length; at++) {
      const flipped = Buffer.from(whole);
      flipped[at]! ^= 1 << (at % 8);
      await check(flipped);
    }
    await check(Buffer.concat([whole, Buffer.from(" ")]));
    writeFileSync(file, whole);
    assert.deepEqual(contents(await openFactsCache(root, key, directory)), everything);
  });

  it("believes no value that is not of its type, even with the right checksum", async () => {
    const [root, directory] = [temporary(), temporary()];
    const file = await saved(root, directory);
    const [, fingerprint, portion] = readFileSync(file, "utf8").split("\n");
    const body = JSON.parse(portion!) as Record<string, unknown>;
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(null, [], {}, -1, 1e300, "x", [null], [[0, null]], [[99, {}]]),
    );
    const place = fc.constantFrom(
      ["paths"],
      ["states"],
      ["facts"],
      ["facts", "languages"],
      ["facts", "language"],
      ["facts", "firstLine"],
      ["facts", "rest"],
      ["facts", "rest", 0],
      ["facts", "rest", 0, 1],
      ["facts", "rest", 0, 1, "statements"],
      ["facts", "rest", 0, 1, "statements", 0, "range"],
    );
    await fc.assert(
      fc.asyncProperty(place, odd, async (place, value) => {
        const copy = structuredClone(body);
        let at = copy as Record<string | number, never>;
        for (const step of place.slice(0, -1)) at = at[step]!;
        at[place.at(-1)!] = value as never;
        const text = `${fingerprint}\n${JSON.stringify(copy)}\n`;
        writeFileSync(file, `${createHash("sha1").update(text).digest("hex")}\n${text}`);
        const cache = await openFactsCache(root, key, directory);
        for (const { path } of files) {
          const kept = cache.get({ path });
          assert.ok(kept === undefined || (typeof kept.state === "string" && isFacts(kept.facts)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("costs nothing but time where it cannot be read or written", async function () {
    const root = temporary();
    const notADirectory = join(temporary({ file: "" }), "file");
    await saved(root, notADirectory);
    assert.deepEqual(contents(await openFactsCache(root, key, notADirectory)), {});
    const directory = temporary();
    mkdirSync((await cacheLocation(root, "facts", directory))!);
    await saved(root, directory);
    assert.deepEqual(contents(await openFactsCache(root, key, directory)), {});
    if (process.platform === "win32") this.skip();
    const readOnly = temporary();
    chmodSync(readOnly, 0o555);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65534);
    try {
      await saved(root, readOnly).catch(() => {});
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
    assert.deepEqual(readdirSync(readOnly), []);
  });

  it("does not believe a file that belongs to somebody else", async function () {
    if (process.getuid?.() !== 0) this.skip();
    const [root, directory] = [temporary(), temporary()];
    const file = await saved(root, directory);
    chownSync(file, 65534, 65534);
    assert.deepEqual(contents(await openFactsCache(root, key, directory)), {});
  });
});

const longAgo = new Date(2020, 1, 1);

describe("a scan with a cache", () => {
  afterEach(removeTemporary);

  /** As the program does it; `listedAt` lies ahead, for files that were written this very moment. */
  async function run(
    root: string,
    directory?: string,
    listedAt = Date.now() + 10_000,
  ): Promise<Record<string, ScanOutcome>> {
    const { files } = await listFiles(root);
    const cache = directory === undefined ? undefined : await openFactsCache(root, key, directory);
    const outcomes = await scan(root, files, { ...key, cache, listedAt });
    await cache?.save(files);
    return Object.fromEntries(files.map(({ path }, i) => [path, outcomes[i]!]));
  }

  for (const source of ["git", "walk"] as const) {
    it(`reads nothing that did not change (${source})`, async () => {
      const content = { "a.ts": "1", "d/b.ts": "// @customer-impact Shopper: gets it\n" };
      const root = source === "git" ? repository(content) : temporary(content);
      const directory = temporary();
      const first = await run(root, directory);
      const { files } = await listFiles(root);
      const cache = await openFactsCache(root, key, directory);
      // Where the cache says something that the file does not, the file was not read.
      for (const { path } of files)
        cache.set({ path }, { ...cache.get({ path })!, facts: { language: "Kept", firstLine: 1 } });
      await cache.save(files);
      const second = await run(root, directory);
      assert.deepEqual(
        Object.values(second),
        Object.values(first).map(() => ({ language: "Kept", firstLine: 1 })),
      );
    });

    it(`keeps nothing of what changed right now (${source})`, async () => {
      const root = source === "git" ? repository({ "a.ts": "1" }) : temporary({ "a.ts": "1" });
      const directory = temporary();
      await run(root, directory, Date.now());
      assert.deepEqual(readdirSync(directory), []);
    });
  }

  it("notices a file of the same size and time", async () => {
    const root = temporary();
    const directory = temporary();
    const seen: ScanOutcome[] = [];
    for (const text of ["// @customer-impact Shopper: one\n", "// @customer-impact Shopper: two\n"]) {
      write(root, { "a.ts": text });
      utimesSync(join(root, "a.ts"), longAgo, longAgo);
      seen.push((await run(root, directory))["a.ts"]!);
    }
    assert.notDeepEqual(seen[0], seen[1]);
  });

  it("says what a scan without one says, whatever happens to the files", async function () {
    this.timeout(60_000);
    const name = fc.constantFrom("a.ts", "a.ts", "b.py", "d/c.ts", ".gitignore");
    const text = fc.constantFrom(
      "",
      "x\n",
      "yy\n",
      "// @customer-impact Shopper: one\n",
      "// @customer-impact Shopper: six\n",
      "# @customer-impact Shopper: two\n",
      "*.py\n",
      "\0",
      "z".repeat(1001),
    );
    const change = fc.oneof(
      fc.record({ do: fc.constant("write" as const), name, text }),
      fc.record({ do: fc.constant("same time" as const), name, text }),
      fc.record({
        do: fc.constantFrom("remove", "add", "commit", "stash", "reset", "skip", "assume", "move" as const),
        name,
        text,
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(change, { minLength: 1, maxLength: 8 }), async (withGit, changes) => {
        const root = withGit ? repository({ "a.ts": "x\n" }) : temporary({ "a.ts": "x\n" });
        const directory = temporary();
        const attempt = (work: () => void): void => {
          try {
            work();
          } catch {
            // Not every change can be made at any time.
          }
        };
        await run(root, directory);
        for (const { do: kind, name, text } of changes) {
          const path = join(root, name);
          attempt(() => {
            if (kind === "write") write(root, { [name]: text });
            else if (kind === "same time") {
              write(root, { [name]: text });
              utimesSync(path, longAgo, longAgo);
            } else if (kind === "remove") rmSync(path);
            else if (kind === "move") copyFileSync(path, join(root, "moved.ts"));
            else if (!withGit) return;
            else if (kind === "add") git(root, "add", name);
            else if (kind === "commit") git(root, "commit", "-q", "-a", "-m", "Change");
            else if (kind === "stash") git(root, "stash", "-q", "-u");
            else if (kind === "reset") git(root, "reset", "-q", "--hard");
            else git(root, "update-index", kind === "skip" ? "--skip-worktree" : "--assume-unchanged", name);
          });
          assert.deepEqual(await run(root, directory), await run(root));
        }
        removeTemporary();
      }),
      { numRuns: 40 },
    );
  });
});
