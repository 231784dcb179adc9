import assert from "node:assert/strict";
import { renameSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openFactsCache, openImportsCache } from "../../server/src/host/cache/factsCache.ts";
import { diskSource } from "../../server/src/host/diskSource.ts";
import { linkImports } from "../../server/src/host/imports/linkImports.ts";
import { importingFiles, readImports } from "../../server/src/host/imports/readImports.ts";
import { readWorkspace, type WorkspaceFiles } from "../../server/src/host/readWorkspace.ts";
import { assemble } from "../../server/src/workspace/assemble.ts";
import { defaultConfiguration as configuration } from "../../server/src/workspace/configuration.ts";
import { git, removeTemporary, repository, temporary, write } from "./temporary.ts";

const shop = {
  "src/a.ts": 'import "./b";\nimport type { C } from "./c";\n',
  "src/b.ts": "// @customer-impact Shopper: sees the price before paying\nimport './a.js';\n",
  "src/c.ts": "export type C = 1;\n",
  "src/a.test.ts": 'import "./a";\n',
  "tool.py": "import os\n",
};

const specifiers = (files: WorkspaceFiles): readonly (readonly string[])[] =>
  importingFiles(files, files.imports).map(({ path, facts }) => [
    path,
    ...facts.imports.map(({ specifier }) => specifier),
  ]);

const expected = [
  ["src/a.ts", "./b", "./c"],
  ["src/b.ts", "./a.js"],
  ["tool.py", "os"],
];

/** What changed a moment ago is not kept. */
function settle(root: string, paths: Iterable<string>): void {
  for (const path of paths) utimesSync(join(root, path), 1, 1);
}

describe("imports of a workspace on disk", () => {
  afterEach(removeTemporary);

  it("are read together with the statements, or afterwards, of files that count", async () => {
    const root = repository(shop);
    const both = await readWorkspace(diskSource(root, { configuration }), { configuration, withImports: true });
    assert.deepEqual(specifiers(both), expected);
    // A test is read for its statements alone.
    const test = both.plan.files.findIndex(({ path }) => path === "src/a.test.ts");
    assert.deepEqual([typeof both.results[test], both.imports[test]], ["object", undefined]);
    const first = await readWorkspace(diskSource(root, { configuration }), { configuration });
    assert.deepEqual([first.imports, first.results], [[], both.results]);
    const later = await readImports(root, first, { configuration, cache: false });
    assert.deepEqual(later, importingFiles(both, both.imports));
  });

  it("are read with the statements from the first claim on, and before that not at all", async () => {
    const claim = "// @customer-impact via ./b: adds prices up\n";
    const read = async (root: string): Promise<WorkspaceFiles> =>
      readWorkspace(diskSource(root, { configuration }), {
        configuration,
        withImports: true,
        importsFrom: "the first claim",
      });
    const unclaimed = await read(repository(shop));
    assert.deepEqual(specifiers(unclaimed), []);
    assert.ok(unclaimed.imports.every((one) => one === undefined));
    const root = repository({ ...shop, "src/b0.ts": `${claim}import "./c";\n` });
    const files = await read(root);
    assert.deepEqual(specifiers(files), [
      ["src/b0.ts", "./c"],
      ["tool.py", "os"],
    ]);
    // What stands in front is read when it is asked for, and nothing twice.
    const all = await readImports(root, files, { configuration, cache: false });
    assert.deepEqual(
      all.map(({ path }) => path),
      ["src/a.ts", "src/b.ts", "src/b0.ts", "tool.py"],
    );
    writeFileSync(join(root, "tool.py"), "import sys\n");
    const again = await readImports(root, files, { configuration, cache: false });
    assert.deepEqual(again.at(-1), all.at(-1));
  });

  it("are linked by module", async () => {
    const root = repository(shop);
    const files = await readWorkspace(diskSource(root, { configuration }), { configuration, withImports: true });
    const { modules } = assemble(files.plan, (_, place) => files.results[place]);
    const links = await linkImports(root, files, importingFiles(files, files.imports), modules);
    const edges = modules.map(({ path }, module) => [
      path,
      ...[...links.graph.importsOf(module).targets].map((to) => modules[to]!.path),
    ]);
    assert.deepEqual(edges, [
      ["src/a.ts", "src/b.ts", "src/c.ts"],
      ["src/b.ts", "src/a.ts"],
      ["src/c.ts"],
      ["tool.py"],
    ]);
    assert.deepEqual(links.counts, { external: 1, unresolved: 0 });
  });

  for (const kind of ["git", "walk"] as const)
    it(`are not read again where nothing changed (${kind})`, async () => {
      const directory = temporary();
      const root = kind === "git" ? repository(shop) : temporary(shop);
      settle(root, Object.keys(shop));
      if (kind === "git") git(root, "status");
      // A change of attributes is seen by the second, so that what is kept must be older than that.
      await new Promise((resolve) => setTimeout(resolve, 2100));
      const run = async (): Promise<WorkspaceFiles> => {
        const cache = openFactsCache(root, configuration, directory);
        const importsCache = openImportsCache(root, configuration, directory);
        const source = diskSource(root, { configuration, cache, importsCache });
        const files = await readWorkspace(source, { configuration, withImports: true });
        await files.saved;
        return files;
      };
      assert.deepEqual(specifiers(await run()), expected);
      // Other imports are written down than the file has: they show where an answer comes from.
      const facts = await openFactsCache(root, configuration, directory);
      const cache = await openImportsCache(root, configuration, directory);
      const { state } = cache.get({ path: "src/a.ts" })!;
      assert.equal(state, facts.get({ path: "src/a.ts" })?.state);
      cache.set({ path: "src/a.ts" }, { state, facts: '[[[0,0,"./kept"]]]' });
      await cache.save(Object.keys(shop).map((path) => ({ path })));
      assert.deepEqual(specifiers(await run())[0], ["src/a.ts", "./kept"]);
      writeFileSync(join(root, "src/a.ts"), 'import "./new";\n');
      assert.deepEqual(specifiers(await run())[0], ["src/a.ts", "./new"]);
      assert.deepEqual(specifiers(await run()).slice(1), expected.slice(1));
    }).timeout(20_000);

  it("believe no cache that does not look right", async () => {
    const [root, directory] = [repository(shop), temporary()];
    const cache = await openImportsCache(root, configuration, directory);
    for (const path of ["src/a.ts", "src/b.ts"])
      cache.set({ path }, { state: "x", facts: path === "src/a.ts" ? "[[[0,0,1]]]" : "" });
    await cache.save([{ path: "src/a.ts" }, { path: "src/b.ts" }]);
    const opened = await openImportsCache(root, configuration, directory);
    assert.deepEqual(
      [opened.get({ path: "src/a.ts" }), opened.get({ path: "src/b.ts" })],
      [undefined, { state: "x", facts: "" }],
    );
  });

  it("follow no link out of the workspace, to a package or its description", async () => {
    const outside = temporary({
      "p/package.json": '{"name":"p","main":"main.js"}',
      "p/main.js": "",
      "tsconfig.json": '{"compilerOptions":{"paths":{"@":["./a.js"]}}}',
    });
    const root = temporary({
      "package.json": '{"workspaces":["packages/*"]}',
      "a.js": 'import "p"; import "@"; import "./packages/p/main.js";',
    });
    write(root, { "packages/q/q.js": "" });
    symlinkSync(join(outside, "p"), join(root, "packages/p"));
    symlinkSync(join(outside, "tsconfig.json"), join(root, "tsconfig.json"));
    const files = await readWorkspace(diskSource(root, { configuration }), { configuration, withImports: true });
    const { modules } = assemble(files.plan, (_, place) => files.results[place]);
    const links = await linkImports(root, files, importingFiles(files, files.imports), modules);
    assert.deepEqual([links.graph.edges, links.counts, links.notes], [0, { external: 2, unresolved: 1 }, []]);
    // The folder that a description lies in may become a link after the files were listed.
    write(root, { "deep/package.json": '{"name":"deep"}', "deep/d.js": 'import "deep"' });
    const listed = await readWorkspace(diskSource(root, { configuration }), { configuration, withImports: true });
    renameSync(join(root, "deep"), join(outside, "deep"));
    symlinkSync(join(outside, "deep"), join(root, "deep"));
    await linkImports(root, listed, importingFiles(listed, listed.imports), modules);
  });
});
