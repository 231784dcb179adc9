import type { Tree } from "./resolveTree.ts";

/** A layout: its files, and what their imports mean. */
export interface Layout {
  readonly files: Tree;
  /** `from -> to`, in the order of the files; `(unresolved)` stands behind what means no file for certain. */
  readonly edges: readonly string[];
  readonly notes?: readonly string[];
}

const json = (value: unknown): string => JSON.stringify(value);
const empty = (...paths: readonly string[]): Tree => Object.fromEntries(paths.map((path) => [path, ""]));

export const layouts: Readonly<Record<string, Layout>> = {
  "JavaScript: extensions and index files": {
    files: {
      "src/a.ts":
        'import "./b"; import "./c"; import "./d"; import "./e.vue"; import "./f"; import "."; import "./gone";',
      "src/x/y.js": 'require(".."); require("../b"); require("../../src"); require("./z.json");',
      ...empty(
        "src/b.ts",
        "src/b.js",
        "src/c.tsx",
        "src/d/index.js",
        "src/e.vue",
        "src/f.d.ts",
        "src/index.ts",
        "src/x/z.json",
      ),
    },
    edges: [
      "src/a.ts -> src/b.ts",
      "src/a.ts -> src/c.tsx",
      "src/a.ts -> src/d/index.js",
      "src/a.ts -> src/e.vue",
      "src/a.ts -> src/f.d.ts",
      "src/a.ts -> src/index.ts",
      "src/a.ts -> ./gone (unresolved)",
      "src/x/y.js -> src/index.ts",
      "src/x/y.js -> src/b.js",
      "src/x/y.js -> src/index.ts",
      "src/x/y.js -> src/x/z.json",
    ],
  },
  "JavaScript: the extension of the output means the source": {
    files: {
      "a.ts":
        'import "./b.js"; import "./c.jsx"; import "./d.mjs"; import "./e.cjs"; import "./f.js"; import "./g.js"; import "./b.ts";',
      ...empty("b.ts", "c.tsx", "d.mts", "e.cts", "f.js", "f.d.ts", "g.d.ts"),
    },
    edges: ["b.ts", "c.tsx", "d.mts", "e.cts", "f.js", "g.d.ts", "b.ts"].map((to) => `a.ts -> ${to}`),
  },
  "JavaScript: questions, loaders and addresses": {
    files: {
      "a.js":
        'import "./b.js?worker"; import "raw-loader!./c.txt"; import "https://example.org/x.js"; import "node:fs"; import "data:text/javascript,1"; new URL("./w.js", import.meta.url); new URL("d", import.meta.url)',
      ...empty("b.js", "c.txt", "w.js", "d/e.js"),
    },
    edges: ["a.js -> b.js", "a.js -> c.txt", "a.js -> w.js", "a.js -> d (unresolved)"],
  },
  "JavaScript: a directory with a manifest": {
    files: {
      "a.js": 'require("./lib"); require("./other"); require("./odd")',
      "lib/package.json": json({ main: "./core.js" }),
      "other/package.json": json({ main: "./gone.js" }),
      "odd/package.json": json({ main: "../../../etc/passwd" }),
      ...empty("lib/core.js", "other/index.js", "odd/index.js"),
    },
    edges: ["a.js -> lib/core.js", "a.js -> other/index.js", "a.js -> odd/index.js"],
  },
  "TypeScript: paths, baseUrl and extends": {
    files: {
      "tsconfig.json":
        '{ "extends": ["./base.json", "@tsconfig/strictest"], "compilerOptions": { "baseUrl": "src" /* here */ }, }',
      "base.json": json({
        compilerOptions: {
          paths: { "@/*": ["./src/*"], "~lib": ["lib/index"], "@/special/*": ["./special/*", "./src/*"] },
        },
      }),
      "src/a.ts":
        'import "@/b"; import "~lib"; import "@/special/c"; import "deep/d"; import "@/gone"; import "react";',
      ...empty("src/b.ts", "lib/index.ts", "special/c.ts", "src/deep/d.ts"),
    },
    edges: [
      "src/a.ts -> src/b.ts",
      "src/a.ts -> lib/index.ts",
      "src/a.ts -> special/c.ts",
      "src/a.ts -> src/deep/d.ts",
      "src/a.ts -> @/gone (unresolved)",
    ],
  },
  "TypeScript: patterns of paths, of which the one with the longest head counts": {
    files: {
      "tsconfig.json": json({
        compilerOptions: {
          paths: {
            "*": ["./any/*"],
            "@/*": ["./src/*"],
            "@/*/parts": ["./parts/*/index"],
            "@/deep/*": ["./gone/*", "./deep/*"],
            exact: ["./src/exact.ts"],
            "exact/*": ["./src/behind/*.ts"],
            "$/*.css": ["./styles/*.ts"],
          },
        },
      }),
      "src/a.ts":
        'import "@/b"; import "@/x/parts"; import "@/deep/c"; import "exact"; import "exact/d"; import "$/e.css"; import "f";',
      ...empty(
        "src/b.ts",
        "src/x/parts.ts",
        "deep/c.ts",
        "src/deep/c.ts",
        "src/exact.ts",
        "src/behind/d.ts",
        "styles/e.ts",
        "any/f.ts",
      ),
    },
    edges: [
      "src/a.ts -> src/b.ts",
      "src/a.ts -> src/x/parts.ts",
      "src/a.ts -> deep/c.ts",
      "src/a.ts -> src/exact.ts",
      "src/a.ts -> src/behind/d.ts",
      "src/a.ts -> styles/e.ts",
      "src/a.ts -> any/f.ts",
    ],
  },
  "TypeScript: settings that extend several, a chain, and ${configDir}": {
    files: {
      "tsconfig.json": json({ extends: ["./a.json", "./b"], compilerOptions: { outDir: "out" } }),
      "a.json": json({ extends: "./deep/c.json", compilerOptions: { paths: { "~/*": ["./wrong/*"] } } }),
      "b.json": json({ compilerOptions: { paths: { "~/*": ["${configDir}/right/*"], "b/*": ["./right/*"] } } }),
      "deep/c.json": json({ compilerOptions: { baseUrl: "./base" } }),
      "x.ts": 'import "~/one"; import "b/one"; import "two";',
      ...empty("right/one.ts", "wrong/one.ts", "deep/base/two.ts"),
    },
    edges: ["x.ts -> right/one.ts", "x.ts -> right/one.ts", "x.ts -> deep/base/two.ts"],
  },
  "TypeScript: the nearest project that includes the file, references too": {
    files: {
      "tsconfig.json": json({ files: [], references: [{ path: "./tsconfig.app.json" }, { path: "./tools" }] }),
      "tsconfig.app.json": json({ include: ["app"], compilerOptions: { paths: { "#x": ["./app/x.ts"] } } }),
      "tools/tsconfig.json": json({ compilerOptions: { paths: { "#x": ["./x.ts"] } } }),
      "app/a.ts": 'import "#x";',
      "tools/b.ts": 'import "#x";',
      ...empty("app/x.ts", "tools/x.ts"),
    },
    edges: ["app/a.ts -> app/x.ts", "tools/b.ts -> tools/x.ts"],
  },
  "TypeScript: settings of a package of the workspace": {
    files: {
      "package.json": json({ workspaces: ["packages/*"] }),
      "packages/config/package.json": json({ name: "@shop/config" }),
      "packages/config/base.json": json({ compilerOptions: { paths: { "@/*": ["${configDir}/src/*"] } } }),
      "packages/app/package.json": json({ name: "app" }),
      "packages/app/tsconfig.json": json({ extends: "@shop/config/base.json" }),
      "packages/app/src/a.ts": 'import "@/b"',
      ...empty("packages/app/src/b.ts"),
    },
    edges: ["packages/app/src/a.ts -> packages/app/src/b.ts"],
  },
  "packages: exports, imports and the package's own name": {
    files: {
      "package.json": json({
        name: "shop",
        exports: {
          ".": { types: "./types.d.ts", require: "./main.cjs", import: "./main.mjs" },
          "./parts/*": "./src/parts/*.js",
          "./parts/secret/*": null,
          "./both": ["./gone.js", "./src/both.js"],
        },
        imports: {
          "#tax": { "react-server": "./src/tax-browser.js", browser: "./src/tax-browser.js", default: "./src/tax.js" },
          "#lib/*": "./src/*.js",
          "#out": "../x.js",
        },
      }),
      "a.js":
        'import "shop"; import "shop/parts/b"; import "shop/both"; import "shop/inner"; import "#tax"; import "#lib/tax"; import "#out"; require("shop")',
      ...empty(
        "types.d.ts",
        "main.cjs",
        "main.mjs",
        "src/parts/b.js",
        "src/both.js",
        "src/tax.js",
        "src/tax-browser.js",
      ),
    },
    edges: [
      "a.js -> main.mjs",
      "a.js -> src/parts/b.js",
      "a.js -> src/both.js",
      "a.js -> shop/inner (unresolved)",
      "a.js -> src/tax.js",
      "a.js -> src/tax.js",
      "a.js -> #out (unresolved)",
      "a.js -> main.cjs",
    ],
  },
  "packages: patterns of exports, conditions in conditions, targets that are none": {
    files: {
      "package.json": json({ workspaces: ["p"] }),
      "a.mjs":
        'import "p"; import "p/x/one.js"; import "p/x/private/two"; import "p/y/one"; import "p/z"; import "p/none"; import "p/src/one.js"; import "p/package.json";',
      "p/package.json": json({
        name: "p",
        main: "./src/main.js",
        exports: {
          ".": { node: { import: "./src/node.js", require: "./src/gone.cjs" }, default: "./src/main.js" },
          "./x/*": "./src/*",
          "./x/private/*": null,
          "./y/*": { import: "./src/*.js" },
          "./z": [{ require: "./src/gone.cjs" }, "./src/one.js"],
          "./none": { default: null },
        },
      }),
      "p/b.mjs": 'import "#one"; import "#deep/one"; import "p/z"; import "#other";',
      "p/c/package.json": json({ name: "c", imports: { "#one": "./c.js" } }),
      "p/c/d.mjs": 'import "#one"; import "#deep/one";',
      ...empty("p/src/node.js", "p/src/main.js", "p/src/one.js", "p/src/private/two", "p/c/c.js"),
    },
    edges: [
      "a.mjs -> p/src/node.js",
      "a.mjs -> p/src/one.js",
      "a.mjs -> p/x/private/two (unresolved)",
      "a.mjs -> p/src/one.js",
      "a.mjs -> p/src/one.js",
      "a.mjs -> p/none (unresolved)",
      "a.mjs -> p/src/one.js (unresolved)",
      "a.mjs -> p/package.json (unresolved)",
      "p/b.mjs -> p/src/one.js",
      "p/c/d.mjs -> p/c/c.js",
    ],
  },
  "packages: a member by workspace: and globs that take some back": {
    files: {
      "pnpm-workspace.yaml": "packages:\n  - 'packages/**'\n  - '!packages/**/test/**'\n  - '!**/old'\n",
      "packages/app/package.json": json({
        name: "app",
        dependencies: { lib: "workspace:*", "lib-alias": "workspace:lib@^1", near: "workspace:../deep/near", old: "*" },
      }),
      "packages/app/a.js": 'import "lib"; import "near"; import "old"; import "tested";',
      "packages/lib/package.json": json({ name: "lib", exports: "./lib.js" }),
      "packages/deep/near/package.json": json({ name: "near", main: "n" }),
      "packages/old/package.json": json({ name: "old" }),
      "packages/app/test/x/package.json": json({ name: "tested" }),
      ...empty(
        "packages/lib/lib.js",
        "packages/deep/near/n.js",
        "packages/old/index.js",
        "packages/app/test/x/index.js",
      ),
    },
    edges: ["packages/app/a.js -> packages/lib/lib.js", "packages/app/a.js -> packages/deep/near/n.js"],
  },
  "packages: workspaces of npm, with what is built mapped to its source": {
    files: {
      "package.json": json({ workspaces: ["packages/*", "!packages/old"] }),
      "packages/app/package.json": json({ name: "app", dependencies: { "@shop/pricing": "*" } }),
      "packages/app/a.ts":
        'import "@shop/pricing"; import "@shop/pricing/tax"; import "@shop/bundled"; import "@shop/plain/lib/x"; import "@shop/old"; import "left-pad";',
      "packages/pricing/package.json": json({
        name: "@shop/pricing",
        exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" }, "./tax": "./dist/tax.js" },
      }),
      "packages/pricing/tsconfig.json": json({ compilerOptions: { rootDir: "src", outDir: "./dist" } }),
      "packages/bundled/package.json": json({ name: "@shop/bundled", main: "dist/index.js" }),
      "packages/plain/package.json": json({ name: "@shop/plain" }),
      "packages/old/package.json": json({ name: "@shop/old" }),
      ...empty(
        "packages/pricing/src/index.ts",
        "packages/pricing/src/tax.ts",
        "packages/bundled/src/index.ts",
        "packages/plain/lib/x.js",
        "packages/old/index.js",
      ),
    },
    edges: [
      "packages/app/a.ts -> packages/pricing/src/index.ts",
      "packages/app/a.ts -> packages/pricing/src/tax.ts",
      "packages/app/a.ts -> @shop/bundled (unresolved)",
      "packages/app/a.ts -> packages/plain/lib/x.js",
    ],
  },
  "packages: what is built beside a declaration by hand, and by a path": {
    files: {
      "package.json": json({ workspaces: ["packages/*"] }),
      "packages/app/package.json": json({ name: "app" }),
      "packages/app/a.ts": 'import "typed"; import "declared";',
      "packages/typed/package.json": json({ name: "typed", main: "dist/index.js", types: "index.d.ts" }),
      "packages/typed/tsconfig.json": json({ compilerOptions: { rootDir: "src", outDir: "dist" } }),
      "packages/typed/bin/cli.js":
        'require("../dist/cli.js"); require("../dist/cli"); require("../dist"); require("../dist/gone.js")',
      "packages/declared/package.json": json({ name: "declared", main: "build/x.js", types: "index.d.ts" }),
      ...empty(
        "packages/typed/src/index.ts",
        "packages/typed/src/cli.ts",
        "packages/typed/index.d.ts",
        "packages/declared/index.d.ts",
      ),
    },
    edges: [
      "packages/app/a.ts -> packages/typed/src/index.ts",
      "packages/app/a.ts -> packages/declared/index.d.ts",
      "packages/typed/bin/cli.js -> packages/typed/src/cli.ts",
      "packages/typed/bin/cli.js -> packages/typed/src/cli.ts",
      "packages/typed/bin/cli.js -> packages/typed/src/index.ts",
      "packages/typed/bin/cli.js -> ../dist/gone.js (unresolved)",
    ],
  },
  "packages: what a bundler writes from the entries that its settings name": {
    files: {
      "package.json": json({ workspaces: ["packages/*"] }),
      "packages/app/package.json": json({ name: "app" }),
      "packages/app/a.ts":
        'import "listed"; import "listed/config"; import "listed/deep/x"; import "listed/unlisted"; import "listed/far"; import "keyed"; import "../keyed/build/other"; import "keyed/other"; import "script"; import "globbed/b"; import "twice"; import "none";',
      "packages/listed/package.json": json({
        name: "listed",
        exports: {
          ".": { types: "./dist/index.d.mts", import: "./dist/index.mjs" },
          "./config": "./dist/esm/config.js",
          "./deep/x": "./dist/deep/x.mjs",
          "./unlisted": "./dist/unlisted.mjs",
          "./far": "./out/far/config.mjs",
        },
      }),
      "packages/listed/tsdown.config.ts":
        "export default { entry: ['src/exports/index.ts', './src/exports/config.ts', 'src/exports/deep/x.ts'], copy: ['../../outside.ts'], outDir: './out/far' }",
      "packages/keyed/package.json": json({
        name: "keyed",
        exports: { ".": "./build/index.js", "./other": "./build/other.cjs" },
      }),
      "packages/keyed/vite.config.mts":
        'export default { build: { lib: { entry: { index: "./src/main.ts", "other": resolve(here, "src/o.ts") } } } }',
      "packages/script/package.json": json({
        name: "script",
        main: "lib/index.js",
        scripts: { build: "rm -rf lib && tsup-node src/index.ts --out lib" },
      }),
      "packages/globbed/package.json": json({ name: "globbed", exports: { "./*": "./dist/*.js" } }),
      "packages/globbed/tsup.config.js": 'export default { entry: ["src/*.{ts,tsx}", "!src/c.ts"] }',
      "packages/twice/package.json": json({ name: "twice", main: "dist/index.js" }),
      "packages/twice/rollup.config.js": 'export default [{ input: ["a/index.js"] }, { input: ["b/index.js"] }]',
      "packages/none/package.json": json({ name: "none", main: "dist/index.js" }),
      ...empty(
        "outside.ts",
        "packages/listed/src/config.ts",
        "packages/listed/src/unlisted.ts",
        "packages/listed/src/exports/index.ts",
        "packages/listed/src/exports/config.ts",
        "packages/listed/src/exports/deep/x.ts",
        "packages/keyed/src/main.ts",
        "packages/keyed/src/o.ts",
        "packages/script/src/index.ts",
        "packages/globbed/src/b.tsx",
        "packages/twice/a/index.js",
        "packages/twice/b/index.js",
        "packages/none/src/index.ts",
      ),
    },
    edges: [
      "packages/app/a.ts -> packages/listed/src/exports/index.ts",
      "packages/app/a.ts -> packages/listed/src/exports/config.ts",
      "packages/app/a.ts -> packages/listed/src/exports/deep/x.ts",
      "packages/app/a.ts -> listed/unlisted (unresolved)",
      "packages/app/a.ts -> packages/listed/src/exports/config.ts",
      "packages/app/a.ts -> packages/keyed/src/main.ts",
      "packages/app/a.ts -> packages/keyed/src/o.ts",
      "packages/app/a.ts -> packages/keyed/src/o.ts",
      "packages/app/a.ts -> packages/script/src/index.ts",
      "packages/app/a.ts -> packages/globbed/src/b.tsx",
      "packages/app/a.ts -> twice (unresolved)",
      "packages/app/a.ts -> none (unresolved)",
    ],
  },
  "packages: workspaces of pnpm and yarn, links, and a name that two have": {
    files: {
      "pnpm-workspace.yaml": "packages:\n  - apps/*\n  - 'libs/**' # all\n",
      "yarn/package.json": json({ workspaces: { packages: ["*"] } }),
      "yarn/y/package.json": json({ name: "y", main: "y" }),
      "apps/one/package.json": json({
        name: "one",
        dependencies: { linked: "link:../../elsewhere", near: "file:near", away: "file:/etc" },
      }),
      "apps/one/a.js": 'import "deep"; import "y"; import "twice"; import "linked"; import "near"; import "away";',
      "libs/x/deep/package.json": json({ name: "deep", module: "./deep.js" }),
      "libs/twice/package.json": json({ name: "twice" }),
      "libs/again/package.json": json({ name: "twice" }),
      "elsewhere/package.json": json({ name: "linked" }),
      "apps/one/near/package.json": json({ name: "near", main: "near.js" }),
      ...empty(
        "libs/x/deep/deep.js",
        "yarn/y/y.js",
        "libs/twice/index.js",
        "libs/again/index.js",
        "elsewhere/index.js",
        "apps/one/near/near.js",
      ),
    },
    edges: [
      "apps/one/a.js -> libs/x/deep/deep.js",
      "apps/one/a.js -> yarn/y/y.js",
      "apps/one/a.js -> twice (unresolved)",
      "apps/one/a.js -> elsewhere/index.js",
      "apps/one/a.js -> apps/one/near/near.js",
    ],
  },
  "pages: scripts of Vue, Svelte and Astro": {
    files: {
      "a.vue": '<script lang="ts" src="./b"></script>\n<script setup>\nimport C from "./c.vue";\n</script>',
      "svelte.config.js": "",
      "src/routes/+page.svelte":
        '<script>\nimport x from "$lib/x";\nimport y from "$lib";\nimport z from "$app/environment";\n</script>',
      "page.astro": '---\nimport A from "./a.vue";\n---\n',
      ...empty("b.ts", "c.vue", "src/lib/x.js", "src/lib/index.js"),
    },
    edges: [
      "a.vue -> b.ts",
      "a.vue -> c.vue",
      "page.astro -> a.vue",
      "src/routes/+page.svelte -> src/lib/x.js",
      "src/routes/+page.svelte -> src/lib/index.js",
    ],
  },
  "Python: packages, modules and relative imports": {
    files: {
      "shop/__init__.py": "from .tax import rate",
      "shop/tax.py":
        "import shop.util.text\nfrom . import money\nfrom .util import text, missing\nfrom .. import outside\nimport os, json\nimport requests",
      "shop/util/text.py": "from ..money import coin\nfrom shop import *\nimport shop.gone",
      "main.py": "import shop, shop.tax as t\nfrom shop import money, Price\nimportlib.import_module('shop.util')",
      ...empty("shop/money.py", "shop/util/__init__.py", "json/x.py"),
    },
    edges: [
      "main.py -> shop/__init__.py",
      "main.py -> shop/tax.py",
      "main.py -> shop/money.py",
      "main.py -> shop/__init__.py",
      "main.py -> shop/util/__init__.py",
      "shop/__init__.py -> shop/tax.py",
      "shop/tax.py -> shop/util/text.py",
      "shop/tax.py -> shop/money.py",
      "shop/tax.py -> shop/util/text.py",
      "shop/tax.py -> shop/util/__init__.py",
      "shop/tax.py -> .. (unresolved)",
      "shop/util/text.py -> shop/money.py",
      "shop/util/text.py -> shop/__init__.py",
      "shop/util/text.py -> shop.gone (unresolved)",
    ],
  },
  "Python: a module of the same name as the folder of packages that it lies in": {
    files: {
      "src/shop/tax/rate.py": "from shop.money import coin\nfrom shop.tax import rate\nimport shop.gone",
      "src/shop/app.py": "import shop.money\nimport shop\nfrom shop.app.x import y",
      "src/shop/shop.py": "from shop.tax.rate import x",
      ...empty("src/shop/money.py", "pyproject.toml"),
    },
    edges: [
      "src/shop/app.py -> src/shop/money.py",
      "src/shop/app.py -> src/shop/shop.py",
      "src/shop/app.py -> shop.app.x (unresolved)",
      "src/shop/shop.py -> src/shop/tax/rate.py",
      "src/shop/tax/rate.py -> src/shop/money.py",
      "src/shop/tax/rate.py -> src/shop/tax/rate.py",
      "src/shop/tax/rate.py -> shop.gone (unresolved)",
    ],
  },
  "Python: src layout, several roots, namespace packages": {
    files: {
      "pyproject.toml": '[tool.setuptools.packages.find]\nwhere = ["lib"]\n',
      "src/shop/__init__.py": "",
      "lib/extra/__init__.py": "",
      "lib/space/deep/mod.py": "",
      "tests/test_a.py": "import shop\nimport extra\nfrom space.deep import mod\nimport helper\nimport other_project",
      "tests/helper.py": "",
      "services/two/setup.cfg": "[options]\npackage_dir =\n    = code\n",
      "services/two/code/other_project.py": "",
    },
    edges: [
      "tests/test_a.py -> src/shop/__init__.py",
      "tests/test_a.py -> lib/extra/__init__.py",
      "tests/test_a.py -> lib/space/deep/mod.py",
      "tests/test_a.py -> tests/helper.py",
      "tests/test_a.py -> services/two/code/other_project.py",
    ],
  },
  "C: beside the file, folders of headers, the only one of its name": {
    files: {
      "src/a.c":
        '#include "b.h"\n#include "sub/c.h"\n#include "far.h"\n#include "twice.h"\n#include <pub/api.h>\n#include <stdio.h>\n#include "config.h"\n#include "../x/up.h"',
      ...empty(
        "src/b.h",
        "src/sub/c.h",
        "x/y/far.h",
        "x/one/twice.h",
        "x/two/twice.h",
        "include/pub/api.h",
        "x/up.h",
        "x/stdio.h",
      ),
    },
    edges: [
      "src/a.c -> src/b.h",
      "src/a.c -> src/sub/c.h",
      "src/a.c -> x/y/far.h",
      "src/a.c -> twice.h (unresolved)",
      "src/a.c -> include/pub/api.h",
      "src/a.c -> config.h (unresolved)",
      "src/a.c -> x/up.h",
    ],
  },
  "C: between angle brackets, the one file of that name, and none of the system": {
    files: {
      "src/a.c":
        '#include <vendor.h>\n#include <deep/lib.h>\n#include <twice.h>\n#include <time.h>\n#include <vector>\n#include <sys/queue.h>\n#include <windows.h>\n#include <x86intrin.h>\n#include <../up.h>\n#include <gone.h>\n#include "stdio.h"',
      ...empty(
        "deps/vendor/vendor.h",
        "x/deep/lib.h",
        "x/twice.h",
        "y/twice.h",
        "x/time.h",
        "x/vector",
        "x/sys/queue.h",
        "x/windows.h",
        "x/x86intrin.h",
        "x/lib.h",
      ),
    },
    edges: ["src/a.c -> deps/vendor/vendor.h", "src/a.c -> x/deep/lib.h"],
  },
  "bad input: a tsconfig that extends itself": {
    files: {
      "tsconfig.json": json({ extends: "./other.json", compilerOptions: { paths: { "@/*": ["./*"] } } }),
      "other.json": json({ extends: "./tsconfig.json" }),
      "a.ts": 'import "@/b"',
      ...empty("b.ts"),
    },
    edges: ["a.ts -> b.ts"],
    notes: ["tsconfig.json: It extends itself, so that is read once."],
  },
  "bad input: a tsconfig that refers to itself": {
    files: {
      "tsconfig.json": json({ references: [{ path: "." }, { path: "./tsconfig.json" }] }),
      "a.ts": 'import "./b"; import "c"',
      ...empty("b.ts"),
    },
    edges: ["a.ts -> b.ts"],
  },
  "bad input: manifests and settings that are no JSON": {
    files: {
      "package.json": "{ name: shop",
      "tsconfig.json": "[]",
      "pnpm-workspace.yaml": "packages: [",
      "pyproject.toml": "= no",
      "a.ts": 'import "./b"; import "shop"; import "#x"',
      "a.py": "import b",
      ...empty("b.ts", "b.py"),
    },
    edges: ["a.py -> b.py", "a.ts -> b.ts"],
    notes: [
      "pyproject.toml: It is no TOML that can be read, so the roots of its packages are not known.",
      "tsconfig.json: It is no JSON object, so its settings are not known.",
      "package.json: It is no JSON object, so what it says of its package is not known.",
      "pnpm-workspace.yaml: It is no YAML that can be read, so the packages of its workspace are not known.",
    ],
  },
  "bad input: manifests and settings of other shapes": {
    files: {
      "package.json": json({ name: 1, workspaces: { packages: 7 }, exports: [[[]]], imports: "x", main: {} }),
      "tsconfig.json": json({
        extends: [1, {}],
        compilerOptions: { paths: { "@/*": "src", "*": [1] }, baseUrl: [], rootDir: 5 },
        include: [null],
        references: "x",
      }),
      "a.ts": 'import "./b"; import "@/b"; import "#x"; import "x"',
      ...empty("b.ts"),
    },
    edges: ["a.ts -> b.ts"],
  },
  "bad input: paths out of the root": {
    files: {
      "tsconfig.json": json({
        compilerOptions: { paths: { out: ["../../etc/passwd"] }, baseUrl: "../.." },
        extends: "../../up.json",
      }),
      "package.json": json({
        name: "p",
        main: "../../etc/passwd",
        exports: { "./x": "./../../etc/passwd" },
        workspaces: ["../*"],
      }),
      "a/b.ts":
        'import "../../c"; import "../../../etc/passwd"; import "out"; import "/etc/passwd"; import "p/x"; import ".."',
      "c.py": "from ...x import y",
      "d.c": '#include "../../etc/passwd"\n#include "/etc/passwd"',
    },
    edges: [
      "a/b.ts -> out (unresolved)",
      "a/b.ts -> p/x (unresolved)",
      "a/b.ts -> .. (unresolved)",
      "c.py -> ...x (unresolved)",
      "d.c -> ../../etc/passwd (unresolved)",
    ],
  },
  "bad input: names that differ in case alone": {
    files: { "a.ts": 'import "./Tax"; import "./tax"; import "./TAX"', ...empty("Tax.ts", "tax.ts") },
    edges: ["a.ts -> Tax.ts", "a.ts -> tax.ts", "a.ts -> ./TAX (unresolved)"],
  },
  "bad input: names of what every object has": {
    files: {
      "package.json": json({ name: "p", exports: {}, imports: { "#constructor": "./b.js" } }),
      "a.js":
        'import "constructor"; import "__proto__"; import "toString/x"; import "#constructor"; import "#toString"',
      "b.js": "",
    },
    edges: ["a.js -> b.js"],
  },
};
