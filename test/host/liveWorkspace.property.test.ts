import assert from "node:assert/strict";
import fc from "fast-check";
import { extract } from "../../server/src/facts/extract.ts";
import { LiveWorkspace } from "../../server/src/host/liveWorkspace.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { lineOf } from "../../server/src/lines/lineOf.ts";
import { ruleIds } from "../../server/src/rules/index.ts";
import { finish } from "../../server/src/text/steps.ts";
import { type Configuration, defaultConfiguration } from "../../server/src/workspace/configuration.ts";
import { noAttributes } from "../../server/src/workspace/nameCauses.ts";
import { planner } from "../../server/src/workspace/plan.ts";
import { readConfiguration } from "../../server/src/workspace/readConfiguration.ts";

const languages = createLanguages({});
const paths = ["a/m0.ts", "a/m1.ts", "a/m2.ts", "b/m3.ts", "b/m4.ts", "b/m5.ts", "c/m6.go", "c/m7.go", "c/README.md"];

const statement = fc.oneof(
  fc.constant(""),
  fc.constantFrom(
    "Shopper: knows the full price",
    "Shopper: knows the full price.",
    "shoppers: pay once",
    "Courier: finds the door",
    "#clear-price: adds duties",
    "Team: likes it",
    "todo: find out",
    "none: a shim",
    "everybody is happy",
    "Shopper, Courier: meet",
  ),
  fc
    .array(fc.constantFrom("/a/m0", "/a/m1", "/a/m2", "/b/m3", "/b/m4", "/b/m5", "/a", "/b", "/c", "./gone", "/c/m6"), {
      minLength: 1,
      maxLength: 3,
    })
    .map((refs) => `via ${refs.join(", ")}: helps`),
);

/** A file with up to two statements, which may stand anywhere. */
const text = fc
  .tuple(fc.nat(2), fc.array(statement, { maxLength: 2 }))
  .map(([blank, statements]) => "\n".repeat(blank) + statements.map((one) => `// @customer-impact ${one}\n`).join(""));

const changes = fc.array(fc.record({ file: fc.nat(paths.length - 1), text }), { minLength: 1, maxLength: 12 });

const via = (refs: string): string => `// @customer-impact via ${refs}: helps\n`;

/** A circle that leads through a statement of which something else is told changes its way. */
const circleThroughFault: [string[], { file: number; text: string }[]] = [
  ["", via("/a/m0"), via("/b/m4, /a/m0"), "", via("/b/m3, /a/m0"), "", "", via("/a"), ""],
  [
    { file: 0, text: via("/c, ./gone, /a/m0") },
    { file: 1, text: via("/b/m3") },
    { file: 0, text: "" },
  ],
];

const registry = readConfiguration(
  JSON.stringify({
    customers: { shopper: { name: "Shopper" }, courier: { name: "Courier" }, team: { name: "Team", kind: "internal" } },
    outcomes: { "clear-price": { customer: "shopper", statement: "knows the full price" } },
    statements: [{ files: ["b/**"], statement: "via /a/m0: stands for it" }],
  }),
  ruleIds,
).configuration!;

function build(texts: readonly string[], configuration: Configuration): LiveWorkspace {
  const plan = finish(planner(configuration, noAttributes, languages)(paths));
  const factsOf = new Map(paths.map((path, at) => [path, extract(path, Buffer.from(texts[at] ?? ""), languages)]));
  return finish(
    LiveWorkspace.build({
      plan,
      resultOf: (path) => factsOf.get(path),
      packages: [],
      options: {
        configuration,
        configurationFile: { path: "customer-impact.json", locate: () => undefined },
        orderOf: (language) => languages.byName(language)?.order ?? Infinity,
        today: "2026-01-01",
      },
    }),
  );
}

/** All that anybody can see of it. */
const visible = ({ lines, findings }: LiveWorkspace): unknown => ({
  modules: lines.modules.map((module) => ({ ...module, line: lineOf(lines, module) })),
  customers: lines.customers,
  findings,
});

describe("a workspace that is edited", () => {
  for (const [name, configuration] of [
    ["with a registry", registry],
    ["without one", defaultConfiguration],
  ] as const)
    it(`is what it would be from scratch, ${name}`, () => {
      let kept = 0;
      fc.assert(
        fc.property(fc.array(text, { minLength: paths.length, maxLength: paths.length }), changes, (initial, edits) => {
          const texts = [...initial];
          let live = build(texts, configuration);
          for (const edit of edits) {
            const path = paths[edit.file]!;
            const before = extract(path, Buffer.from(texts[edit.file]!), languages);
            const told = new Map(pathsWithProblems(live));
            texts[edit.file] = edit.text;
            const after = extract(path, Buffer.from(edit.text), languages);
            const changed = live.change([{ path, before, after }]);
            const fresh = build(texts, configuration);
            if (changed) {
              kept++;
              assert.deepEqual(visible(live), visible(fresh));
              for (const [file, problems] of pathsWithProblems(live))
                if (told.get(file) !== problems) assert.ok(changed.includes(file), file);
              for (const file of told.keys())
                if (!new Map(pathsWithProblems(live)).has(file)) assert.ok(changed.includes(file), file);
            } else live = fresh;
          }
        }),
        { numRuns: 150, examples: [circleThroughFault] },
      );
      assert.ok(kept > 300, `only ${kept} changes were taken over`);
    });
});

/** What is told of each file. */
function pathsWithProblems({ findings }: LiveWorkspace): readonly (readonly [string, string])[] {
  const byPath = new Map<string, unknown[]>();
  for (const problem of [...findings.ofModules.flat(), ...findings.ofWorkspace])
    byPath.set(problem.path, [...(byPath.get(problem.path) ?? []), problem]);
  return [...byPath].map(([path, problems]) => [path, JSON.stringify(problems)] as const);
}
