import assert from "node:assert/strict";
import { statementChoices } from "../../server/src/features/statementChoices.ts";
import { tryStatement } from "../../server/src/features/statementTrial.ts";
import { applyEdits } from "../support/applyEdits.ts";
import { importingSnapshotOf } from "../support/importingSnapshotOf.ts";
import { documentOf, snapshotOf } from "../support/snapshotOf.ts";

const files = new Map([
  [
    "customer-impact.json",
    `{ "customers": { "courier": { "name": "Courier", "priority": 2 }, "shopper": { "name": "Shopper", "priority": 1 }, "ops": { "kind": "internal" } },
       "outcomes": { "clear-price": { "customer": "shopper", "statement": "knows the full price" } } }`,
  ],
  ["src/pay.ts", "// @customer-impact Shopper: pays by card in one step\n"],
  ["src/log.ts", "#!/usr/bin/env node\n// Copyright the shop\n\nexport {};\n"],
  ["src/open.py", "# @customer-impact todo: ask\nX = 1\n"],
  ["src/dead.ts", "export {};\n"],
  ["src/odd.json", "{}\n"],
  ["lib/far.ts", "// @customer-impact via src/pay: keeps cards safe\n"],
]);
const snapshot = snapshotOf(files);

describe("what a statement could start with", () => {
  const choices = statementChoices(snapshot, { path: "src/log.ts" });

  it("is likely first, then customers by priority, outcomes, modules with a line, and ways to state none", () =>
    assert.deepEqual(
      choices?.items.map(({ kind, start, isLikely }) => `${isLikely ? "likely " : ""}${kind} ${start}`),
      [
        "likely via via ./pay: ",
        "customer Shopper: ",
        "customer Courier: ",
        "outcome #clear-price: ",
        "via via lib/far: ",
        "todo todo: ",
        "none none: ",
      ],
    ));

  it("asks for the words that are still missing", () =>
    assert.deepEqual(
      choices?.items.slice(0, 2).map(({ question }) => question),
      ["What does this module do for ./pay?", "What does Shopper get through this module?"],
    ));

  it("is likely via who imports the module, the nearest first, each with a word why", async () => {
    const importing = new Map([
      ...files,
      ["lib/far.ts", '// @customer-impact via src/pay: keeps cards safe\nimport "../src/log";\n'],
      ["src/top.ts", '// @customer-impact Courier: finds the door\nimport "../lib/far";\n'],
    ]);
    const found = statementChoices(await importingSnapshotOf(importing), { path: "src/log.ts" });
    assert.deepEqual(
      found?.items.slice(0, 4).map(({ isLikely, start, detail }) => `${isLikely ? "likely " : ""}${start}${detail}`),
      [
        "likely via lib/far: imports this module · reaches Shopper",
        "likely via ./top: imports this module through 1 other · reaches Courier",
        "Shopper: customer · priority 1",
        "Courier: customer · priority 2",
      ],
    );
    assert.ok(found?.items.some(({ start, isLikely }) => start === "via ./pay: " && !isLikely));
  });

  it("is nothing where no line is needed", () => {
    for (const path of ["customer-impact.json", "src/odd.json", "nowhere.ts"])
      assert.equal(statementChoices(snapshot, { path }), undefined, path);
  });
});

describe("a statement that is tried", () => {
  const told = (path: string, body: string): readonly string[] => {
    const trial = tryStatement(snapshot, documentOf(files, path), body);
    assert.ok(trial);
    return [String(trial.holds), ...trial.problems.map(({ rule, severity }) => `${severity} ${rule}`)];
  };

  for (const [body, ...expected] of [
    ["Shopper: pays by card without typing", "true"],
    ["Shopper: ", "false", "warning empty-statement"],
    ["Shoper: pays by card without typing", "false", "warning unknown-customer"],
    ["Ops: restarts it at night", "false", "warning internal-customer"],
    ["it is what it is and more", "false", "warning unnamed-customer"],
    ["#clear-price", "true"],
    ["#clear-prise", "false", "error unknown-outcome"],
    ["via ./pay: keeps cards safe", "true"],
    ["via ./payy: keeps cards safe", "false", "error unresolved-via"],
    ["via ./dead: keeps cards safe", "false", "warning dead-end-via"],
    ["via ./log: keeps cards safe", "false", "error via-cycle"],
    ["todo: ask the couriers", "true", "information todo-statement"],
    ["none: ", "false", "warning exemption-without-reason"],
    ["none: only used in development", "true"],
    ["Shopper: improves the experience", "true", "information vague-outcome"],
    ["Shopper: pays by card [colour: red]", "true", "information unknown-attribute"],
  ] as const)
    it(`is judged as if it stood there: ${body}`, () => assert.deepEqual(told("src/log.ts", body), expected));

  it("tells the worst first, in the words of the diagnostics", () => {
    const trial = tryStatement(snapshot, documentOf(files, "src/log.ts"), "Shoper: pays [colour: red]");
    assert.deepEqual(
      trial?.problems.map(({ severity }) => severity),
      ["warning", "information", "information"],
    );
    assert.match(trial?.problems[0]?.message ?? "", /Did you mean "Shopper"\?/);
  });

  const written = (path: string, body: string): string => {
    const edit = tryStatement(snapshot, documentOf(files, path), body)?.edit;
    assert.ok(edit);
    const text = applyEdits(files.get(path) ?? "", [edit]);
    const lines = text.split("\n");
    const { line, character } = edit.cursor;
    return [
      ...lines.slice(0, line),
      `${lines[line]?.slice(0, character)}|${lines[line]?.slice(character)}`,
      ...lines.slice(line + 1),
    ].join("\n");
  };

  it("is written behind what must come first, with the cursor behind it", () =>
    assert.equal(
      written("src/log.ts", "Shopper:  pays by card "),
      "#!/usr/bin/env node\n// Copyright the shop\n\n// @customer-impact Shopper: pays by card|\nexport {};\n",
    ));

  it("takes the place of one that still says nothing", () =>
    assert.equal(
      written("src/open.py", "via ./pay: keeps cards safe"),
      "# @customer-impact via ./pay: keeps cards safe|\nX = 1\n",
    ));

  it("is nothing in a file that counts for no module", () =>
    assert.equal(tryStatement(snapshot, documentOf(files, "src/odd.json"), "Shopper: pays"), undefined));
});
