import { deepEqual, equal, ok } from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { type CodeAction, codeActions } from "../../server/src/features/codeActions.ts";
import { range } from "../../server/src/text/range.ts";
import { applyChanges } from "../support/applyEdits.ts";
import { readFixture } from "../support/fixture.ts";
import { importingSnapshotOf } from "../support/importingSnapshotOf.ts";
import { documentOf, snapshotOf } from "../support/snapshotOf.ts";

/*
 * Fixtures of fixes: files, and behind them, for each fix that is tried, `=== path after <title>` with the text that it must
 * give; further files that it changes follow as `=== + path after <title>`.
 */

const folder = "test/features/fixes";
const everywhere = range(0, 0, 1e6, 0);

interface Expected {
  readonly title: string;
  readonly files: Map<string, string>;
}

function read(text: string): { files: ReadonlyMap<string, string>; expected: Expected[] } {
  const files = new Map<string, string>();
  const expected: Expected[] = [];
  for (const [name, content] of readFixture(text).files) {
    const [, isFurther, path = "", title] = /^(\+ )?(.*?)(?: after (.*))?$/.exec(name) ?? [];
    if (title === undefined) files.set(path, content);
    else if (isFurther) expected.at(-1)?.files.set(path, content);
    else expected.push({ title, files: new Map([[path, content]]) });
  }
  return { files, expected };
}

const pathsOf = ({ changes }: CodeAction): string[] => changes.map(({ path }) => path);

/** The action of that title that changes the first of the files listed, and the document that it was offered for. */
function find(
  files: ReadonlyMap<string, string>,
  { title, files: after }: Expected,
): { action: CodeAction; path: string } {
  const [first = ""] = after.keys();
  const snapshot = snapshotOf(files);
  const offered = [...files.keys()].flatMap((path) =>
    codeActions(snapshot, documentOf(files, path), everywhere).map((action) => ({ action, path })),
  );
  const found = offered.find(({ action }) => action.title === title && pathsOf(action).includes(first));
  if (!found)
    throw new Error(
      `no fix "${title}" for ${first}; there are:\n${offered.map(({ action }) => `${pathsOf(action).join(" ")}: ${action.title}`).join("\n")}`,
    );
  return found;
}

describe("code actions", () => {
  for (const name of readdirSync(folder)) {
    const { files, expected } = read(readFileSync(`${folder}/${name}`, "utf8"));
    if (process.env["UPDATE"]) {
      const sections = [...files].map(([path, text]) => `=== ${path}\n${text}`);
      for (const one of expected) {
        const { action } = find(files, one);
        const after = applyChanges(files, action.changes);
        const [first = ""] = one.files.keys();
        for (const path of new Set([first, ...pathsOf(action)]))
          sections.push(`=== ${path === first ? "" : "+ "}${path} after ${one.title}\n${after.get(path) ?? ""}`);
      }
      writeFileSync(`${folder}/${name}`, sections.join(""));
      continue;
    }
    for (const one of expected)
      it(`${name}: ${one.title}, in ${[...one.files.keys()].join(", ")}`, () => {
        const { action, path } = find(files, one);
        const after = applyChanges(files, action.changes);
        deepEqual(new Map(pathsOf(action).map((path) => [path, after.get(path)])), one.files);
        for (const { rule } of action.fixes) {
          const count = (files: ReadonlyMap<string, string>): number =>
            snapshotOf(files)
              .problemsOf(path)
              .filter((problem) => problem.rule === rule).length;
          ok(count(after) < count(files), `${rule} is still told`);
        }
      });
  }

  describe("whatever the text", () => {
    const piece = fc.constantFrom(
      "// @customer-impact ",
      "# @customer-impact ",
      "/* @customerImpact",
      "*/",
      "\n",
      "\r\n",
      "Shooper",
      "Payments team",
      ": ",
      ", ",
      "via ./nowhere",
      "none",
      "todo",
      "#x",
      "[until: 2020-01-01]",
      "[evidence: a; mood: b]",
      "internal users",
      "x",
      "\u{1F600}",
      "\uFEFF",
      "@customer-impact(",
      ")",
      "TBD",
      '"',
      "`",
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    const configuration = fc.constantFrom(
      undefined,
      "{}",
      "",
      "{",
      "[]",
      '{ "customers": { "shopper": { "name": "Shopper" } } }\n',
      '{ "rules": 1 }',
      '// x\r\n{\r\n\t"customers": {},\r\n}\r\n',
      "\uFEFF{ }",
    );
    it("every change can be made, and what comes of it can be read", () =>
      fc.assert(
        fc.property(
          text,
          configuration,
          fc.constantFrom("a.ts", "a.py", "a.go", "a.vue", "a.php", "README.md"),
          (text, configuration, path) => {
            const files = new Map([
              [path, text],
              ["b.ts", "// @customer-impact Shopper: pays in one step\n"],
            ]);
            if (configuration !== undefined) files.set("customer-impact.json", configuration);
            for (const document of files.keys())
              for (const { changes } of codeActions(snapshotOf(files), documentOf(files, document), everywhere)) {
                const after = snapshotOf(applyChanges(files, changes));
                const { reading } = after.configuration;
                const wasRead = snapshotOf(files).configuration.reading;
                if (reading && !wasRead?.faults.length) deepEqual(reading.faults, []);
              }
          },
        ),
        { numRuns: 100 },
      )).timeout(20_000);

    it("what is safe to fix at once is gone at once", () =>
      fc.assert(
        fc.property(text, (text) => {
          const files = new Map([
            ["a.ts", text],
            ["b.ts", "// @customer-impact Shopper: pays in one step\n"],
          ]);
          const actions = codeActions(snapshotOf(files), documentOf(files, "a.ts"), everywhere, {
            wants: (kind) => kind !== "quickfix",
          });
          for (const { changes, fixes } of actions) {
            const after = snapshotOf(applyChanges(files, changes)).problemsOf("a.ts");
            const tags = (problems: readonly { rule: string }[]): number =>
              problems.filter(({ rule }) => rule === "malformed-tag").length;
            ok(tags(after) <= tags(snapshotOf(files).problemsOf("a.ts")) - tags(fixes));
          }
        }),
        { numRuns: 200 },
      ));
  });

  it("keeps the line breaks of the file", () => {
    const files = new Map([
      ["a.ts", "// Copyright 2024\r\n\r\nexport {};\r\n"],
      ["b.ts", "// @customer-impact Shopper: pays in one step\n"],
    ]);
    const actions = codeActions(snapshotOf(files), documentOf(files, "a.ts"), everywhere);
    const via = actions.find(({ title }) => title === "State a line via ./b");
    equal(
      applyChanges(files, via?.changes ?? []).get("a.ts"),
      "// Copyright 2024\r\n\r\n// @customer-impact via ./b\r\nexport {};\r\n",
    );
  });

  it("leaves statements of the configuration alone, of which only the place is known", () => {
    const text =
      '{ "customers": { "statements": {} }, "statements": [{ "files": ["a.ts"], "statement": "Statez: pay in one step" }] }\n';
    const files = new Map([
      ["a.ts", "export {};\n"],
      ["customer-impact.json", text],
    ]);
    const snapshot = snapshotOf(files);
    ok(snapshot.problemsOf("customer-impact.json").some(({ rule }) => rule === "unknown-customer"));
    const titles = codeActions(snapshot, documentOf(files, "customer-impact.json"), everywhere).map(
      ({ title }) => title,
    );
    deepEqual(
      titles.filter((title) => !title.startsWith("Turn")),
      [],
    );
  });

  describe("where imports are known", () => {
    const files = new Map([
      ["src/a.ts", "export {};\n"],
      ["src/near.ts", "// @customer-impact Shopper: pays in one step\n"],
      ["src/odd.ts", "// @customer-impact via ./nowhere: x\n"],
      ["src/claim.ts", "// @customer-impact via ./near, ./c: keeps it up\n"],
      ["src/c.ts", '// @customer-impact via ./near: shows it\nimport "./a";\nimport "./claim";\nimport "./odd";\n'],
      ["src/near2.ts", '// @customer-impact via ./claim: goes round\nimport "./claim";\n'],
      ["web/page.ts", '// @customer-impact Courier: finds the door\nimport "../src/between";\n'],
      ["src/between.ts", 'import "./a";\n'],
      ["src/lost.ts", "export {};\n"],
      ["src/alone.ts", "// @customer-impact via ./near: is counted on\n"],
    ]);
    const titles = async (path: string): Promise<string[]> =>
      codeActions(await importingSnapshotOf(files), documentOf(files, path), everywhere).map(({ title }) => title);

    it("states a line via those who import the module, the nearest first, and guesses nothing", async () =>
      deepEqual(
        (await titles("src/a.ts")).filter((title) => title.startsWith("State a line via")),
        [
          "State a line via src/c.ts, which imports this module",
          "State a line via web/page.ts, which imports this module through 1 other",
        ],
      ));

    it("guesses where no module with a line imports it", async () =>
      ok((await titles("src/lost.ts")).includes("State a line via ./near")));

    it("turns a line that leads nowhere to one that imports the module", async () =>
      deepEqual(
        (await titles("src/odd.ts")).filter((title) => title.startsWith("Go via")),
        ["Go via ./c instead, which imports this module"],
      ));

    it("turns a ref that no import bears out to one that does, and to none in a circle", async () => {
      deepEqual(
        (await titles("src/claim.ts")).filter((title) => title.startsWith("Go via")),
        [],
      );
      const turned = new Map([...files, ["src/claim.ts", "// @customer-impact via ./near, ./alone: keeps it up\n"]]);
      const snapshot = await importingSnapshotOf(turned);
      const actions = codeActions(snapshot, documentOf(turned, "src/claim.ts"), everywhere);
      const told = snapshot.problemsOf("src/claim.ts").map(({ rule }) => rule);
      deepEqual(told, ["unsupported-via", "unsupported-via"]);
      const [first, second] = actions.filter(({ title }) => title.startsWith("Go via"));
      equal(first?.title, "Go via ./c instead, which imports this module");
      equal(
        applyChanges(turned, first?.changes ?? []).get("src/claim.ts"),
        "// @customer-impact via ./c, ./alone: keeps it up\n",
      );
      equal(
        applyChanges(turned, second?.changes ?? []).get("src/claim.ts"),
        "// @customer-impact via ./near, ./c: keeps it up\n",
      );
    });

    it("offers to turn the rule off where nothing imports the module", async () =>
      deepEqual(
        (await titles("src/alone.ts")).filter((title) => /unsupported-via|Go via/.test(title)),
        [
          "Turn unsupported-via off in src/alone.ts",
          "Turn unsupported-via off in src/",
          "Turn unsupported-via off everywhere",
        ],
      ));
  });
});
