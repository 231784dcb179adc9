import type { Model } from "./model.ts";

/** A workspace in which every text that can be hostile is. */
export const hostileModel = (text: string): Model => ({
  modules: {
    [`src/${text}/price.ts`]: [`#x: adds ${text} [metric: ${text}; evidence: ${text}]`],
    [`src/${text}/tax.ts`]: [`via ./price: keeps ${text} current`],
    [`src/${text}/pay.ts`]: [`Shop${text}: pays ${text} [metric: a${text}; evidence: b${text}]`, `via ./tax: ${text}`],
    [`src/${text}/wrong.ts`]: [`via ./${text}x: ${text}`, `#${text}y`, `Nobody${text}: ${text}`, `[z${text}: 1]`],
    [`src/${text}/none.ts`]: [`none: ${text} [until: ${text}]`],
    [`src/${text}/todo.ts`]: [`todo: ${text} [issue: ${text}; owner: ${text}]`],
    [`src/${text}/a${text}.ts`]: [`via ./b${text}: ${text}`],
    [`src/${text}/b${text}.ts`]: [`via ./a${text}: ${text}`],
    [`src/${text}/both.ts`]: ["#x", `via ./other: ${text}`],
    [`src/${text}/other.ts`]: [`#y: ${text}`],
    [`lib/${text}/group.ts`]: [`via src/${text}: ${text}`],
    [`src/${text}/c.ts`]: [],
    [`lib/${text}/`]: [],
    [`db/${text}.py`]: [],
  },
  configuration: {
    customers: [
      { id: `shop${text}`, name: `Shop${text}`, aliases: [text], kind: "external", group: text, priority: 1 },
      { id: `other${text}`, name: `Other ${text}`, aliases: [], kind: "external" },
    ],
    outcomes: [
      { id: "x", customer: `shop${text}`, statement: `knows ${text}`, metric: text, evidence: text },
      { id: "y", customer: `other${text}`, statement: `gets ${text}` },
    ],
    statements: [{ files: ["db/**"], statement: `via src/${text}/tax: ${text}` }],
  },
  language: `Acme ${text}`,
  owners: `* @a${text.replace(/\s/g, "")} b${text}\nsrc/ @a${text.replace(/\s/g, "")}\ndb/ @b${text.replace(/[\s/@#]/g, "")}\n`,
  leftOut: { unclassified: [`a.${text}`, text], tests: [`test/${text}`] },
});

/** What would do something, hide something or notify somebody, if it were taken for more than a text. */
export const hostileTexts: readonly string[] = [
  "</script><script>alert(1)</script>",
  `"onload="alert(1)`,
  "<img src=x onerror=alert(1)>",
  "<!--<script>",
  "]]>",
  "javascript:alert(1)",
  "[link](javascript:alert(1))",
  "![image](https://example.com/x.png)",
  "https://example.com www.example.com mail@example.com",
  "@shop/core @ops",
  "#123 shop/shop#4 GH-5 0123456789abcdef0123456789abcdef01234567",
  "a|b\\|c\\\\|d",
  "`a` ``b`` ```c",
  "<details><summary>x</summary>",
  "</details>",
  "<!-- customer-impact -->",
  "** __ ~~ == $x$ :shipit:",
  "\u202etxt.exe\u2066\u200f",
  "\u2028\u2029\r\n\t# x",
  "\u001b]0;owned\u0007\u001b[2J\u009b31m",
  "=cmd() ::error:: %0A",
  "&lt;b&gt; &#60;b&#62; &amp;",
  "{b} {c} ${x} {{x}}",
  "x".repeat(10_000),
  "\u05d0\u0628 \u0639",
];
