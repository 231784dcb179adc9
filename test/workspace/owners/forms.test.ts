import assert from "node:assert/strict";
import { codeOwners, type CodeOwners, type OwnersForm } from "../../../server/src/workspace/owners/codeOwners.ts";
import { codeOwnersPath, formOf } from "../../../server/src/workspace/owners/location.ts";

interface Case {
  readonly title: string;
  readonly form: OwnersForm;
  readonly text: string;
  /** Owners by path. */
  readonly owners: Readonly<Record<string, string>>;
  /** `line: part of the message`, lines counted from one. */
  readonly problems?: readonly string[];
}

const cases: readonly Case[] = [
  {
    title: "the last line that matches wins",
    form: "github",
    text: "# all\n* @org/all @ann\n*.js @js # and nobody else @eve\n/src/*.js\tjs@example.com\r\n\n/src/x.js",
    owners: {
      "a.ts": "@org/all @ann",
      "lib/a.js": "@js",
      "src/a.js": "js@example.com",
      "src/x.js": "",
      "x/src/a.js": "@js",
    },
  },
  {
    title: "patterns are those of .gitignore",
    form: "github",
    text: "/build/logs/ @logs\napps/ @apps\n/lib @lib\ndocs/**/*.md @docs\n**/gen @gen\na?c @abc\nx/y @xy\n",
    owners: {
      "build/logs/a/b": "@logs",
      "x/build/logs/a": "",
      "apps/a": "@apps",
      "x/apps/a/b": "@apps",
      apps: "",
      lib: "@lib",
      "lib/a/b": "@lib",
      "x/lib": "",
      "docs/a.md": "@docs",
      "docs/x/y/a.md": "@docs",
      "x/gen/a/b": "@gen",
      "abc/d": "@abc",
      "x/y/z": "@xy",
      "q/x/y": "",
      "Apps/a": "",
    },
  },
  {
    title: "a star at the end stops at the files of its folder",
    form: "github",
    text: "docs/* @docs\n/* @root\n",
    owners: { "docs/a.md": "@docs", "docs/app/a.md": "", "a.md": "@root", "x/a.md": "" },
  },
  {
    title: "a star alone, or two, are every file",
    form: "github",
    text: "/a/ @a\n**/* @all\n",
    owners: { "a/b": "@all", ".x": "@all", "c/d/e": "@all" },
  },
  {
    title: "blanks are kept by a backslash",
    form: "github",
    text: "\\\n/my\\ docs/ @docs\n",
    owners: { "my docs/a.md": "@docs", my: "" },
  },
  {
    title: "a line that is not valid is skipped, and told",
    form: "github",
    text: [
      "* @all",
      "!a.ts @no",
      "[ab].ts @no",
      "\\#a @no",
      "a.ts bob",
      "a.ts @@developer",
      "a.ts @",
      "/ @no",
      `${"a".repeat(4097)} @no`,
      "[Docs]",
      "a.ts @a//b",
    ].join("\n"),
    owners: { "a.ts": "@all", "b.ts": "@all", "#a": "@all" },
    problems: [
      "2: takes no pattern back",
      "3: neither sections nor ranges",
      "4: does not read",
      '5: "bob" is no owner',
      '6: "@@developer" is no owner',
      '7: "@" is no owner',
      "8: names nothing",
      "9: longer than 4096",
      "10: neither sections nor ranges",
      '11: "@a//b" is no owner',
    ],
  },
  {
    title: "owners are told apart without case, and shown as first written",
    form: "github",
    text: "a @Org/Web @ann @ANN\nb @org/web\n",
    owners: { a: "@Org/Web @ann", b: "@Org/Web" },
  },
  {
    title: "each section names owners of its own",
    form: "gitlab",
    text: "* @admin\n\n[README Owners]\nREADME.md @u1 @u2\ninternal/README.md @u4\n\n[README other owners]\nREADME.md @u3 @ADMIN\n",
    owners: { "README.md": "@admin @u1 @u2 @u3", "internal/README.md": "@admin @u4 @u3", "a.rb": "@admin" },
  },
  {
    title: "a section has default owners, be it optional or in want of several approvals",
    form: "gitlab",
    text: "[Documentation][2] @docs @writers\ndocs/\nREADME.md\n\n^[Database] @db\nmodel/db/\n/config/setup.md @docs\n[Nobody]\n*.x\n",
    owners: {
      "docs/a": "@docs @writers",
      "x/docs/a": "@docs @writers",
      "model/db/CHANGELOG.txt": "@db",
      "config/setup.md": "@docs",
      "README.md": "@docs @writers",
      "a.x": "",
    },
  },
  {
    title: "sections of one name are one, whatever their case",
    form: "gitlab",
    text: "[Docs] @a\nx.md\n[Other]\nx.md @b\n[DOCS] @c\nx.md\n",
    owners: { "x.md": "@c @b" },
  },
  {
    title: "patterns without a slash in front match at any depth, and only a slash behind takes in what lies below",
    form: "gitlab",
    text: "internal/a.md @i\n/docs/*.md @d\n/lib @lib\nsrc/ @src\n/x/** @x\n/y/**/a @y\n[ab].c @class\n\\#hash @hash\nmy\\ docs/ @my\n/z*/*spec* @z\n",
    owners: {
      "docs/api/internal/a.md": "@i",
      "docs/x.md": "@d",
      "docs/x/x.md": "",
      lib: "@lib",
      "lib/a": "",
      "q/src/a/b": "@src",
      "x/a": "@x",
      "x/a/b": "",
      "y/a": "@y",
      "y/b/c/a": "@y",
      "b.c": "@class",
      "q/a.c": "@class",
      "#hash": "@hash",
      "q/my docs/a": "@my",
      "zoo/a_spec.rb": "@z",
    },
  },
  {
    title: "what a section excludes stays out of it",
    form: "gitlab",
    text: "* @default\n!*.rb\n/special/*.rb @ruby\n[Config]\n/config/ @ops @@maintainer\n!**/generated/\n",
    owners: {
      "a.ts": "@default",
      "a.rb": "",
      "special/a.rb": "",
      "config/a.rb": "@ops @@maintainer",
      "config/generated/a.ts": "@default",
    },
  },
  {
    title: "words that are no owners are passed over, and the rest of the line counts",
    form: "gitlab",
    text: "a @group user @user\nb @x # see @y\n[Section name\ndocs/ @docs\n[ ] @z\n[A]no @w\n! @v\n",
    owners: { a: "@group @user", b: "@x @y", "docs/a": "@docs", "[Section": "" },
    problems: [
      '1: "user" is no owner',
      "2: no comments behind a pattern",
      '3: "[Section" is read as a pattern',
      '3: "name" is no owner',
      "5: must have a name",
      "7: names nothing",
    ],
  },
];

const read = (form: OwnersForm, text: string): CodeOwners => codeOwners({ path: "CODEOWNERS", form, text });

describe("CODEOWNERS", () => {
  for (const { title, form, text, owners, problems = [] } of cases)
    it(`${form}: ${title}`, () => {
      const file = read(form, text);
      const found = Object.keys(owners).map((path) => [path, file.ownersOf(path).join(" ")]);
      assert.deepEqual(Object.fromEntries(found), owners);
      const told = file.problems.map(({ line, message }) => `${line + 1}: ${message}`);
      assert.equal(told.length, problems.length, told.join("\n"));
      problems.forEach((problem, at) => {
        const [line, part = ""] = problem.split(/: (.*)/);
        assert.ok(told[at]?.startsWith(`${line}: `) && told[at].includes(part), `${problem}\n${told[at]}`);
      });
    });

  it("is looked for where GitHub and GitLab do, in their order", () => {
    const there = ["CODEOWNERS", ".gitlab/CODEOWNERS", "docs/CODEOWNERS", ".github/CODEOWNERS", "src/CODEOWNERS"];
    const order: (string | undefined)[] = [];
    for (const left = new Set(there); order.at(-1) !== undefined || order.length === 0;) {
      order.push(codeOwnersPath((path) => left.has(path)));
      left.delete(order.at(-1) ?? "");
    }
    assert.deepEqual(order, [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS", undefined]);
  });

  const sections = "* @a\n^[Docs][2] @b c@example.com\n";
  const forms: readonly [string, string, readonly string[], OwnersForm][] = [
    [".github/CODEOWNERS", sections, [".gitlab-ci.yml"], "github"],
    [".gitlab/CODEOWNERS", "* @a\n", [], "gitlab"],
    ["CODEOWNERS", "* @a\n", [], "github"],
    ["CODEOWNERS", sections, [".github/workflows/a.yml"], "gitlab"],
    ["docs/CODEOWNERS", "* @a\n", [".gitlab-ci.yml"], "gitlab"],
    ["docs/CODEOWNERS", "* @a\n", [".gitlab-ci.yml", ".github/a"], "github"],
    ["CODEOWNERS", "# [Docs]\n[ab].ts @a\n[] @b\n[Docs] no owners\n", [], "github"],
  ];
  for (const [path, text, paths, form] of forms)
    it(`${path} beside ${paths.join(", ") || "nothing"}, ${JSON.stringify(text)}: ${form}`, () =>
      assert.equal(formOf(path, text, paths), form));
});
