import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseSync } from "oxc-parser";

/** Something that knows a language and is not ours. */
export interface Parser {
  readonly name: string;
  /** Of files, with their dot. */
  readonly extensions: readonly string[];
  /** Whether this machine has it. */
  readonly isThere: () => boolean;
  readonly accepts: (file: string) => boolean;
}

/** None of these runs what it reads. */
const commands: readonly (readonly [command: string, extensions: readonly string[], args: readonly string[]])[] = [
  ["node", [".js", ".mjs", ".cjs"], ["--check"]],
  ["python3", [".py"], ["-c", "import ast, sys; ast.parse(open(sys.argv[1], 'rb').read())"]],
  ["bash", [".sh"], ["-n"]],
  ["gcc", [".c"], ["-fsyntax-only", "-std=c89"]],
  ["g++", [".cpp", ".h"], ["-fsyntax-only", "-x", "c++"]],
  ["as", [".s"], ["-o", "/dev/null"]],
  ["php", [".php"], ["-n", "-l"]],
  ["ruby", [".rb", ".podspec"], ["-c"]],
  ["gofmt", [".go"], ["-e", "-l"]],
  ["luac", [".lua"], ["-p"]],
];

export const parsers: readonly Parser[] = [
  ...commands.map(([name, extensions, args]): Parser => ({
    name,
    extensions,
    isThere: () => spawnSync(name, ["--version"], { timeout: 20_000 }).error === undefined,
    accepts: (file) => spawnSync(name, [...args, file], { timeout: 20_000 }).status === 0,
  })),
  {
    name: "oxc-parser",
    extensions: [".ts", ".tsx", ".jsx", ".mts"],
    isThere: () => true,
    accepts: (file) => parseSync(file, readFileSync(file, "utf8")).errors.length === 0,
  },
];

/** Programs for parsers whose language no package has one of that they accept. */
export const programs: Readonly<Record<string, string>> = {
  "python/encoded.py":
    '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n# Copyright 2024 Acme\n\n"""Adds prices."""\n\nfrom __future__ import annotations\n\n\ndef add(a: int, b: int) -> int:\n    return a + b\n',
  "python/script.py": '# /// script\n# requires-python = ">=3.11"\n# ///\nimport sys\n\nprint(sys.argv)\n',
  "c/price.c":
    "/* Copyright 2024 Acme */\n\n/** Adds prices; https://example.org/ tells how. */\nint add(int a, int b)\n{\n  return a + b;\n}\n",
  "assembly/start.s": "# Copyright 2024 Acme\n\n\t.text\n\t.globl start\nstart:\n\tnop\n",
  "php/price.php":
    "<?php\n\ndeclare(strict_types=1);\n\nnamespace Shop;\n\nfunction add(int $a, int $b): int\n{\n    return $a + $b;\n}\n",
  "php/page.php": "<!DOCTYPE html>\n<html><body><?= $title ?></body></html>\n",
  "go/price/price.go":
    "// Copyright 2024 Acme\n\n//go:build linux\n\n// Package price adds prices.\npackage price\n\nfunc Add(a, b int) int { return a + b }\n",
  "ruby/price.rb": "# frozen_string_literal: true\n\n# Adds prices.\nclass Price\n  def add(a, b) = a + b\nend\n",
};
