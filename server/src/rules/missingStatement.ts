// @customer-impact Engineering lead: finds the modules of which nobody can say whom they serve

import { range } from "../text/range.ts";
import type { ModuleRule } from "./rule.ts";

export const missingStatement: ModuleRule = {
  id: "missing-statement",
  severity: "warning",
  scope: "module",
  summary: "A module has no statement.",
  why: "Nobody who opens the file can say whom it serves. Perhaps its line is obvious to those who wrote it; perhaps there is none, and nobody noticed.",
  fix: 'Ask "who would miss this, and who would miss *them*?" until the answer is a customer. Then say so: directly (`@customer-impact Shopper: …`), through the module it supports (`@customer-impact via ./checkout: …`), or, where there is truly no line, `@customer-impact none: <reason>`.',
  examples: [
    {
      title: "A module that says nothing, beside one that does",
      fixture: `
=== src/log.ts
export const log = [];
^^^^^^^^^^^^^^^^^^^^^^ warning missing-statement
=== src/checkout.ts
// @customer-impact Shopper: pays in one step
export const pay = () => {};
`,
    },
  ],
  *check(module) {
    const { files, path } = module.module;
    // A source that a header belongs to may come behind it.
    const file = files.find((one) => one.path === path) ?? files[0];
    if (!file || module.verdict.status !== "uncovered" || module.verdict.reason !== "missing") return;
    const what = path === file.path ? "This module" : `The module ${path}`;
    yield {
      path: file.path,
      range: range(0, 0, 0, file.facts.firstLine),
      message: `${what} states no line to a customer. Add "@customer-impact <customer>: <outcome>", or "@customer-impact via <module>".`,
    };
  },
};
