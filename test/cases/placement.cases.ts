// The specification by example: where a statement may stand, in many languages.
import type { Case } from "./case.ts";

const yes = "@customer-impact Shopper: knows the full price before paying";
const no = "@customer-impact Decoy: must never be read as a statement";
const language = (path: string, text: string): Case => ({
  name: `statements in ${path}`,
  files: { [path]: text },
  expect: { summary: { modules: 1, direct: 1 }, customers: [["Shopper", 1, 0]], problems: [] },
});
const silent = (path: string, text: string): Case => ({
  name: `no statement in ${path}: ${text.slice(0, 40).replace(/\n/g, " ")}`,
  files: { [path]: text },
  expect: { summary: { modules: 1, uncovered: 1 }, problems: [[path, "missing-statement"]] },
});

const cases: readonly Case[] = [
  silent("a.ts", `const s = "// ${no}";\nconst t = '/* ${no} */';\n`),
  silent("b.ts", `const t = \`\n// ${no}\n/* ${no} */\n\`;\n`),
  silent("c.js", `const r = /[/*]\\/\\/ ${no}/;\n`),
  silent("d.ts", `// The ${no} tag is explained elsewhere.\n// \`${no}\`\n`),
  silent("e.ts", `/**\n * Write it so:\n * \`\`\`ts\n * ${no}\n * \`\`\`\n */\nexport {};\n`),
  silent("f.py", `x = """\n# ${no}\n${no}\n"""\n`),
  silent("g.rs", `const A: &str = r#"\n// ${no}\n"#;\n`),
  silent("h.sh", `cat <<'EOF'\n# ${no}\nEOF\n`),
  silent("i.js", `const s = "a\\"// ${no}";\n`),
  silent("j.sql", `select '-- ${no}';\n`),
  language("a.ts", `const s = "// ${no}";\nexport const price = 1; // ${yes}\n`),
  language("b.tsx", `export const A = () => <p>{/* ${yes} */} // ${no.slice(1)}</p>;\n`),
  language("c.js", `const ratio = a / b; // ${yes}\nconst re = /\\/\\/ ${no}/g;\n`),
  language("d.ts", `const t = \`\${ /* ${yes} */ 1 } // ${no}\`;\n`),
  language("e.py", `"""Prices.\n\n${yes}\n"""\nx = '''# ${no}'''\n`),
  language("f.py", `def f():\n    """Do.\n\n    ${yes}\n    """\n    return "# ${no}"\n`),
  language("g.java", `/**\n * ${yes}\n */\nclass G { String s = "/* ${no} */"; }\n`),
  language("h.cs", `/// <summary>\n/// ${yes}\n/// </summary>\nclass H { string s = @"\n// ${no}\n"; }\n`),
  language("i.rs", `/* outer /* inner */ still outer\n   ${yes}\n*/\nfn main() { let _ = "// ${no}"; }\n`),
  language("j.kt", `/* outer /* inner */\n * ${yes}\n */\nval s = """\n// ${no}\n"""\n`),
  language("k.swift", `/// ${yes}\nlet s = """\n// ${no}\n"""\n`),
  language("l.rb", `=begin\n${yes}\n=end\nx = "# ${no}"\ny = <<~TEXT\n  # ${no}\nTEXT\n`),
  language("m.php", `<p>// ${no.slice(1)}</p>\n<?php\n# ${yes}\n$s = '// ${no}';\n`),
  language("n.sh", `#!/bin/sh\n# ${yes}\necho "# ${no}"\necho \${#x}\n`),
  language("o.sql", `-- ${yes}\nselect '/* ${no} */';\n`),
  language("p.lua", `--[[\n  ${yes}\n]]\nlocal s = [==[\n-- ${no}\n]==]\n`),
  language("q.hs", `{- outer {- inner -}\n   ${yes}\n-}\nmodule Q where\ns = "-- ${no}"\n`),
  language("r.ml", `(* outer (* inner *)\n   ${yes} *)\nlet s = "(* ${no} *)"\n`),
  language("s.ex", `defmodule S do\n  @moduledoc """\n  Prices.\n\n  ${yes}\n  """\n  def s, do: "# ${no}"\nend\n`),
  language("t.erl", `%% ${yes}\n-module(t).\ns() -> "% ${no}".\n`),
  language("u.clj", `;; ${yes}\n(def s "; ${no}")\n`),
  language("v.lisp", `#| ${yes} |#\n(defvar s "; ${no}")\n`),
  language("w.ps1", `<#\n  ${yes}\n#>\n$s = "# ${no}"\n`),
  language("x.vue", `<!-- ${yes} -->\n<template><p>hi</p></template>\n<script>\nconst s = "// ${no}";\n</script>\n`),
  language(
    "y.vue",
    `<template><p>hi</p></template>\n<script setup lang="ts">\n// ${yes}\nconst s = "<!-- ${no} -->";\n</script>\n`,
  ),
  language("z.pl", `=pod\n\n${yes}\n\n=cut\nmy $s = "# ${no}";\n`),
  language("aa.jl", `#= outer #= inner =#\n${yes}\n=#\ns = "# ${no}"\n`),
  language("ab.scala", `/** ${yes} */\nobject A { val s = """// ${no}""" }\n`),
  language("ac.dart", `/// ${yes}\nvar s = '// ${no}';\n`),
  language("ad.c", `/* ${yes} */\nconst char *s = "// ${no}";\n`),
  language("Makefile", `# ${yes}\nall:\n\techo hi\n`),
  language("Dockerfile", `# ${yes}\nFROM scratch\n`),
  language("main.tf", `# ${yes}\nresource "a" "b" { c = "# ${no}" }\n`),
  language("tool", `#!/usr/bin/env python3\n# ${yes}\nprint("# ${no}")\n`),
  {
    name: "byte order mark and CRLF",
    files: { "a.ts": `\uFEFF// ${yes}\r\n// at last.\r\nexport {};\r\n` },
    expect: { modules: { "a.ts": { status: "direct", texts: ["knows the full price before paying at last."] } } },
  },
  {
    name: "UTF-16 with a byte order mark",
    files: { "a.ts": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`// ${yes}\nexport {};\n`, "utf16le")]) },
    expect: { summary: { direct: 1 } },
  },
  {
    name: "bytes that are no text",
    files: {
      "a.ts": Buffer.concat([
        Buffer.from(`// ${yes} `),
        Buffer.from([0xff, 0xc3, 0x28]),
        Buffer.from("\nexport {};\n"),
      ]),
      "b.ts": '// unterminated /*\nconst s = "unterminated\n/* never closed',
    },
    expect: { summary: { modules: 2, direct: 1, uncovered: 1 } },
  },
  {
    name: "positions count UTF-16 units",
    files: { "a.ts": `/* 😀 */ // ${yes}\n` },
    expect: { modules: { "a.ts": { at: [[0, 12, 0, 12 + yes.length]] } } },
  },
];

export default cases;
