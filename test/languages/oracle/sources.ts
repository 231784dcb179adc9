import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The grammar of tm-grammars for a language by Linguist's name. */
export const grammarOf: Readonly<Record<string, string>> = {
  ABAP: "abap",
  ActionScript: "actionscript-3",
  Ada: "ada",
  Apex: "apex",
  AppleScript: "applescript",
  Astro: "astro",
  AutoHotkey: "ahk",
  Batchfile: "bat",
  C: "c",
  "C#": "csharp",
  "C++": "cpp",
  CMake: "cmake",
  COBOL: "cobol",
  CSS: "css",
  Clojure: "clojure",
  CoffeeScript: "coffee",
  "Common Lisp": "common-lisp",
  Crystal: "crystal",
  Cuda: "cpp",
  Cypher: "cypher",
  D: "d",
  Dart: "dart",
  Dockerfile: "docker",
  Elixir: "elixir",
  Elm: "elm",
  "Emacs Lisp": "emacs-lisp",
  Erlang: "erlang",
  "F#": "fsharp",
  Fortran: "fortran-fixed-form",
  "Fortran Free Form": "fortran-free-form",
  GDScript: "gdscript",
  GLSL: "glsl",
  Gherkin: "gherkin",
  Gleam: "gleam",
  Go: "go",
  GraphQL: "graphql",
  Groovy: "groovy",
  HCL: "hcl",
  HLSL: "hlsl",
  HTML: "html",
  "HTML+ERB": "erb",
  Haskell: "haskell",
  Haxe: "haxe",
  Handlebars: "handlebars",
  INI: "ini",
  Java: "java",
  JavaScript: "javascript",
  Jsonnet: "jsonnet",
  Julia: "julia",
  Kotlin: "kotlin",
  Lean: "lean",
  Less: "less",
  Liquid: "liquid",
  Lua: "lua",
  MATLAB: "matlab",
  Makefile: "make",
  Markdown: "markdown",
  Move: "move",
  NSIS: "nsis",
  Nim: "nim",
  Nix: "nix",
  OCaml: "ocaml",
  "Objective-C": "objective-c",
  OpenSCAD: "openscad",
  PHP: "php",
  PLSQL: "plsql",
  PLpgSQL: "sql",
  Pascal: "pascal",
  Perl: "perl",
  PowerShell: "powershell",
  Prolog: "prolog",
  "Protocol Buffer": "proto",
  PureScript: "purescript",
  Python: "python",
  R: "r",
  Racket: "racket",
  Raku: "raku",
  Ruby: "ruby",
  Rust: "rust",
  SAS: "sas",
  SCSS: "scss",
  SPARQL: "sparql",
  SQL: "sql",
  Sass: "sass",
  Scala: "scala",
  Scheme: "scheme",
  Shell: "shellscript",
  Smalltalk: "smalltalk",
  Solidity: "solidity",
  Starlark: "python",
  Stylus: "stylus",
  Svelte: "svelte",
  Swift: "swift",
  SystemVerilog: "system-verilog",
  TOML: "toml",
  TSQL: "sql",
  TSX: "tsx",
  Tcl: "tcl",
  TeX: "tex",
  Turtle: "turtle",
  Twig: "twig",
  TypeScript: "typescript",
  V: "v",
  VBA: "vb",
  VHDL: "vhdl",
  Vala: "vala",
  Verilog: "verilog",
  "Vim script": "viml",
  "Visual Basic .NET": "vb",
  Vue: "vue",
  WGSL: "wgsl",
  "Wolfram Language": "wolfram",
  XML: "xml",
  YAML: "yaml",
  Zig: "zig",
  fish: "fish",
  reStructuredText: "rst",
};

/** Packages of npm that ship source files as people wrote them, and where. */
const packages: readonly (readonly [name: string, folder: string])[] = [
  // The examples of an editor, one of nearly every language that it colours.
  ["ace-builds", "demo/kitchen-sink/docs"],
  ["@capacitor/android", "capacitor/src/main/java/com/getcapacitor"],
  ["@capacitor/filesystem", "."],
  ["@capacitor/ios", "Capacitor/Capacitor"],
  ["@uniswap/v2-core", "contracts"],
  ["astro-seo", "."],
  ["bats", "."],
  ["bootstrap-sass", "assets/stylesheets/bootstrap"],
  ["cloc", "lib"],
  ["commander", "lib"],
  ["mocha", "lib"],
  ["node-addon-api", "."],
  ["smol-toml", "dist"],
  ["vue-multiselect", "src"],
  ["zod", "src/v4/core"],
];

const require = createRequire(import.meta.url);

export interface Source {
  /** What a disagreement is listed under. */
  readonly name: string;
  readonly path: string;
}

/** The files of the packages, by package and name. */
export function packageSources(): Source[] {
  return packages.flatMap(([name, folder]) => {
    const root = require.resolve
      .paths(name)
      ?.map((one) => join(one, name))
      .find((one) => existsSync(one));
    if (!root) throw new Error(`The package ${name} is not installed.`);
    return filesUnder(join(root, folder), name);
  });
}

/** The samples of this project. */
export const ownSources = (): Source[] => filesUnder("test/languages/samples", "samples");

function filesUnder(folder: string, name: string): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\bnode_modules\b/.test(entry.parentPath.slice(folder.length)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: `${name}${path.slice(folder.length).replaceAll("\\", "/")}` }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
