import assert from "node:assert/strict";
import fc from "fast-check";
import { extract } from "../../server/src/facts/extract.ts";
import { extractImports } from "../../server/src/facts/imports.ts";
import { LiveWorkspace } from "../../server/src/host/liveWorkspace.ts";
import { createImportResolver, type ImportingFile } from "../../server/src/imports/resolver.ts";
import { createTree } from "../../server/src/imports/tree.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { finish } from "../../server/src/text/steps.ts";
import { defaultConfiguration } from "../../server/src/workspace/configuration.ts";
import { noAttributes } from "../../server/src/workspace/nameCauses.ts";
import { planner } from "../../server/src/workspace/plan.ts";

const languages = createLanguages({});
const scripts = ["a/m0.ts", "a/m1.ts", "a/m2.ts", "b/m3.ts", "b/m4.ts", "b/m5.ts", "c/m6.py", "c/m7.py", "c/m8.py"];
/** What a linker brings together: sources and headers, each a module of its own. */
const linked = ["d/h0.h", "d/h1.h", "d/m2.c", "d/m3.c", "d/m4.c"];
const paths = [...scripts, ...linked];

/** Circles, chains, claims that hold and claims that do not, about modules and folders. */
const line = fc.oneof(
  fc
    .constantFrom(
      "/a/m0",
      "/a/m1",
      "/a/m2",
      "/b/m3",
      "/b/m4",
      "/b/m5",
      "/a",
      "/b",
      "/c",
      "/c/m6",
      "/c/m7",
      "/d",
      "/d/h0.h",
      "/d/m2.c",
      "/d/m3.c",
    )
    .map((ref) => `@customer-impact via ${ref}: helps`),
  fc.constant("@customer-impact Shopper: knows the full price"),
);
const importOf = fc.constantFrom("0", "1", "2", "3", "4", "5");
const text = fc.record({ lines: fc.array(line, { maxLength: 2 }), imports: fc.array(importOf, { maxLength: 3 }) });
type Text = typeof text extends fc.Arbitrary<infer T> ? T : never;

function written(path: string, { lines, imports }: Text): Buffer {
  const isPython = path.endsWith(".py");
  const said = lines.map((one) => `${isPython ? "#" : "//"} ${one}\n`);
  const code = imports.map((one) => {
    const number = Number(one);
    if (isPython) return `import m${6 + (number % 3)}\n`;
    if (path.startsWith("d/")) return `#include "${number < 4 ? `h${number % 2}.h` : "m2.c"}"\n`;
    return `import "../${number < 3 ? "a" : "b"}/m${number}";\n`;
  });
  return Buffer.from([...said, ...code].join("\n"));
}

const languageOf = (path: string) => languages.forPath(path)[0]!;

const importingFile = (path: string, bytes: Buffer): ImportingFile => ({
  path,
  language: languageOf(path).name,
  facts: extractImports(bytes, languageOf(path), languages),
});

async function build(texts: readonly Text[]): Promise<LiveWorkspace> {
  const plan = finish(planner(defaultConfiguration, noAttributes, languages)(paths));
  const bytes = new Map(paths.map((path, at) => [path, written(path, texts[at]!)]));
  const facts = new Map(Array.from(bytes, ([path, one]) => [path, extract(path, one, languages)]));
  const importing = paths.map((path) => importingFile(path, bytes.get(path)!));
  const tree = createTree(paths, () => undefined);
  const resolver = await createImportResolver(tree, importing);
  return finish(
    LiveWorkspace.build({
      plan,
      resultOf: (path) => facts.get(path),
      packages: [],
      imports: { root: "", tree, resolver },
      options: {
        configuration: defaultConfiguration,
        configurationFile: { path: "customer-impact.json", locate: () => undefined },
        orderOf: (language) => languages.byName(language)?.order ?? Infinity,
        today: "2026-01-01",
      },
    }),
  );
}

const visible = ({ lines, findings }: LiveWorkspace): unknown => ({
  findings,
  statuses: lines.modules.map(({ verdict }) => verdict),
  imports: lines.modules.map((_, module) => [...lines.imports!.graph.importsOf(module).targets]),
  importers: lines.modules.map((_, module) => lines.imports!.graph.importersOf(module)),
});

const edits = fc.array(fc.record({ file: fc.nat(paths.length - 1), text }), { minLength: 1, maxLength: 12 });

describe("a workspace in which imports are edited", () => {
  it("is what it would be from scratch", async () => {
    let kept = 0;
    let told = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: paths.length, maxLength: paths.length }),
        edits,
        async (initial, changes) => {
          const texts = [...initial];
          let live = await build(texts);
          for (const { file, text: next } of changes) {
            const path = paths[file]!;
            const [before, after] = [texts[file]!, next].map((one) => written(path, one)) as [Buffer, Buffer];
            texts[file] = next;
            const changed = live.change(
              [{ path, before: extract(path, before, languages), after: extract(path, after, languages) }],
              [importingFile(path, after)],
            );
            while (live.imports!.isUnfinished) live.goOn(1);
            const fresh = await build(texts);
            if (changed) {
              assert.ok(!live.imports!.isStale);
              kept++;
              told += live.findings.ofModules.flat().filter(({ rule }) => rule === "unsupported-via").length;
              assert.deepEqual(visible(live), visible(fresh));
            } else live = fresh;
          }
        },
      ),
      { numRuns: 400 },
    );
    assert.ok(kept > 1000, `only ${kept} changes were taken over`);
    assert.ok(told > 1000, `only ${told} claims were found not to hold`);
  });
});
