import { equal } from "node:assert/strict";
import fc from "fast-check";
import { insertionOf } from "../../server/src/features/insertion.ts";
import { syntaxFinder } from "../../server/src/features/language.ts";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { applyEdits } from "../support/applyEdits.ts";

const languages = createLanguages();
const syntaxOf = syntaxFinder({ languages } as never);

function inserted(path: string, text: string): string | undefined {
  const language = languages.detect(path, text);
  const insertion = language && insertionOf(text, language, "@customer-impact Shopper: pays in one step", syntaxOf);
  if (!insertion) return undefined;
  return applyEdits(text, [
    { range: { start: insertion.position, end: insertion.position }, newText: insertion.newText },
  ]);
}

/** A `+` in front of each line that is put in. */
const table: readonly (readonly [title: string, path: string, expected: string])[] = [
  ["in front of code", "a.ts", '+// @customer-impact\nimport x from "x";\n'],
  ["in front of a doc comment, apart from it", "a.ts", "+// @customer-impact\n+\n/** Adds. */\nexport const a = 1;\n"],
  ["in an empty file", "a.ts", "+// @customer-impact\n"],
  ["behind a shebang", "a.py", "#!/usr/bin/env python3\n+# @customer-impact\nimport os\n"],
  [
    "behind shebang and encoding",
    "a.py",
    "#!/usr/bin/python\n# -*- coding: utf-8 -*-\n+# @customer-impact\nimport os\n",
  ],
  [
    "behind shebang, encoding and licence",
    "a.py",
    "#!/usr/bin/python\n# -*- coding: utf-8 -*-\n# Copyright 2024 Acme\n# All rights reserved.\n+\n+# @customer-impact\nimport os\n",
  ],
  ["behind a shebang alone", "a.sh", "#!/bin/sh\n+# @customer-impact\n"],
  ["behind a licence", "a.ts", "/*\n * Copyright 2024 Acme\n */\n\n+// @customer-impact\nimport x from 'x';\n"],
  ["behind a short licence", "a.rs", "// SPDX-License-Identifier: MIT\n+\n+// @customer-impact\nuse std::fs;\n"],
  [
    "behind the description of a file",
    "a.ts",
    "/**\n * @file Pays.\n */\n+\n+// @customer-impact\nimport x from 'x';\n",
  ],
  ["behind the description of a crate", "a.rs", "//! Pays.\n//! Twice.\n\n+// @customer-impact\nuse std::fs;\n"],
  ["behind a module docstring", "a.py", '"""Pays."""\n\n+# @customer-impact\nimport os\n'],
  ["in the documentation of a Go package", "a.go", "// Package a pays.\n+//\n+// @customer-impact\npackage a\n"],
  ["behind build tags", "a.go", "//go:build linux\n\n+// @customer-impact\npackage a\n"],
  [
    "behind build tags, in the documentation",
    "a.go",
    "//go:build linux\n// +build linux\n\n// Package a pays.\n+//\n+// @customer-impact\npackage a\n",
  ],
  [
    "behind a licence of Go",
    "a.go",
    "// Copyright 2024 The Authors. All rights reserved.\n\n+// @customer-impact\npackage a\n",
  ],
  ["behind <?php", "a.php", "<?php\n+// @customer-impact\nnamespace A;\n"],
  ["behind <?php and a blank line", "a.php", "<?php\n\n+// @customer-impact\nnamespace A;\n"],
  ["in front of HTML that holds PHP", "a.php", "+<?php // @customer-impact ?>\n<h1><?= $a ?></h1>\n"],
  ["behind a prolog", "a.xml", '<?xml version="1.0"?>\n+<!-- @customer-impact -->\n<a/>\n'],
  ["behind a document type", "a.html", "<!DOCTYPE html>\n+<!-- @customer-impact -->\n<html></html>\n"],
  ["in Vue", "a.vue", "+<!-- @customer-impact -->\n<template><p /></template>\n"],
  ["in Svelte", "a.svelte", "+<!-- @customer-impact -->\n<script>let a;</script>\n"],
  ["in Astro", "a.astro", "---\n+// @customer-impact\nconst a = 1;\n---\n<p>{a}</p>\n"],
  ["in SQL", "a.sql", "+-- @customer-impact\nselect 1;\n"],
  ["in CSS", "a.css", '@charset "utf-8";\n+/* @customer-impact */\na { color: red }\n'],
  ["behind magic comments of Ruby", "a.rb", "# frozen_string_literal: true\n\n+# @customer-impact\n+\nclass A; end\n"],
  [
    "behind references of TypeScript",
    "a.ts",
    '/// <reference types="node" />\n+// @customer-impact\nimport x from "x";\n',
  ],
  ["behind pragmas of Haskell", "a.hs", "{-# LANGUAGE Strict #-}\n+-- @customer-impact\nmodule A where\n"],
  ["behind @echo off", "a.bat", "@echo off\n+:: @customer-impact\ndir\n"],
  ["with the line breaks of the file", "a.ts", "// Copyright 2024\r\n\r\n+// @customer-impact\r\nimport x;\r\n"],
  ["behind a last line without a line break", "a.py", "#!/usr/bin/python\n+# @customer-impact\n"],
  ["behind a byte order mark", "a.ts", "\uFEFF+// @customer-impact\nimport x;\n"],
  ["in C", "a.c", "+/* @customer-impact */\n#include <stdio.h>\n"],
  ["in Emacs Lisp", "a.el", ";;; a.el --- Pays  -*- lexical-binding: t -*-\n+;; @customer-impact\n(message 1)\n"],
  [
    "behind the comment that <?php opens",
    "a.php",
    "<?php /*\n * Copyright 2024 Acme\n */\n\n+// @customer-impact\nnamespace A;\n",
  ],
  ["behind use strict", "a.js", '"use strict";\n\n+// @customer-impact\nconst a = 1;\n'],
  [
    "behind the version of the tools of Swift",
    "Package.swift",
    "// swift-tools-version: 5.9\n+// @customer-impact\nimport P\n",
  ],
  ["behind the language of Racket", "a.rkt", "#lang racket\n+;; @customer-impact\n(define a 1)\n"],
  ["behind the version of GLSL", "a.glsl", "#version 330\n+// @customer-impact\nvoid main() {}\n"],
  [
    "behind the header of a class of Visual Basic",
    "a.vba",
    'VERSION 1.0 CLASS\nBEGIN\n  MultiUse = -1\nEND\nAttribute VB_Name = "A"\nAttribute VB_Exposed = False\n+\' @customer-impact\nSub A()\nEnd Sub\n',
  ],
  ["behind what zsh looks for", "a.zsh", "#compdef a\n+# @customer-impact\n_a() { }\n"],
  [
    "behind what nix-shell reads",
    "a.sh",
    "#!/usr/bin/env nix-shell\n#! nix-shell -i bash -p jq\n+# @customer-impact\njq .\n",
  ],
  ["behind the mark of a Wolfram package", "a.wl", "(* ::Package:: *)\n+(* @customer-impact *)\na = 1\n"],
  ["behind an editor mode", "a.c", "/* -*- mode: c -*- */\n+/* @customer-impact */\nint a;\n"],
  ["behind a mode line of Vim", "a.py", "# vim: set sw=4:\n+# @customer-impact\nimport os\n"],
  [
    "behind a licence that stands on the code",
    "A.java",
    "/* Licensed under the Apache License, Version 2.0. */\n+\n+// @customer-impact\npackage a;\n",
  ],
  [
    "in front of a doc comment that speaks of licences",
    "a.ts",
    "+// @customer-impact\n+\n/** Checks the licence keys of shops. */\nexport class Keys {}\n",
  ],
  ["in front of a doc comment of C#", "a.cs", "+// @customer-impact\n+\n/// <summary>Pays.</summary>\nclass A {}\n"],
  ["in front of the documentation of a Julia function", "a.jl", '+# @customer-impact\n+\n"""\nPays.\n"""\npay() = 1\n'],
  ["in front of metadata of a policy", "a.rego", "+# @customer-impact\n+\n# METADATA\n# title: a\npackage a\n"],
  ["in C without a line comment", "a.c", "/* Copyright 2024 Acme */\n\n+/* @customer-impact */\n#include <a.h>\n"],
  ["in C with an address alone", "a.c", "/* https://example.org */\n\n+/* @customer-impact */\n#include <a.h>\n"],
  ["in C with a line comment", "a.c", "/* Copyright 2024 Acme */\n\n+// @customer-impact\nint a; // a\n"],
  ["in Vim script", "a.vim", '+" @customer-impact\nlet a = 1\n'],
  ["in Vim9 script", "a.vim", "+# @customer-impact\nvim9script\nvar a = 1\n"],
  ["in COBOL of either format", "a.cob", "+      *> @customer-impact\n       IDENTIFICATION DIVISION.\n"],
  ["in Erlang", "a.erl", "+%% @customer-impact\n-module(a).\n"],
  ["in DCL", "a.com", "+$! @customer-impact\n$ set noon\n"],
  ["in M4", "a.m4", "+dnl @customer-impact\ndefine(a, b)\n"],
  ["in a batch file with remarks", "a.bat", "@echo off\nREM Builds.\n\n+REM @customer-impact\ndir\n"],
  [
    "behind a licence in silent remarks",
    "a.bat",
    "@rem\n@rem Copyright 2015 Acme\n@rem\n\n+@rem @customer-impact\ndir\n",
  ],
  ["behind a description in DCL", "a.com", "$! File: a.com\n$!\n\n+$! @customer-impact\n$ set noon\n"],
  ["apart from a class of Ruby", "a.rb", "+# @customer-impact\n+\nclass A; end\n"],
  ["behind a checker's settings", "a.py", '"""Pays."""\n\n# pyright: strict\n+# @customer-impact\nimport os\n'],
  [
    "in front of what is about the next line",
    "a.ts",
    "/* eslint-disable a */\n\n+// @customer-impact\n+\n// eslint-disable-next-line b\nimport x;\n",
  ],
  [
    "between a licence in a box and what is said of the code",
    "a.sh",
    "############\n# Copyright\n############\n+\n+# @customer-impact\n+\n# Finds it.\nfind .\n",
  ],
  ["in assembly", "a.s", "+/* @customer-impact */\n\t.text\n"],
];

describe("where a statement is put", () => {
  for (const [title, path, pattern] of table)
    it(title, () => {
      const text = pattern.replace(/^(\uFEFF?)\+.*(?:\r\n|\n)/gm, "$1").replace(/\uFEFF(?=\+)/, "");
      const before = title.includes("without a line break") ? text.trimEnd() : text;
      const expected = pattern
        .replace(/^(\uFEFF?)\+/gm, "$1")
        .replace("@customer-impact", "@customer-impact Shopper: pays in one step");
      equal(inserted(path, before), expected);
    });

  describe("below another", () => {
    const stated: readonly (readonly [title: string, path: string, expected: string])[] = [
      ["in a line comment", "a.ts", "// @customer-impact A: b\n+// @customer-impact\nimport x;\n"],
      ["in a block comment", "a.css", "/* @customer-impact A: b */\n+/* @customer-impact */\na { }\n"],
      [
        "in a doc comment",
        "a.ts",
        "/**\n * Pays.\n *\n * @customer-impact A: b\n *   c\n+ * @customer-impact\n *\n * More.\n */\n\nimport x;\n",
      ],
      ["in a docstring", "a.py", '"""Pays.\n\n@customer-impact A: b\n+@customer-impact\n"""\nimport os\n'],
      ["between tags", "a.php", "<?php // @customer-impact A: b ?>\n+<?php // @customer-impact ?>\n<p>\n"],
      [
        "behind the last of several",
        "a.sh",
        "# @customer-impact A: b\n# @customer-impact A: c\n+# @customer-impact\nls\n",
      ],
      ["behind a byte order mark", "a.ts", "\uFEFF// @customer-impact A: b\n+// @customer-impact\nimport x;\n"],
      ["with the line breaks of the file", "a.ts", "// @customer-impact A: b\r\n+// @customer-impact\r\nimport x;\r\n"],
      [
        "apart from a comment that opens with the other",
        "a.c",
        "+/* @customer-impact */\n+\n/* @customer-impact A: b\n   c */\nint a;\n",
      ],
      [
        "apart from one that is about something else",
        "a.ts",
        "+// @customer-impact\nimport x;\n\n// @customer-impact A: b\nexport const a = 1;\n",
      ],
    ];
    for (const [title, path, pattern] of stated)
      it(title, () => {
        const text = pattern.replace(/^\+.*(?:\r\n|\n)/gm, "");
        const expected = pattern
          .replace(/^\+/gm, "")
          .replace(/@customer-impact(?! A:)/, "@customer-impact Shopper: pays in one step");
        equal(inserted(path, text), expected);
      });
  });

  it("is always read as a statement", () => {
    const line = fc.constantFrom(
      "#!/bin/sh",
      "// x",
      "/*",
      "*/",
      '"""',
      "# y",
      "<?php",
      "?>",
      "---",
      "",
      "code()",
      "<!--",
      "-->",
      "// Copyright",
      "package a",
    );
    const path = fc.constantFrom("a.ts", "a.py", "a.php", "a.vue", "a.go", "a.html", "a.rb", "a.astro");
    fc.assert(
      fc.property(fc.array(line), path, fc.constantFrom("\n", "\r\n", "\r"), (lines, path, lineBreak) => {
        const text = lines.join(lineBreak);
        const after = inserted(path, text);
        if (after !== undefined) equal(after.length > text.length, true);
      }),
      { numRuns: 300 },
    );
  });
});
