import assert from "node:assert/strict";
import { lex } from "../../server/src/comments/lexer.ts";
import { ambiguous } from "../../server/src/languages/ambiguous.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { linguist } from "../../server/src/languages/linguist.generated.ts";
import { families } from "../../server/src/languages/syntaxes.ts";
import { cases } from "./ambiguous.cases.ts";

const languages = createLanguages();
const detect = (path: string, head = "") => languages.detect(path, head)?.name;
const names = linguist.split("\n").map((row) => row.slice(0, row.indexOf("\t")));

describe("the language table", () => {
  it("is sorted, and orders languages so", () => {
    assert.deepEqual(
      names.map((name) => languages.byName(name)?.order),
      [...names.keys()],
    );
    assert.deepEqual(names, names.toSorted());
  });

  it("counts SQL and the formats of components as programming", () => {
    for (const name of ["SQL", "PLpgSQL", "PLSQL", "TSQL", "Vue", "Svelte", "Astro"])
      assert.equal(languages.byName(name)?.type, "programming", name);
    for (const [name, type] of [
      ["HTML", "markup"],
      ["JSON", "data"],
      ["Markdown", "prose"],
    ] as const)
      assert.equal(languages.byName(name)?.type, type);
  });

  it("has at most one syntax row for a language, and none for what Linguist does not know", () => {
    const rows = families.flatMap((family) => Object.keys(family));
    assert.deepEqual(
      rows.filter((name) => !names.includes(name)),
      [],
    );
    assert.deepEqual(
      rows.filter((name, index) => rows.indexOf(name) !== index),
      [],
    );
  });

  it("has syntax rows for nearly all programming languages", () => {
    const rows = new Set(families.flatMap((family) => Object.keys(family)));
    const programming = names.filter((name) => languages.byName(name)?.type === "programming");
    const without = programming.filter((name) => !rows.has(name));
    assert.ok(programming.length > 550);
    assert.ok(without.length < 20, without.join(", "));
  });
});

describe("the language of a file", () => {
  const paths: readonly (readonly [string, string | undefined])[] = [
    ["a.ts", "TypeScript"],
    ["a.d.ts", "TypeScript"],
    ["a.tsx", "TSX"],
    ["a.mjs", "JavaScript"],
    ["a.py", "Python"],
    ["src/deep.dir/a.go", "Go"],
    ["A.PY", "Python"],
    ["a.html.erb", "HTML+ERB"],
    ["a.js.erb", "JavaScript+ERB"],
    ["Makefile", "Makefile"],
    ["deep/Dockerfile", "Dockerfile"],
    ["CMakeLists.txt", "CMake"],
    ["Rakefile", "Ruby"],
    ["BUILD.bazel", "Starlark"],
    ["main.tf", "HCL"],
    [".bashrc", "Shell"],
    [".gitignore", "Ignore List"],
    ["a.json", "JSON"],
    ["a.yml", "YAML"],
    ["README.md", "Markdown"],
    ["a.txt", "Text"],
    ["a.html", "HTML"],
    ["a.cfg", "INI"],
    ["a.h", "C"],
    ["a.m", "MATLAB"],
    ["a.pl", "Perl"],
    ["a.unheard-of", undefined],
    ["a", undefined],
    ["a.", undefined],
    ["", undefined],
  ];
  for (const [path, expected] of paths)
    it(`${JSON.stringify(path)} is ${expected}`, () => {
      assert.equal(detect(path), expected);
      assert.equal(languages.forPath(path)[0]?.name, expected);
    });

  const shebangs: readonly (readonly [string, string | undefined])[] = [
    ["#!/bin/sh", "Shell"],
    ["#! /usr/bin/bash -e", "Shell"],
    ["#!/usr/bin/env python3", "Python"],
    ["#!/usr/bin/python3.11", "Python"],
    ["#!/usr/bin/env -S python3 -u", "Python"],
    ["#!/usr/bin/env -S LANG=C python3", "Python"],
    ["#!/usr/bin/env -u HOME A=b node", "JavaScript"],
    ["#!/usr/bin/env node\r", "JavaScript"],
    ["#!/usr/bin/env lua5.1", "Lua"],
    ["#!/usr/bin/perl -w", "Perl"],
    ['#!/bin/sh\nexec perl -x "$0" "$@"', "Perl"],
    ["#!/usr/bin/awk -f", "Awk"],
    ["#!C:/Ruby/bin/ruby.exe", "Ruby"],
    ["#!/opt/unheard-of", undefined],
    ["#!", undefined],
    ["#!/usr/bin/env", undefined],
    [" #!/bin/sh", undefined],
    ["<?xml version='1.0'?>", "XML"],
    ["\u00ef\u00bb\u00bf#!/bin/sh", "Shell"],
  ];
  for (const [head, expected] of shebangs)
    it(`${JSON.stringify(head)} starts ${expected}`, () => assert.equal(detect("tool", `${head}\n`), expected));

  it("goes by the name before the shebang, which decides between the languages of an extension", () => {
    assert.equal(detect("a.py", "#!/bin/sh\n"), "Python");
    assert.equal(detect("a.pl", "#!/usr/bin/env swipl\n"), "Prolog");
    assert.equal(detect("a.cgi", "#!/bin/sh\n"), "Shell");
  });
});

describe("extensions of several languages", () => {
  for (const [extension, { otherwise, when }] of Object.entries(ambiguous)) {
    const name = extension.endsWith("rc") ? extension : `a${extension}`;

    it(`${extension} is ${otherwise} where nothing else is known`, () => assert.equal(detect(name), otherwise));

    for (const language of new Set(when?.map(([one]) => one)))
      it(`${extension} is ${language} where the text says so`, () => {
        const head = cases[extension]?.[language];
        assert.ok(head, "no case");
        assert.equal(detect(name, head), language);
        assert.ok(
          when?.some(([one, pattern]) => one === language && pattern.test(head)),
          "the pattern does not match",
        );
      });
  }

  it("has a case for nothing else", () => {
    const known = new Set(
      Object.entries(ambiguous).flatMap(([key, { when }]) => (when ?? []).map(([one]) => `${key} ${one}`)),
    );
    const listed = Object.entries(cases).flatMap(([key, list]) => Object.keys(list).map((one) => `${key} ${one}`));
    assert.deepEqual(
      listed.filter((one) => !known.has(one)),
      [],
    );
  });

  it("takes the language whose own extension it is, then programming, then the name, where nothing is listed", () => {
    assert.deepEqual(
      languages.forPath("a.3").map((one) => one.name),
      ["Roff", "Roff Manpage"],
    );
    assert.deepEqual(
      languages.forPath("a.1").map((one) => one.name),
      ["Roff Manpage", "Roff"],
    );
  });
});

describe("languages of a workspace", () => {
  const custom = createLanguages({
    Acme: {
      extensions: [".acme", "ACM"],
      filenames: ["Acmefile"],
      interpreters: ["acme"],
      lineComments: ["//", "REM", "⍝"],
      blockComments: [["/*", "*/"]],
      strings: ['"', '"""'],
    },
    TypeScript: { extensions: [".tsz"], lineComments: ["§"] },
    Bare: { extensions: [".ts"] },
  });

  it("are found by extension, file name and interpreter, and win", () => {
    assert.equal(custom.detect("a.ACME", "")?.name, "Acme");
    assert.equal(custom.detect("a.acm", "")?.name, "Acme");
    assert.equal(custom.detect("Acmefile", "")?.name, "Acme");
    assert.equal(custom.detect("tool", "#!/bin/acme\n")?.name, "Acme");
    assert.equal(custom.detect("a.ts", "")?.name, "Bare");
  });

  it("have the comments and strings that are declared", () => {
    const text = Buffer.from(
      '/* yes\n// yes */ a // yes\nREM yes\nREMARK no\n\u235d yes\n"no // no \\" // no" // yes\n"""\n// no\n"""\n"no\n// yes',
    ).toString("latin1");
    const syntax = custom.byName("Acme")?.syntax;
    assert.ok(syntax);
    const comments = lex(text, syntax);
    for (const { 0: word, index } of text.matchAll(/yes|no/g))
      assert.equal(
        comments.some((one) => one.start < index && index < one.end),
        word === "yes",
        `${word} at ${index}`,
      );
    const extended = custom.byName("TypeScript")?.syntax;
    assert.ok(extended);
    assert.equal(lex(Buffer.from("\u00a7 a\n// b").toString("latin1"), extended).length, 2);
    const bare = custom.byName("Bare")?.syntax;
    assert.ok(bare);
    assert.equal(lex("# a\nb // c\n", bare).length, 1);
  });

  it("extend a known language, and are programming languages otherwise", () => {
    assert.equal(custom.detect("a.tsz", "")?.name, "TypeScript");
    assert.equal(custom.detect("a.mts", "")?.name, "TypeScript");
    assert.equal(custom.byName("Acme")?.type, "programming");
    assert.equal(custom.byName("Acme")?.order, names.filter((name) => name < "Acme").length);
  });
});
