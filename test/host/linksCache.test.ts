import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { unconfigured } from "../../server/src/host/configurationUse.ts";
import { analyse } from "../../server/src/host/analyse.ts";
import { cacheLocation } from "../../server/src/host/cache/location.ts";
import { readLinksFile, writeLinksFile } from "../../server/src/host/cache/linksFile.ts";
import { ImportGraph } from "../../server/src/imports/graph.ts";
import type { Lines } from "../../server/src/lines/model.ts";
import { type Configuration, defaultConfiguration } from "../../server/src/workspace/configuration.ts";
import { git, removeTemporary, repository, temporary, write } from "./temporary.ts";

const shop: Readonly<Record<string, string>> = {
  "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
  "src/a.ts": 'import "./b";\nimport type { C } from "@/c";\nimport "./gone";\n',
  "src/b.ts": "// @customer-impact Shopper: sees the price before paying\nimport './a.js';\n",
  "src/c.ts": "// @customer-impact via ./a: knows the types\nexport type C = 1;\n",
  "other/c.ts": "export type C = 2;\n",
  "tool.py": "import os\n",
  "go.mod": "module shop\n",
  "pom.xml": "<project><artifactId>shop</artifactId></project>",
  "notes.txt": "nothing",
  "a.f90": "program a\nend program\n",
  "z.f90": "program z\nend program\n",
  ".gitattributes": "z.f90 linguist-vendored\n",
};
const configuration = defaultConfiguration;

/** What is known of imports, as data. */
function told({ modules, imports }: Lines): unknown {
  if (!imports) return undefined;
  const nameOf = (number: number): string => modules[number]!.module.path;
  return {
    edges: modules.map(({ module }, number) => {
      const { targets, typeOnly } = imports.graph.importsOf(number);
      return [module.path, ...[...targets].map((to, at) => `${nameOf(to)}${typeOnly[at] ? " (types)" : ""}`)];
    }),
    counts: imports.counts,
    unresolved: [...imports.unresolved()],
    notes: imports.notes,
  };
}

describe("what imports come to", () => {
  let root = "";
  const before = process.env["CUSTOMER_IMPACT_CACHE"];

  beforeEach(() => {
    process.env["CUSTOMER_IMPACT_CACHE"] = temporary();
  });
  afterEach(() => {
    if (before === undefined) delete process.env["CUSTOMER_IMPACT_CACHE"];
    else process.env["CUSTOMER_IMPACT_CACHE"] = before;
    removeTemporary();
  });

  const place = async (): Promise<string> => (await cacheLocation(root, "links"))!;
  const kept = async (): Promise<Buffer | undefined> => {
    try {
      return readFileSync(await place());
    } catch {
      return undefined;
    }
  };

  /** One run; what it keeps is written when it returns. */
  async function run(more: Partial<Configuration> = {}, cache = true): Promise<unknown> {
    const { lines } = await analyse(root, {
      ...unconfigured,
      configuration: { ...configuration, ...more },
      cache,
      today: "2026-01-01",
      imports: "always",
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    return told(lines);
  }

  /** What changed a moment ago is not kept; git and the clock see changes of attributes by the second. */
  async function settle(): Promise<void> {
    for (const path of Object.keys(shop)) utimesSync(join(root, path), 1, 1);
    if (git(root, "rev-parse", "--is-inside-work-tree").startsWith("true")) git(root, "status");
    await new Promise((resolve) => setTimeout(resolve, 2100));
  }

  /** Puts something else into what is kept, so that it shows where an answer comes from. */
  async function mark(): Promise<void> {
    const path = await place();
    const [, key = "", head = ""] = readFileSync(path, "latin1").split("\n");
    const found = JSON.parse(head) as { counts: unknown; size: number };
    const links = readLinksFile(path, JSON.parse(key) as string, found.size)!;
    const counts = { external: 77, unresolved: 1 };
    writeLinksFile(path, JSON.parse(key) as string, { ...links, links: { ...links.links, counts } });
  }
  const isMarked = (answer: unknown): boolean => (answer as { counts: { external: number } }).counts.external === 77;

  it("is the same whether it is linked anew or was kept", async () => {
    root = repository(shop);
    await settle();
    const fresh = await run({}, false);
    assert.deepEqual((fresh as { edges: unknown[] }).edges.slice(-4), [
      ["src/a.ts", "src/b.ts", "src/c.ts (types)"],
      ["src/b.ts", "src/a.ts"],
      ["src/c.ts"],
      ["tool.py"],
    ]);
    assert.equal(await kept(), undefined);
    assert.deepEqual(await run(), fresh);
    assert.ok(await kept());
    assert.deepEqual(await run(), fresh);
    await mark();
    assert.ok(isMarked(await run()));
  }).timeout(20_000);

  it("is linked anew when anything is different that it hangs on, and kept again", async () => {
    root = repository(shop);
    await settle();
    const alias = '{ "compilerOptions": { "paths": { "@/*": ["./other/*"] } } }';
    const changes: Readonly<
      Record<string, readonly [files: Readonly<Record<string, string>>, more?: Partial<Configuration>]>
    > = {
      "a file that imports something else": [{ "src/a.ts": 'import "./c";\n' }],
      "a new file": [{ "src/gone.ts": "" }],
      "a file that imports nothing, in place of another": [{ "nota.txt": "" }],
      "another module that imports nothing and is left out": [{ ".gitattributes": "a.f90 linguist-vendored\n" }],
      "a file that is gone": [{ "src/b.ts": "" }],
      "a file that describes others": [{ "tsconfig.json": alias }],
      "a language of other files": [{}, { languages: { Acme: { extensions: [".py"] } } }],
      "modules of another grain": [{}, { granularity: "directory" }],
      "files that do not count": [{}, { exclude: ["src/b.ts"] }],
    };
    await run();
    await mark();
    const first = (await kept())!;
    for (const [name, [files, more]] of Object.entries(changes)) {
      write(root, files);
      if (name.includes("gone")) rmSync(join(root, "src/b.ts"));
      if (name.includes("in place of")) rmSync(join(root, "notes.txt"));
      const answer = await run(more);
      assert.ok(!isMarked(answer), name);
      assert.deepEqual(answer, await run(more, false), name);
      git(root, "reset", "-q", "--hard");
      git(root, "clean", "-q", "-f", "-d");
      git(root, "status");
      writeFileSync(await place(), first);
      assert.ok(isMarked(await run()), `${name}, undone`);
    }
    write(root, { "notes.txt": "something else that nobody reads" });
    assert.ok(isMarked(await run()), "a file that it does not hang on");
  }).timeout(20_000);

  it("is kept for files that git does not know, by what the disk says of them", async () => {
    root = temporary(shop);
    for (const path of Object.keys(shop)) utimesSync(join(root, path), 1, 1);
    await run();
    assert.equal(await kept(), undefined, "what changed a moment ago may change again unnoticed");
    const [first, second] = [root, temporary({ "a.ts": 'import "./b";\n', "b.ts": "export {};\n" })];
    root = second;
    await run();
    assert.equal(await kept(), undefined, "so may files alone that nothing describes");
    root = first;
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const fresh = await run();
    await mark();
    assert.ok(isMarked(await run()));
    for (const path of ["src/b.ts", "tsconfig.json"]) {
      write(root, { [path]: `${shop[path]}\n` });
      assert.deepEqual(await run(), fresh, path);
    }
  }).timeout(20_000);

  it("is not believed where it does not look right", () => {
    const path = join(temporary(), "x.links");
    const graph = ImportGraph.of(4, (module) => ({
      targets: Uint32Array.from([[1, 2], [], [3], [0]][module]!),
      typeOnly: Uint8Array.from([[0, 1], [], [1], [0]][module]!),
    }));
    const links = {
      graph,
      packageEdges: [{ from: "a", to: "b" }],
      counts: { external: 1, unresolved: 1 },
      notes: [{ path: "tsconfig.json", message: "is no JSON" }],
      unresolved: () => [{ path: "a.ts", import: { specifier: "./x", form: "static" as const, line: 3 } }],
    };
    const texts = [["tsconfig.json", "1"]] as const;
    writeLinksFile(path, "key", { links, texts });
    const good = readFileSync(path);
    const found = readLinksFile(path, "key", 4)!;
    assert.deepEqual(
      [0, 1, 2, 3].map((module) => found.links.graph.importsOf(module)),
      [0, 1, 2, 3].map((module) => graph.importsOf(module)),
    );
    assert.deepEqual([...found.links.unresolved()], links.unresolved());
    assert.deepEqual(
      [found.texts, found.links.packageEdges, found.links.counts, found.links.notes],
      [texts, links.packageEdges, links.counts, links.notes],
    );
    assert.equal(readLinksFile(path, "another key", 4), undefined);
    assert.equal(readLinksFile(path, "key", 5), undefined);
    assert.equal(readLinksFile(`${path}.none`, "key", 4), undefined);

    const start = good.indexOf("\n") + 1;
    /** The same with another body, and the checksum of that. */
    const believe = (body: Buffer): unknown => {
      const sum = createHash("sha1").update(body).digest("hex");
      writeFileSync(path, Buffer.concat([Buffer.from(`${sum}\n`), body]));
      return readLinksFile(path, "key", 4);
    };
    const body = good.subarray(start);
    assert.ok(believe(body));
    for (let length = 0; length < body.length; length += 7) assert.equal(believe(body.subarray(0, length)), undefined);
    assert.equal(believe(Buffer.concat([body, Buffer.from([0])])), undefined);

    const graphAt = body.length - (9 * 4 + 4);
    const at = (place: number, value: number): Buffer => {
      const other = Buffer.from(body);
      other.writeUInt32LE(value, graphAt + place * 4);
      return other;
    };
    // Offsets: 0 2 2 3 4; targets: 1 2, 3, 0.
    const hostile: readonly (readonly [place: number, value: number])[] = [
      ...([
        [0, 1],
        [1, 3],
        [1, 0xffffffff],
        [2, 1],
        [4, 3],
        [4, 5],
      ] as const),
      ...([
        [5, 0],
        [5, 2],
        [5, 4],
        [5, 0xffffffff],
        [6, 1],
        [7, 2],
        [8, 3],
        [8, 4],
      ] as const),
    ];
    for (const [place, value] of hostile) assert.equal(believe(at(place, value)), undefined, `${place}: ${value}`);
    const types = Buffer.from(body);
    types[types.length - 1] = 2;
    assert.equal(believe(types), undefined);

    const [key, head, rest] = [body.subarray(0, 6), body.toString("latin1", 6, graphAt - 1), body.subarray(graphAt)];
    const replaced = (from: string, to: string): Buffer => {
      assert.ok(head.includes(from), from);
      return Buffer.concat([key, Buffer.from(`${head.replace(from, to)}\n`), rest]);
    };
    for (const [from, to] of [
      ['"edges":4', '"edges":-4'],
      ['"edges":4', '"edges":4e9'],
      ['"external":1', '"external":"1"'],
      ['"external":1', '"external":-1'],
      ['"from":"a"', '"from":1'],
      ['"message":"is no JSON"', '"message":{}'],
      ['"tsconfig.json","1"', '"tsconfig.json"'],
      ['"tsconfig.json","1"', '"tsconfig.json",1'],
      ["[[[0,3,", "[[[99,3,"],
      ['["a.ts"]', "[0]"],
      ['["a.ts"]', '["a.ts","b.ts"]'],
    ] as const)
      assert.equal(believe(replaced(from, to)), undefined, `${from} → ${to}`);
  });

  it("is not believed when any bytes are others, and never fails", () => {
    const path = join(temporary(), "x.links");
    const graph = ImportGraph.of(2, (module) => ({
      targets: Uint32Array.from([1 - module]),
      typeOnly: Uint8Array.from([0]),
    }));
    const links = { graph, packageEdges: [], counts: { external: 0, unresolved: 0 }, notes: [], unresolved: () => [] };
    writeLinksFile(path, "key", { links, texts: [] });
    const good = readFileSync(path);
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const other = Buffer.from(good);
        other[at]! ^= by;
        writeFileSync(path, other);
        assert.equal(readLinksFile(path, "key", 2), undefined);
      }),
    );
  });
});
