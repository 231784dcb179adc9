import { deepEqual } from "node:assert/strict";
import type { PackageEdge } from "../../server/src/imports/family.ts";
import { check } from "../../server/src/rules/check.ts";
import { importing } from "../reports/importing.ts";
import { type Model, reportOf } from "../reports/model.ts";

interface Case {
  readonly name: string;
  readonly modules: Model["modules"];
  readonly configuration?: Model["configuration"];
  readonly imported?: Readonly<Record<string, readonly string[]>>;
  readonly edges?: readonly PackageEdge[];
  /** The paths at which it is told, each with its message where that matters. */
  readonly told: readonly string[];
}

const pays = ["Shopper: pays in one step"];
const notDirect = "it does not import it, neither directly nor through others.";
const cases: readonly Case[] = [
  {
    name: "an import",
    modules: { "a.ts": pays, "b.ts": ["via ./a: x"] },
    imported: { "a.ts": ["b.ts"] },
    told: [],
  },
  {
    name: "imports through others, in a circle",
    modules: { "a.ts": pays, "b.ts": ["via ./a: x"], "c.ts": [], "d.ts": [] },
    imported: { "a.ts": ["c.ts"], "c.ts": ["d.ts"], "d.ts": ["b.ts", "c.ts"] },
    told: [],
  },
  {
    name: "an import the other way round alone",
    modules: { "a.ts": pays, "b.ts": ["via ./a: x"] },
    imported: { "b.ts": ["a.ts"] },
    told: [`b.ts: a.ts does not depend on b.ts: ${notDirect}`],
  },
  {
    name: "a line that leads nowhere",
    modules: { "a.ts": [], "b.ts": ["via ./a: x"] },
    told: ["b.ts"],
  },
  {
    name: "a package edge, whichever way it leads",
    modules: { "p/a.ts": pays, "q/b.ts": ["via /p/a: x"], "r/c.ts": ["via /p/a: x"] },
    edges: [{ from: "q", to: "p" }],
    told: ["r/c.ts"],
  },
  {
    name: "a directory of which one module imports it",
    modules: { "lib/a.ts": pays, "lib/b.ts": [], "c.ts": ["via ./lib: x"] },
    imported: { "lib/b.ts": ["c.ts"] },
    told: [],
  },
  {
    name: "a directory of which none does",
    modules: { "lib/a.ts": pays, "lib/b.ts": [], "c.ts": ["via ./lib: x"] },
    told: [
      "c.ts: None of the 2 modules of ./lib depends on c.ts: none imports it, neither directly nor through others.",
    ],
  },
  {
    name: "a directory that it is in itself",
    modules: { "lib/a.ts": pays, "lib/b.ts": ["via /lib: x"], "lib/c.ts": ["via /lib: x"] },
    imported: { "lib/a.ts": ["lib/b.ts"] },
    told: ["lib/c.ts"],
  },
  {
    name: "a source of C behind a header that both include, whoever defines what it declares",
    modules: {
      "main.c": ["Shopper: pays in one step"],
      "all.h": [],
      "work.c": ["via ./main: x", "via /lib: x"],
      "lib/a.c": [],
      "lib/far.c": ["via /main: x"],
      "lib/far.h": [],
    },
    imported: { "main.c": ["all.h"], "work.c": ["all.h"], "lib/a.c": ["all.h"], "lib/far.c": ["lib/far.h"] },
    told: ["lib/far.c"],
  },
  {
    name: "a module that both import, where no linker puts them together",
    modules: { "a.ts": pays, "b.ts": ["via ./a: x"], "c.ts": [] },
    imported: { "a.ts": ["c.ts"], "b.ts": ["c.ts"] },
    told: ["b.ts"],
  },
  {
    name: "itself, nothing at all, and the words of the configuration",
    modules: { "a.ts": pays, "b.ts": ["via ./b: x"], "c.ts": ["via ./nowhere: x"], "d.ts": [] },
    configuration: { statements: [{ files: ["d.ts"], statement: "via a: x" }] },
    told: [],
  },
  {
    name: "languages that do not import each other, or whose imports are not read",
    modules: {
      "a.ts": pays,
      "b.py": ["via /a: x"],
      "c.vue": ["via /d.vue: x"],
      "d.vue": pays,
      "e.ts": ["via /d.vue: x"],
    },
    told: [],
  },
];

describe("unsupported-via", () => {
  for (const { name, modules, configuration = {}, imported = {}, edges = [], told } of cases)
    it(`${told.length ? "tells of" : "is silent about"} ${name}`, () => {
      const lines = importing(reportOf({ modules, configuration }).lines, imported, edges);
      const problems = check(lines, { path: "customer-impact.json", locate: () => undefined }).filter(
        ({ rule }) => rule === "unsupported-via",
      );
      deepEqual(
        problems.map(({ path, message }) => (told.includes(path) ? path : `${path}: ${message}`)),
        told,
      );
    });

  it("is not asked where imports were not read", () => {
    const { problems } = reportOf({ modules: { "a.ts": pays, "b.ts": ["via ./a: x"] } });
    deepEqual(
      problems.filter(({ rule }) => rule === "unsupported-via"),
      [],
    );
  });
});
